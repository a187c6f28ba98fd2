using System.Text;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Zhengtong.Documents.Writing;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Documents;

public sealed class LetterTests
{
    static readonly IReadOnlyDictionary<string, LetterTemplate> Templates = LetterTemplate.Load(Repository.In("reference", "templates"));
    static readonly VerificationMark Mark = new("https://zwfw.example.gov.cn/verify/7K3M-9QXA", "7K3M-9QXA");

    public static TheoryData<string> Codes => [.. Templates.Keys];

    public static TheoryData<string, string> RequiredFields()
    {
        var fields = new TheoryData<string, string>();
        foreach (var template in Templates.Values)
            foreach (var field in template.Fields.Where(field => !field.IsOptional))
                fields.Add(template.Code, field.Name);
        return fields;
    }

    static LetterValues Values(LetterTemplate template, Func<string, bool> keep)
    {
        var values = new LetterValues();
        foreach (var (name, text) in template.Samples.Texts.Where(pair => keep(pair.Key)))
            values.Set(name, text);
        foreach (var (name, rows) in template.Samples.Lists.Where(pair => keep(pair.Key)))
            values.Set(name, rows);
        return values;
    }

    static WordprocessingDocument Docx(LetterDocument letter)
    {
        var file = new MemoryStream();
        letter.WriteDocx(file);
        return WordprocessingDocument.Open(file, isEditable: false);
    }

    static LetterTemplate Template(string fields, string body) =>
        LetterTemplate.Parse($"代码: t\n名称: 试\n版本: 1\n依据: 《法》\n字段:\n{fields}\n---\n{body}");

    static string Fault(string fields, string body) => Assert.Throws<TemplateFaultException>(() => Template(fields, body)).Message;

