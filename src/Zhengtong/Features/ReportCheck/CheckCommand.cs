using Zhengtong.Documents.Reading;
using Zhengtong.Reckoning;

namespace Zhengtong.Features.ReportCheck;

/// <summary>
/// <c>check FILE...</c>: finds what does not add up in published reports (勾稽核对). Needs no database.
/// Exit status: 0 nothing wrong, 1 findings of severity error, 2 usage or unreadable input; over several files the worst wins.
/// </summary>
public static class CheckCommand
{
    private const int Good = 0, Found = 1, Unreadable = 2;

    private const string Usage = """
        用法：check 文件或文件夹... [--json] [--baseline 上年报告] [--rules]
          --json              输出 JSON 数组
          --baseline 上年报告  与上年报告核对衔接
          --rules             列出全部规则和例子
        支持 txt、md、html、docx、xlsx 和带文字层的 pdf。
        """;

    private sealed record Outcome(string File, CheckResult? Result, string? Problem);

    public static int Run(string[] args, TextWriter stdout, TextWriter stderr)
    {
        var arguments = Arguments.Read(args);
        if (arguments is { Rules: true })
            return RuleList.Write(stdout);
        if (arguments is null || arguments.Files.Count == 0)
        {
            stderr.WriteLine(Usage);
            return Unreadable;
        }
        CheckOptions options;
        try
        {
            options = new(arguments.Baseline is { } b ? DocumentReader.Read(b) : null);
        }
        catch (UnreadableDocument e)
        {
            stderr.WriteLine($"{arguments.Baseline}：{e.Message}");
            return Unreadable;
        }
        return Write(arguments, Files(arguments.Files).AsParallel().AsOrdered().Select(f => Check(f, options)), stdout, stderr);
    }

    private static int Write(Arguments arguments, IEnumerable<Outcome> outcomes, TextWriter stdout, TextWriter stderr)
    {
        var worst = Good;
        var results = new List<CheckResult>();
        foreach (var outcome in outcomes)
        {
            if (outcome.Result is null)
                stderr.WriteLine($"{outcome.File}：{outcome.Problem}");
            else if (arguments.Json)
                results.Add(outcome.Result);
            else
                CheckText.Write(outcome.Result, stdout);
            worst = Math.Max(worst, outcome.Result is null ? Unreadable : outcome.Result.HasErrors ? Found : Good);
        }
        if (arguments.Json)
            CheckJson.Write(results, stdout);
        return worst;
    }

    private static Outcome Check(string file, CheckOptions options)
    {
        try
        {
            return new(file, ReportChecker.Check(DocumentReader.Read(file) with { Name = file }, options), null);
        }
        catch (UnreadableDocument e)
        {
            return new(file, null, e.Message);
        }
    }

    private static IEnumerable<string> Files(IEnumerable<string> names) =>
        names.SelectMany(n => Directory.Exists(n) ? Directory.EnumerateFiles(n, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : Enumerable.Repeat(n, 1));

    private sealed record Arguments(List<string> Files, bool Json, bool Rules, string? Baseline)
    {
        public static Arguments? Read(string[] args)
        {
            var files = new List<string>();
            var (json, rules, baseline) = (false, false, (string?)null);
            for (var i = 0; i < args.Length; i++)
                switch (args[i])
                {
                    case "--json":
                        json = true;
                        break;
                    case "--rules":
                        rules = true;
                        break;
                    case "--baseline" when i + 1 < args.Length:
                        baseline = args[++i];
                        break;
                    case ['-', '-', ..]:
                        return null;
                    default:
                        files.Add(args[i]);
                        break;
                }
            return new(files, json, rules, baseline);
        }
    }
}
