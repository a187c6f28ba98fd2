using System.CommandLine;
using Zhengtong.Features;
using Zhengtong.Platform.CommandLine;
using Zhengtong.Platform.Import;
using Zhengtong.Platform.UseCases;

namespace Zhengtong;

/// <summary><c>zt import</c>: takes in a table, all rows or none (导入).</summary>
public sealed class ImportCommand : CountyCommand
{
    const int MostTold = 200;

    static readonly IReadOnlyList<ImportKind> Kinds = [.. AllFeatures.List.SelectMany(f => f.Imports)];

    readonly Argument<string> what = new("内容") { Description = $"导入什么：{string.Join("、", Kinds.Select(k => $"{k.Name}（{k.Label}）"))}", HelpName = string.Join('|', Kinds.Select(k => k.Name)) };
    readonly Argument<FileInfo?> file = new("文件") { Description = "表格：.xlsx、.csv 或 .tsv，第一行是列名", Arity = ArgumentArity.ZeroOrOne };
    readonly Option<bool> rehearse = new("--dry-run") { Description = "只检查，不导入" };
    readonly Option<bool> columns = new("--columns") { Description = "只列出表格要有的列名，用制表符分隔" };

    public ImportCommand() : base("import", "导入表格：有一行不对就一行也不导入，并列出每一处要改的地方。都对返回 0，有要改的返回 1")
    {
        what.AcceptOnlyFromAmong([.. Kinds.Select(k => k.Name)]);
        Arguments.Add(what);
        Arguments.Add(file);
        Options.Add(rehearse);
        Options.Add(columns);
        Validators.Add(result =>
        {
            if (result.GetValue(file) is null && !result.GetValue(columns)) result.AddError("请写明要导入的文件；要看表格有哪些列，用 --columns。");
        });
    }

    protected override async Task<ExitCode> RunAsync(ParseResult parse, IServiceProvider services, CancellationToken cancellation)
    {
        var (kind, output) = (Kinds.First(k => k.Name == parse.GetValue(what)), parse.InvocationConfiguration.Output);
        if (parse.GetValue(columns))
        {
            await output.WriteLineAsync(string.Join('\t', kind.Columns));
            return ExitCode.Good;
        }
        try
        {
            var result = await kind.RunAsync(services, parse.GetValue(file)!, parse.GetValue(rehearse), cancellation);
            await output.WriteLineAsync(parse.GetValue(rehearse) ? $"检查通过，还没有导入（{kind.Label}：{result}）。" : $"已导入{kind.Label}：{result}。");
            return ExitCode.Good;
        }
        catch (ImportRefused refused)
        {
            foreach (var fault in refused.Faults.Take(MostTold)) await output.WriteLineAsync(fault.ToString());
            await output.WriteLineAsync($"{refused.Faults.Count} 处要改，一行也没有导入{(refused.Faults.Count > MostTold ? $"（只列出前 {MostTold} 处）" : "")}。");
            return ExitCode.Findings;
        }
        catch (Refusal no)
        {
            foreach (var field in no.Fields) await output.WriteLineAsync(field.Message);
            await output.WriteLineAsync($"没有导入：{no.Message}");
            return ExitCode.Findings;
        }
    }
}
