using System.Text.Json;
using Zhengtong.Features;
using Zhengtong.Platform.CommandLine;
using Zhengtong.Tests.Reckoning.Composed;

namespace Zhengtong.Tests.Reckoning;

public sealed class CheckCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("zt-check").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public async Task An_honest_report_ends_with_zero_and_a_wrong_one_with_one()
    {
        Assert.Equal(0, (await RunAsync("check", Write("honest.docx", Composer.Compose(5)))).Code);
        Assert.Equal(1, (await RunAsync("check", Write("wrong.docx", Wrong(5, "支出合计")))).Code);
    }

    [Fact]
    public async Task Over_several_files_the_worst_wins_and_the_others_are_still_checked()
    {
        File.WriteAllBytes(Path.Combine(folder, "a.docx"), [1, 2, 0, 0, 3]);
        Write("b.docx", Wrong(5, "支出合计"));
        var (code, output, errors) = await RunAsync("check", folder);
        Assert.Equal(2, code);
        Assert.Contains("a.docx", errors);
        Assert.Contains("R-SUM", output);
    }

    [Fact]
    public async Task Json_is_one_array_with_the_promised_fields()
    {
        var (_, output, _) = await RunAsync("check", "--json", Write("wrong.docx", Wrong(5, "支出合计")));
        var found = JsonDocument.Parse(output).RootElement.EnumerateArray().First(f => f.GetProperty("severity").GetString() == "error");
        Assert.Equal(["file", "rule", "severity", "verdict", "quote", "line", "stated", "expected", "arithmetic", "suggestion"], found.EnumerateObject().Select(p => p.Name));
        Assert.Contains("≠", found.GetProperty("arithmetic").GetString());
    }

    [Fact]
    public async Task Every_rule_has_its_law_and_its_example_and_is_explained_in_the_guide()
    {
        var (code, output, _) = await RunAsync("check", "--rules");
        Assert.Equal(0, code);
        var guide = File.ReadAllText(Infrastructure.Repository.In("docs/guide/report-check.md"));
        Assert.All(Zhengtong.Reckoning.Rules.RuleBook.Rules, r => Assert.Contains($"**{r.Id} ", guide));
        Assert.All(Zhengtong.Reckoning.Rules.RuleBook.Rules, r => Assert.Contains(r.Law, output));
        Assert.All(Zhengtong.Reckoning.Rules.RuleBook.Rules, r => Assert.Contains(r.Example, output));
    }

    [Fact]
    public async Task Without_a_file_or_with_a_missing_one_it_says_so_and_ends_with_two()
    {
        Assert.Equal(2, (await RunAsync("check")).Code);
        var (code, _, errors) = await RunAsync("check", Path.Combine(folder, "nothing.docx"));
        Assert.Equal(2, code);
        Assert.Contains("找不到文件", errors);
    }

    [Fact]
    public async Task The_report_of_the_year_before_is_held_against_this_years()
    {
        string Text(string name, string text)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
            return Path.Combine(folder, name);
        }
        var last = Text("2023.txt", "青石县档案馆2023年度部门整体支出绩效自评报告\n一、收支情况\n2023年支出决算300万元，年末结转结余20万元。\n");
        var now = Text("2024.txt", "青石县档案馆2024年度部门整体支出绩效自评报告\n一、收支情况\n2024年支出决算350万元，上年支出320万元。年初结转结余20万元。\n");
        var (code, output, _) = await RunAsync("check", "--json", "--baseline", last, now);
        Assert.Equal(1, code);
        var found = JsonDocument.Parse(output).RootElement.EnumerateArray().Single(f => f.GetProperty("severity").GetString() == "error");
        Assert.Equal(("R-XREF", "320万元", "300万元"), (found.GetProperty("rule").GetString(), found.GetProperty("stated").GetString(), found.GetProperty("expected").GetString()));
        Assert.Equal(0, (await RunAsync("check", now)).Code);
    }

    private string Write(string name, Draft draft)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllBytes(file, Layouts.All["文档.docx"](draft.Pieces));
        return file;
    }

    /// <summary>The report of a seed with one of its sites, named by what is printed there, made wrong.</summary>
    internal static Draft Wrong(int seed, string kind) =>
        Composer.Compose(seed, Composer.Compose(seed).Sites.FindIndex(s => s.Kind == kind));

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using StringWriter output = new(), errors = new();
        var code = await Zt.RunAsync(arguments, [.. AllFeatures.List.SelectMany(f => f.Commands)], output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
