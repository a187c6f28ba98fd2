using System.Text;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Documents.Writing;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Access;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Import;

/// <summary>Tables come in whole or not at all, and every wrong row is told.</summary>
public sealed class ImportTests(TestCounty county) : IClassFixture<TestCounty>
{
    const string Units = "编号|名称|简称|类别|上级编号|区划代码|统一社会信用代码|电话|复议机关|场所名称|场所地址\n";
    const string People = "登录名|姓名|单位编号|角色|岗位|窗口号|手机|初始密码\n";
    const string Parties = "申请人是|姓名或名称|证件号码|手机号|法定代表人或负责人|住所\n";

    [Fact]
    public async Task A_unit_its_place_and_its_people_come_in_and_can_work()
    {
        var (code, output, errors) = await county.ImportAsync("units", "单位.tsv", Units + "T90|新建乡人民政府|新建乡|乡镇||431129290||0746-2300000||新建乡便民服务中心|新建乡政府大院\n");
        Assert.True(code == 0, output + errors);
        Assert.Contains("新增 1 条", output);
        (code, output, errors) = await county.ImportAsync("people", "人员.csv", People + "xinjian.a|赵新|T90|乡镇便民服务中心人员|受理岗|||Zhengtong-2026\nxinjian.b|钱建|T90|审批人员；单位负责人|审批岗|||Zhengtong-2026\n");
        Assert.True(code == 0, output + errors);
        var clerk = await county.StaffAsync("xinjian.a");
        Assert.True(clerk.Is(Role.TownClerk));
        Assert.NotNull(clerk.SiteId);
        Assert.True((await county.ReadAsync(db => db.Accounts.AsNoTracking().FirstAsync(a => a.Login == "xinjian.a"))).MustChange);
        (_, output, _) = await county.ImportAsync("units", "单位.tsv", Units + "T90|新建瑶族乡人民政府||乡镇||431129290||0746-2300001|永州市人民政府||\n");
        Assert.Contains("更新 1 条", output);
        Assert.Equal("永州市人民政府", await county.ReadAsync(db => db.Units.Where(u => u.Code == "T90").Select(u => u.ReviewBody).SingleAsync()));
        (code, output, _) = await county.ImportAsync("units", "单位.tsv", Units + $"T90|新建瑶族乡人民政府||乡镇||431129290||0746-2300001|{new string('市', 61)}||\n");
        Assert.Equal(1, code);
        Assert.Contains("第 2 行“复议机关”列：最多 60 个字", output);
    }

    [Fact]
    public async Task One_bad_row_and_none_comes_in_but_all_bad_ones_are_told_with_row_and_column()
    {
        var before = await county.ReadAsync(db => db.Parties.CountAsync());
        var (code, output, _) = await county.ImportAsync("parties", "当事人.tsv", Parties
            + "个人|李明|11010519491231002X|13907460001||\n" + "个人|王芳|110105194912310021|||\n" + "公司|江华某公司|91350100M000100Y43||张三|\n" + "企业|江华某公司|91350100M000100Y43|||\n");
        Assert.Equal(1, code);
        Assert.Contains("第 3 行“证件号码”列：身份证号最后一位对不上", output);
        Assert.Contains("第 4 行“申请人是”列", output);
        Assert.Contains("第 5 行“法定代表人或负责人”列", output);
        Assert.Contains("3 处要改，一行也没有导入", output);
        Assert.Equal(before, await county.ReadAsync(db => db.Parties.CountAsync()));
    }

    [Fact]
    public async Task A_dry_run_checks_everything_and_leaves_nothing()
    {
        var before = await county.ReadAsync(db => db.Parties.CountAsync());
        var (code, output, _) = await county.ImportAsync("parties", "当事人.tsv", Parties + "个人|周芳|440524188001010014|||\n", "--dry-run");
        Assert.Equal(0, code);
        Assert.Contains("检查通过，还没有导入", output);
        Assert.Equal(before, await county.ReadAsync(db => db.Parties.CountAsync()));
    }

    [Fact]
    public async Task A_workbook_and_a_table_as_Excel_saves_it_in_China_are_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder.In("当事人.csv"), Encoding.GetEncoding("GB18030").GetBytes(Parties.Replace('|', ',') + "企业,\"江华瑶都商贸\"\"示例\"\"有限公司\",91330100799655058B,,李明,\"沱江镇,1 号\"\r\n"));
        var (code, output, errors) = await county.ZtAsync("import", "parties", folder.In("当事人.csv"));
        Assert.True(code == 0, output + errors);
        var party = await county.ReadAsync(db => db.Parties.AsNoTracking().FirstAsync(p => p.NumberMasked == "91330100799655058B"));
        Assert.Equal("江华瑶都商贸\"示例\"有限公司", party.Name);
        Assert.Equal("沱江镇,1 号", party.Address);
    }

    [Fact]
    public async Task Holidays_become_announcements_and_move_the_calendar()
    {
        const string Heading = "日期|类别|名称|通知文号\n";
        var (code, output, _) = await county.ImportAsync("holidays", "放假.tsv", Heading + "2031-10-01|放假|国庆节|国办发明电〔2030〕8 号\n2031-10-04|调休上班|国庆节|国办发明电〔2030〕8 号\n");
        Assert.True(code == 0, output);
        Assert.Equal(2, await county.ReadAsync(db => db.Set<CalendarDay>().CountAsync(d => d.Day >= new DateOnly(2031, 1, 1) && d.Day <= new DateOnly(2031, 12, 31))));
        (code, output, _) = await county.ImportAsync("holidays", "放假.tsv", Heading + "2032-13-01|放假|国庆节|国办发明电〔2031〕8 号\n");
        Assert.Equal(1, code);
        Assert.Contains("第 2 行“日期”列", output);
    }

    [Fact]
    public async Task Matters_with_a_wrong_row_are_refused_whole_and_a_right_table_is_adopted()
    {
        var lines = await File.ReadAllLinesAsync(Repository.In("reference", "matters.tsv"));
        var (good, bad) = (lines[1].Replace("M0001", "M9001"), lines[2].Replace("M0002", "X1"));
        var (code, output, _) = await county.ImportAsync("matters", "matters.tsv", string.Join('\n', lines[0], good, bad));
        Assert.Equal(1, code);
        Assert.Contains("第 3 行“id”列", output);
        Assert.False(await county.ReadAsync(db => db.Matters.AnyAsync(m => m.Code == "M9001")));
        (code, output, _) = await county.ImportAsync("matters", "matters.tsv", string.Join('\n', lines[0], good));
        Assert.True(code == 0, output);
        Assert.True(await county.ReadAsync(db => db.Matters.AnyAsync(m => m.Code == "M9001")));
    }

    [Fact]
    public async Task Wrong_use_says_what_to_do()
    {
        Assert.Equal(2, (await county.ZtAsync("import", "units")).Code);
        Assert.Equal(2, (await county.ZtAsync("import", "nonsense", "x.tsv")).Code);
        Assert.Contains("没有文件", (await county.ZtAsync("import", "units", "/nowhere.tsv")).Errors);
        Assert.Contains("缺少这一列", (await county.ImportAsync("units", "单位.tsv", "编号|名称\nD1|某局\n")).Output);
        Assert.StartsWith("登录名\t姓名", (await county.ZtAsync("import", "people", "--columns")).Output);
    }
}
