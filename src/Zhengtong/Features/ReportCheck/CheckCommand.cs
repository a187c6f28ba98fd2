using System.CommandLine;
using Zhengtong.Documents.Reading;
using Zhengtong.Platform.CommandLine;
using Zhengtong.Reckoning;

namespace Zhengtong.Features.ReportCheck;

/// <summary>
/// <c>zt check FILE...</c>: finds what does not add up in published reports (勾稽核对). Needs no database.
/// Ends with 0 if nothing is wrong, 1 with findings of severity error, 2 if a file cannot be read; over several files the worst wins.
/// </summary>
sealed class CheckCommand : Command
{
    readonly Argument<string[]> files = new("文件") { Description = "报告文件或文件夹：txt、md、html、docx、xlsx、带文字层的 pdf", Arity = ArgumentArity.ZeroOrMore };
    readonly Option<bool> json = new("--json") { Description = "输出 JSON 数组" };
    readonly Option<string?> baseline = new("--baseline") { Description = "上年报告，核对两年衔接", HelpName = "上年报告" };
    readonly Option<bool> rules = new("--rules") { Description = "列出全部规则和例子" };

    public CheckCommand() : base("check", "核对绩效自评报告：找出加不拢、对不上的数字")
    {
        Arguments.Add(files);
        foreach (var option in new Option[] { json, baseline, rules })
            Options.Add(option);
        SetAction(parse => (int)Run(parse));
    }

    sealed record Outcome(string File, CheckResult? Result, string? Problem);

    ExitCode Run(ParseResult parse)
    {
        var (output, errors) = (parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error);
        if (parse.GetValue(rules))
        {
            RuleList.Write(output);
            return ExitCode.Good;
        }
        var names = Files(parse.GetValue(files) ?? []).ToList();
        if (names.Count == 0)
            throw new CommandFailure(ExitCode.Input, "没有要核对的文件。用法：zt check 文件或文件夹...");
        var options = new CheckOptions(parse.GetValue(baseline) is { } last ? Baseline(last) : null);
        var worst = ExitCode.Good;
        var results = new List<CheckResult>();
        foreach (var outcome in names.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(f => Check(f, options)))
        {
            if (outcome.Result is null)
                errors.WriteLine($"{outcome.File}：{outcome.Problem}");
            else if (parse.GetValue(json))
                results.Add(outcome.Result);
            else
                CheckText.Write(outcome.Result, output);
            var code = outcome.Result is null ? ExitCode.Input : outcome.Result.HasErrors ? ExitCode.Findings : ExitCode.Good;
            worst = code > worst ? code : worst;
        }
        if (parse.GetValue(json))
            CheckJson.Write(results, output);
        return worst;
    }

    static Document Baseline(string file)
    {
        try
        {
            return DocumentReader.Read(file);
        }
        catch (UnreadableDocument e)
        {
            throw new CommandFailure(ExitCode.Input, $"{file}：{e.Message}");
        }
    }

    static Outcome Check(string file, CheckOptions options)
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

    static IEnumerable<string> Files(IEnumerable<string> names) =>
        names.SelectMany(n => Directory.Exists(n) ? Directory.EnumerateFiles(n, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : Enumerable.Repeat(n, 1));
}
