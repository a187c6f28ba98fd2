using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Documents.Reading;
using Zhengtong.Documents.Writing;
using Zhengtong.Platform.Audit;
using Zhengtong.Platform.CommandLine;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary><c>zt verify-report FILE</c>: says of a published report, figure by figure, whether it still holds (核验报告).</summary>
sealed class VerifyReportCommand : CountyCommand
{
    const long MostBytes = 50 << 20;

    readonly Argument<string> file = new("文件") { Description = "公开的自评报告：docx，或者原样的 pdf、xlsx" };

    public VerifyReportCommand() : base("verify-report", "核验公开的自评报告：逐个数字看和记录还一不一致。都一致返回 0，有不一致返回 1") => Arguments.Add(file);

    protected override async Task<ExitCode> RunAsync(ParseResult parse, IServiceProvider services, CancellationToken cancellation)
    {
        var path = parse.GetValue(file)!;
        if (!File.Exists(path)) throw new CommandFailure(ExitCode.Input, $"没有文件 {path}");
        if (new FileInfo(path).Length > MostBytes) throw new CommandFailure(ExitCode.Input, "文件超过 50 MB，不是本系统公开的报告");
        var bytes = await File.ReadAllBytesAsync(path, cancellation);
        var (db, output) = (services.GetRequiredService<CountyDb>(), parse.InvocationConfiguration.Output);
        await db.EnterAsync(cancellation);
        var name = Sm3.Hex(bytes);
        var known = await db.PublishedFiles.AsNoTracking().FirstOrDefaultAsync(f => f.Name == name, cancellation);
        (Guid Evaluation, IReadOnlyList<PrintedFigure> Figures)? printed = known is null ? Printed(bytes) : null;
        var evaluation = await services.GetRequiredService<EvaluationLibrary>().PublishedAsync(known?.EvaluationId ?? printed!.Value.Evaluation) ?? throw new CommandFailure(ExitCode.Input, "这份文件说的自评报告在本县没有公开过");
        await output.WriteLineAsync($"{evaluation.Commitment.Title}　{evaluation.Commitment.Number}　{Format.Instant(evaluation.PublishedAt!.Value)} 公开");
        await output.WriteLineAsync(known is null ? "文件和公开的不一样（另存过或者改过），下面逐个核对印着的数字。" : "文件就是公开的那一份，一个字节不差。");
        var shown = await services.GetRequiredService<EvaluationLibrary>().ShowAsync(evaluation);
        var altered = printed is null ? 0 : await ComparePrintedAsync(printed.Value.Figures, shown.Report, output);
        var figures = await services.GetRequiredService<ReportVerification>().CompareAsync(evaluation, shown.Report);
        foreach (var (figure, compared) in shown.Report.Figures.Zip(figures))
            await output.WriteLineAsync($"{Choices.Name(compared.Standing)}　{figure.Name}　{figure.Text ?? "没有数据"}　{compared.Words}");
        var changed = figures.Count(f => f.Standing == FigureStanding.Changed);
        await output.WriteLineAsync($"{figures.Count} 个数字：{string.Join("，", figures.CountBy(f => f.Standing).OrderBy(c => c.Key).Select(c => $"{Choices.Name(c.Key)} {c.Value} 个"))}{(altered > 0 ? $"；文件里有 {altered} 处和公开的不同" : "")}");
        return changed + altered == 0 ? ExitCode.Good : ExitCode.Findings;
    }

    /// <summary>Which report a changed docx says that it is, and what is printed in it.</summary>
    static (Guid Evaluation, IReadOnlyList<PrintedFigure> Figures) Printed(byte[] bytes)
    {
        try
        {
            using var docx = new MemoryStream(bytes);
            if (DocxManifest.Read(docx) is { } json && ReportManifest.Read(json) is { } manifest) return (manifest.Evaluation, DocxManifest.Figures(docx));
        }
        catch (UnreadableDocument unreadable)
        {
            throw new CommandFailure(ExitCode.Input, $"这不是本系统公开的报告：{unreadable.Message}");
        }
        throw new CommandFailure(ExitCode.Input, "文件里没有数据清单，不是本系统公开的报告，或者清单被去掉了");
    }

    static async Task<int> ComparePrintedAsync(IReadOnlyList<PrintedFigure> printed, EvaluationReport report, TextWriter output)
    {
        var altered = 0;
        foreach (var p in printed)
        {
            if (FigureAddress.KeyOf(p.Link) is not { } key || report.Figure(key) is not { Text: { } text } figure || Digits(text) is var known && (Digits(p.Text) is var stands && (stands == known || text.Contains(p.Text, StringComparison.Ordinal)))) continue;
            altered++;
            await output.WriteLineAsync($"不同　{figure.Name}　文件里印的是 {p.Text}，公开的是 {text}");
        }
        return altered;
    }

    static string Digits(string text) => string.Concat(text.Where(c => char.IsAsciiDigit(c) || c == '.')).TrimEnd('0').TrimEnd('.');
}
