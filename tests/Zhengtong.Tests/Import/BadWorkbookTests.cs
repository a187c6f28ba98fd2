using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Parties;
using Zhengtong.Tests.Documents;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Import;

/// <summary>Workbooks as people really send them: each fault is named in Chinese with its row, and nothing is half imported.</summary>
public sealed class BadWorkbookTests(TestCounty county) : IClassFixture<TestCounty>
{
    const string Person = "110105194912310021", GoodPerson = "11010519491231002X", Enterprise = "91350100M000100Y4X", GoodEnterprise = "91350100M000100Y43";

    static readonly string[] parties = ["申请人是", "姓名或名称", "证件号码", "手机号", "法定代表人或负责人", "住所"];
    static readonly string[] people = ["登录名", "姓名", "单位编号", "角色", "岗位", "窗口号", "手机", "初始密码"];

    [Theory]
    [InlineData("个人", "王芳", Person, "", "第 3 行“证件号码”列：身份证号最后一位对不上")]
    [InlineData("企业", "江华某公司", Enterprise, "张三", "第 3 行“证件号码”列：")]
    [InlineData("企业", "江华某公司", GoodEnterprise, "", "第 3 行“法定代表人或负责人”列：")]
    [InlineData("公司", "江华某公司", GoodEnterprise, "张三", "第 3 行“申请人是”列：“公司”不对，应是：个人、企业")]
    [InlineData("个人", "", GoodPerson, "", "第 3 行“姓名或名称”列：不能是空的")]
    public Task A_wrong_value_in_row_three_is_named_and_the_good_rows_stay_out(string kind, string name, string number, string representative, string said) =>
        RefusedAsync("parties", Books.OfTexts([parties, ["个人", "李明", "440524188001010014", "", "", ""], [kind, name, number, "", representative, ""]]), 1, said, "1 处要改，一行也没有导入");

    [Fact]
    public async Task A_wrong_matter_code_is_named_in_its_row_even_behind_an_empty_one()
    {
        var lines = (await File.ReadAllLinesAsync(Repository.In("reference", "matters.tsv"))).Take(3).Select(l => l.Split('\t')).ToList();
        (lines[1][0], lines[2][0]) = ("M9101", "9102");
        await RefusedAsync("matters", Books.OfTexts(Escaped([lines[0], [], lines[1], lines[2]])), 1, "第 4 行“id”列");
        await RefusedAsync("matters", Books.OfTexts(Escaped([lines[0][1..], lines[1][1..]])), 1, "“id”列：缺少这一列");
    }

    [Fact]
    public Task A_merged_heading_is_refused_with_its_place() =>
        RefusedAsync("parties", Books.OfTexts([["当事人导入表"], parties, ["个人", "李明", GoodPerson, "", "", ""]], """<mergeCells count="1"><mergeCell ref="A1:F1"/></mergeCells>"""), 2, "合并的单元格（A1:F1）", "请取消合并");

    [Fact]
    public Task A_title_above_the_heading_is_told_as_columns_that_are_missing() =>
        RefusedAsync("parties", Books.OfTexts([["当事人导入表"], parties, ["个人", "李明", GoodPerson, "", "", ""]]), 1, "第 1 行“证件号码”列：缺少这一列，第一行要写列名");

    [Fact]
    public async Task A_missing_or_doubled_column_is_named()
    {
        await RefusedAsync("people", Books.OfTexts([[.. people.Except(["角色", "单位编号"])], ["x1", "赵新", "", "", "", ""]]), 1, "“单位编号”列：缺少这一列", "“角色”列：缺少这一列", "2 处要改");
        await RefusedAsync("parties", Books.OfTexts([[.. parties, "证件号码"], ["个人", "李明", GoodPerson, "", "", "", "1"]]), 1, "第 1 行“证件号码”列：这一列写了两次");
    }

    [Fact]
    public Task A_row_wider_than_the_heading_is_named() =>
        RefusedAsync("parties", Books.OfTexts([parties, ["个人", "李明", GoodPerson, "", "", "", "多出来的"]]), 1, "第 2 行：应有 6 列，这里有 7 列");

    [Fact]
    public async Task A_formula_counts_as_its_result_and_one_without_or_with_an_error_is_named_by_its_cell()
    {
        string[] With(string name) => ["个人", name, GoodPerson, "", "", ""];
        await RefusedAsync("parties", Books.OfTexts([parties, With("""<c r="B2"><f>A1</f></c>""")]), 2, "单元格 B2 是公式，还没有算出结果");
        await RefusedAsync("parties", Books.OfTexts([parties, With("""<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>""")]), 2, "单元格 B2 是错误值 #DIV/0!");
        await RefusedAsync("parties", Books.OfTexts([parties, ["个人", "李明", """<c r="C2"><v>1.1010519491231E+17</v></c>""", "", "", ""]]), 2, "单元格 C2 的数字超过 15 位");
        var (code, output, errors) = await ImportAsync("parties", Books.OfTexts([parties, With("""<c r="B2" t="str"><f>CONCATENATE("李","明")</f><v>李明</v></c>""")]));
        Assert.True(code == 0, output + errors);
        Assert.True(await county.ReadAsync(db => db.Parties.AnyAsync(p => p.Name == "李明")));
    }

    [Fact]
    public async Task An_empty_file_an_empty_sheet_and_a_heading_alone_are_told_apart()
    {
        await RefusedAsync("parties", new MemoryStream(), 2, "是空的");
        await RefusedAsync("parties", Books.Book(""), 2, "是空的");
        await RefusedAsync("parties", Books.OfTexts([parties]), 2, "里没有数据");
    }

    [Theory]
    [InlineData("当事人.xlsx", "MZ\u0090\0\u0003\0\0\0")]
    [InlineData("当事人.xlsx", "%PDF-1.7\n1 0 obj")]
    [InlineData("当事人.xlsx", "PK\u0003\u0004这不是压缩包")]
    [InlineData("当事人.csv", "MZ\u0090\0\u0003\0\0\0\u0004\0\0\0")]
    [InlineData("当事人.exe", "MZ\u0090\0\u0003")]
    public Task A_renamed_binary_is_no_table(string name, string content) =>
        RefusedAsync("parties", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content)), 2, name, "请", file: name);

    async Task RefusedAsync(string what, MemoryStream workbook, int code, string said, string alsoSaid = "", string andSaid = "", string? file = null)
    {
        var before = await CountsAsync();
        var (given, output, errors) = await ImportAsync(what, workbook, file);
        Assert.True(given == code, $"{given}: {output}{errors}");
        Assert.All(new[] { said, alsoSaid, andSaid }, words => Assert.Contains(words, output + errors));
        Assert.Equal(before, await CountsAsync());
    }

    async Task<(int Code, string Output, string Errors)> ImportAsync(string what, MemoryStream workbook, string? file = null)
    {
        using var folder = new TempFolder();
        var path = folder.In(file ?? "表格.xlsx");
        await File.WriteAllBytesAsync(path, workbook.ToArray());
        return await county.ZtAsync("import", what, path);
    }

    Task<(int, int, int, int, int)> CountsAsync() => county.ReadAsync(async db =>
        (await db.Parties.CountAsync(), await db.Units.CountAsync(), await db.People.CountAsync(), await db.Matters.CountAsync(), await db.Set<BaseMatter>().CountAsync()));

    static IEnumerable<string[]> Escaped(IEnumerable<string[]> rows) => rows.Select(row => row.Select(cell => System.Security.SecurityElement.Escape(cell)).ToArray());
}