    [Fact]
    public void Every_kind_of_document_a_case_needs_has_a_template() => Assert.Superset(
        new HashSet<string>
        {
            "受理通知书", "一次性补正告知书", "不予受理决定书", "不受理告知书", "容缺受理告知承诺书", "特别程序告知书", "延长审批期限告知书", "准予行政许可决定书",
            "不予行政许可决定书", "许可证", "登记证明", "送达回证", "办件回执", "撤件确认书", "电子监察通知书", "差评整改通知书",
        },
        Templates.Values.Select(template => template.Name).ToHashSet());

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_template_with_its_samples_is_a_valid_docx_without_a_hole(string code)
    {
        var letter = Templates[code].Fill(Templates[code].Samples, Mark);
        using var docx = Docx(letter);
        Assert.Empty(new OpenXmlValidator().Validate(docx).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var text = docx.MainDocumentPart!.Document.InnerText;
        Assert.DoesNotContain("{{", text);
        Assert.DoesNotContain("**", text);
        Assert.All(Templates[code].Samples.Texts.Values.Where(value => !value.StartsWith("http")), value => Assert.Contains(value.Replace("\n", ""), text));
        Assert.Contains("核验码：7K3M-9QXA", docx.MainDocumentPart.FooterParts.Single().Footer.InnerText);
        Assert.Single(docx.MainDocumentPart.FooterParts.Single().ImageParts);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_page_says_the_same_as_the_docx(string code)
    {
        var letter = Templates[code].Fill(Templates[code].Samples, Mark);
        using var docx = Docx(letter);
        var page = new HtmlParser().ParseDocument(letter.ToHtml());
        foreach (var unspoken in page.QuerySelectorAll("footer, caption"))
            unspoken.Remove();
        Assert.Equal(Letters(docx.MainDocumentPart!.Document.InnerText), Letters(page.Body!.TextContent));
        Assert.Empty(page.QuerySelectorAll("[style], script, style"));

        static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
    }

    [Theory]
    [MemberData(nameof(RequiredFields))]
    public void A_missing_value_is_refused_by_name(string code, string field)
    {
        var template = Templates[code];
        var refusal = Assert.Throws<LetterIncompleteException>(() => template.Fill(Values(template, name => name != field)));
        Assert.Equal([field], refusal.Fields);
        Assert.Equal($"文书“{template.Name}”缺少：{field}", refusal.Message);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Without_its_optional_values_a_document_leaves_no_hole(string code)
    {
        var template = Templates[code];
        var optional = template.Fields.Where(field => field.IsOptional).Select(field => field.Name).ToHashSet();
        var letter = template.Fill(Values(template, name => !optional.Contains(name)));
        Assert.DoesNotContain(letter.Text.Split('\n'), line => line.Length == 0 || line.Contains("（）") || line.Contains("：。"));
    }

    [Theory]
    [InlineData("refusal-of-acceptance")]
    [InlineData("no-licence-needed-notice")]
    [InlineData("grant-decision")]
    [InlineData("denial-decision")]
    public void A_decision_tells_where_and_until_when_to_complain(string code)
    {
        // 行政许可法 第三十八条; 行政复议法 第二十条; 行政诉讼法 第四十六条.
        var text = Templates[code].Fill(Templates[code].Samples).Text;
        Assert.Contains("六十日内向江华瑶族自治县人民政府申请行政复议", text);
        Assert.Contains("六个月内向江华瑶族自治县人民法院提起行政诉讼", text);
    }

    [Fact]
    public void A_page_is_A4_with_the_margins_of_the_standard()
    {
        using var docx = Docx(Templates["grant-decision"].Fill(Templates["grant-decision"].Samples, Mark));
        var section = docx.MainDocumentPart!.Document.Descendants<SectionProperties>().Single();
        Assert.Equal((11906u, 16838u), (section.GetFirstChild<PageSize>()!.Width!.Value, section.GetFirstChild<PageSize>()!.Height!.Value));
        var margin = section.GetFirstChild<PageMargin>()!;
        Assert.Equal([37, 35, 28, 26], new[] { margin.Top!.Value, margin.Bottom!.Value, (int)margin.Left!.Value, (int)margin.Right!.Value }.Select(m => (int)Math.Round(m * 25.4 / 1440)));
    }

    [Fact]
    public void Hostile_values_stay_text()
    {
        var template = Template("  名 = 张三\n  单[项] = 甲", "# 题\n{{名}}\n|--|\n| {{单.项}} |");
        const string Hostile = "<script>alert(1)</script>{{名}}**粗**|# 题\0\u202E&\"'";
        const string Shown = "<script>alert(1)</script>{{名}}**粗**|# 题&\"'";
        var letter = template.Fill(new LetterValues().Set("名", Hostile).Set("单", [[Hostile]]));
        Assert.Equal(["题", Shown, Shown], letter.Text.Split('\n'));
        var page = new HtmlParser().ParseDocument(letter.ToHtml());
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Contains(Shown, page.Body!.TextContent);
        using var docx = Docx(letter);
        Assert.Contains(Shown, docx.MainDocumentPart!.Document.InnerText);
    }

    [Fact]
    public void Lines_of_a_value_are_paragraphs_in_the_text_and_lines_in_a_cell()
    {
        var template = Template("  理由 = 甲", "# 题\n理由如下：{{理由}}\n|--|\n| {{理由}} |");
        var letter = template.Fill(new LetterValues().Set("理由", "一\r\n\r\n  二"));
        Assert.Equal(["题", "理由如下：一", "二", "一    二"], letter.Text.Split('\n'));
        Assert.Equal(2, letter.Blocks.OfType<LetterParagraph>().Count(p => p.Role == ParagraphRole.Body));
    }

    [Fact]
    public void A_blank_value_is_a_missing_one()
    {
        var template = Template("  名 = 张三\n  单[项|数] = 甲|1", "# 题\n{{名}}\n|-|-|\n| {{单.项}} | {{单.数}} |");
        var refusal = Assert.Throws<LetterIncompleteException>(() => template.Fill(new LetterValues().Set("名", " \u3000\0").Set("单", [["乙", " "]])));
        Assert.Equal("文书“试”缺少：名、单（第 1 行的数）", refusal.Message);
    }

    [Fact]
    public void A_value_that_no_field_wants_is_refused() => Assert.Equal("文书“试”没有这些字段：名子", Assert.Throws<LetterIncompleteException>(
        () => Template("  名? = 张三", "# 题\n{{名}}").Fill(new LetterValues().Set("名子", "张三"))).Message);

    [Fact]
    public void A_day_is_written_as_documents_do() =>
        Assert.Equal("2026年1月5日", new LetterValues().Set("日", new DateOnly(2026, 1, 5)).Texts["日"]);

    [Fact]
    public void A_short_overflow_is_set_tighter_and_a_long_one_is_not()
    {
        Assert.Equal("32", SizeOf(lines: 10));
        Assert.Equal("30", SizeOf(lines: 22));
        Assert.Equal("32", SizeOf(lines: 60));

        static string SizeOf(int lines)
        {
            var letter = Template("  文 = 甲", "# 题\n{{文}}").Fill(new LetterValues().Set("文", string.Join('\n', Enumerable.Repeat("正文一行", lines))));
            using var docx = Docx(letter);
            return docx.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!.FontSize!.Val!.Value!;
        }
    }

    [Theory]
    [InlineData("  名 = 张三", "# 题\n{{名字}}", "第 9 行：占位符“名字”没有在字段里说明")]
    [InlineData("  名 = 张三", "# 题", "字段“名”没有用到")]
    [InlineData("  名 = 张三\n  名 = 李四", "# {{名}}", "字段“名”说明了两次")]
    [InlineData("  名 =", "# {{名}}", "字段“名”没有样例")]
    [InlineData("  名 = 张三", "# {{名}", "括号不成对")]
    [InlineData("  名 = 张三", "# **{{名}}", "** 不成对")]
    [InlineData("  单[项] = 甲", "# {{单.项}}", "只能用在表格里")]
    [InlineData("  单[项] = 甲", "|--|\n| {{单.数}} |", "不符")]
    [InlineData("  名 = 张三", "@盖章 {{名}}", "不认识 @盖章")]
    [InlineData("  名 = 张三", "@落款 {{名}}", "要有用 | 分开的两项")]
    [InlineData("  名 = 张三", "| {{名}} |", "表格缺少")]
    [InlineData("  名 = 张三", "|--|--|\n| {{名}} |", "表格缺少")]
    [InlineData("  名 = 张三", "|--|--|\n| {{#}} | {{名}} |", "序号 {{#}} 只能用在列表的行里")]
    [InlineData("  单[项] = 甲", "| {{单.项}} |\n|--|", "表头不能用列表")]
    [InlineData("  单[项|数] = 甲", "|--|\n| {{单.项}} |", "样例应有 2 项")]
    public void A_faulty_template_is_refused_where_it_is_faulty(string fields, string body, string fault) =>
        Assert.Contains(fault, Fault(fields, body));

    [Fact]
    public void A_template_without_its_head_is_refused()
    {
        Assert.Contains("缺少“依据”", Assert.Throws<TemplateFaultException>(() => LetterTemplate.Parse("代码: t\n名称: 试\n版本: 1\n---\n# 题")).Message);
        Assert.Contains("缺少分隔", Assert.Throws<TemplateFaultException>(() => LetterTemplate.Parse("代码: t")).Message);
        Assert.Contains("版本要是", Assert.Throws<TemplateFaultException>(() => LetterTemplate.Parse("代码: t\n版本: 〇\n名称: 试\n依据: 法\n---\n# 题")).Message);
    }
}
