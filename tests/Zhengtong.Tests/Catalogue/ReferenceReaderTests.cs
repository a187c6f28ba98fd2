using System.Text;
using System.Text.Json;
using Zhengtong.Features.Catalogue;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Catalogue;

public sealed class ReferenceReaderTests
{
    static readonly string[] Lines = [.. File.ReadLines(Path.Combine(Repository.Reference, "matters.tsv")).Take(3)];

    [Fact]
    public void All_1592_matters_are_read()
    {
        var matters = Reference.Matters();

        Assert.Equal(1592, matters.Count);
        Assert.Equal(670, matters.Count(m => m.Kind == MatterKind.Licence));
        Assert.Equal(55 + 52 + 62 + 22, matters.Count(m => m.Levels.Contains(AdministrativeLevel.Town)));
    }

    [Fact]
    public void A_basis_is_verified_only_where_the_article_was_compared()
    {
        var matters = Reference.Matters().ToDictionary(m => m.Id);

        Assert.Equal([new("《中华人民共和国食品安全法》", "第三十五条", true), new("《食品经营许可和备案管理办法》", null, false)], matters["M0367"].LegalBasis);
        Assert.DoesNotContain(matters.Values.SelectMany(m => m.LegalBasis), c => c is { Verified: true, Article: null });
    }

    [Theory]
    [InlineData("M0001", "X1", "id", "应是 M 加四位数字")]
    [InlineData("\t行政许可\t", "\t行政许可证\t", "kind", "“行政许可证”不在可选的值里")]
    [InlineData("\t工作日\t", "\t星期\t", "statutory_unit", "“星期”应是")]
    [InlineData("\t20\t", "\t二十\t", "statutory_value", "“二十”应是")]
    [InlineData("\t固定资产投资项目核准\t", "\t\t", "name", "不能是空的")]
    [InlineData("\tarticle-verified\t", "\tsure\t", "basis_check", "“sure”")]
    [InlineData("《企业投资项目核准和备案管理条例》第三条", "核准条例", "legal_basis", "没有一条写了条号")]
    [InlineData("\t法人\t", "\t外星人\t", "object", "“外星人”")]
    public void A_bad_row_is_told_with_row_and_column(string from, string to, string column, string message)
    {
        var (matters, faults) = Read(Lines[0], Lines[1].Replace(from, to), Lines[2]);

        var fault = Assert.Single(faults);
        Assert.Equal((2, column), (fault.Row, fault.Column));
        Assert.Contains(message, fault.Message);
        Assert.StartsWith("matters.tsv 第 2 行", fault.ToString());
        Assert.Single(matters);
    }

    [Fact]
    public void A_row_with_too_few_cells_and_a_repeated_number_are_both_told()
    {
        var (_, faults) = Read(Lines[0], Lines[1], "M0002\t短", Lines[1]);

        Assert.Equal([(3, ""), (4, "id")], faults.Select(f => (f.Row, f.Column)));
    }

    [Fact]
    public void A_table_without_a_column_is_refused_whole()
    {
        var (matters, faults) = Read(Lines[0].Replace("department", "dept"), Lines[1]);

        Assert.Empty(matters);
        Assert.Equal("department", Assert.Single(faults).Column);
    }

    [Theory]
    [InlineData("\"minutesToFill\"", "\"minutes\"", "minutes")]
    [InlineData("\"licence\",", "\"license\",", "$.kind")]
    [InlineData("\"baseCode\": \"0001", "\"baseCode\": \"9901", "区域")]
    public void A_wrong_implementation_list_is_refused_saying_where(string from, string to, string where)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Reference, "matters/M0367.json"));

        var error = Assert.Throws<JsonException>(() => ReferenceReader.ImplementationList(new MemoryStream(Encoding.UTF8.GetBytes(text.Replace(from, to)))));

        Assert.Contains(where, error.Message);
    }

    static (IReadOnlyList<AdoptedMatter>, IReadOnlyList<Platform.Files.RowFault>) Read(params string[] lines) =>
        ReferenceReader.Matters(new StringReader(string.Join('\n', lines)));
}
