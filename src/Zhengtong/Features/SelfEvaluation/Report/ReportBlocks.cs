using Zhengtong.Documents.Writing;
using Zhengtong.Features.Budgets;
using Zhengtong.Platform.Web;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>
/// Sets a report in blocks (报告排版), for the page, docx and PDF alike; pure. A sentence of the outline whose figures have no data is
/// left out; a chapter that says nothing keeps its number and says 无 (rules A4).
/// </summary>
/// <param name="link">The address of a figure, by key.</param>
public sealed class ReportBlocks(EvaluationReport report, EvaluationView view, Func<string, string?> link)
{
    public IEnumerable<LetterBlock> Build() =>
        [.. Title.Select(line => new LetterParagraph(ParagraphRole.Title, [new(line)])), .. Opening, .. Chapters().SelectMany(c => c.Blocks.Prepend(new LetterParagraph(c.Section.Level == 1 ? ParagraphRole.Heading : ParagraphRole.Subheading, [new(c.Heading)])))];

    /// <summary>The unit on a line of its own, as such titles are set.</summary>
    IEnumerable<string> Title => view.Unit.Length > 0 && report.Title.StartsWith(view.Unit, StringComparison.Ordinal) ? [view.Unit, report.Title[view.Unit.Length..]] : [report.Title];

    /// <summary>What stands before the first chapter.</summary>
    public IEnumerable<LetterBlock> Opening => Passage(new("opening", 1, "", report.Opening, false, null));

    /// <summary>Each section under its numbered heading.</summary>
    public IEnumerable<ReportChapter> Chapters()
    {
        var (chapter, part) = (0, 0);
        foreach (var (n, section) in report.Sections.Index())
        {
            if (section.Level == 1) (chapter, part) = (chapter + 1, 0);
            else part++;
            var blocks = Passage(section).ToList();
            var holdsOthers = n + 1 < report.Sections.Count && report.Sections[n + 1].Level > section.Level;
            yield return new(section, section.Level == 1 ? $"{ChineseNumeral.Write(chapter)}、{section.Title}" : $"（{ChineseNumeral.Write(part)}）{section.Title}", blocks.Count == 0 && !holdsOthers ? [Body([new("无")])] : blocks);
        }
    }

    IEnumerable<LetterBlock> Passage(ReportSection section)
    {
        foreach (var line in section.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith('@'))
                foreach (var block in Made(line[1..])) yield return block;
            else if (Runs(line, section) is { Count: > 0 } runs) yield return Body(runs);
        }
    }

    IReadOnlyList<LetterRun> Runs(string line, ReportSection section)
    {
        var sentences = line.Split('。', StringSplitOptions.RemoveEmptyEntries);
        var said = sentences.Select(s => ReportText.Read(s).ToList()).Where(s => section.IsWritten || s.OfType<ReportPiece.Token>().All(HasData)).ToList();
        return Joined(said.SelectMany((s, n) => s.Select(p => Run(p, section)).Append(new LetterRun(n + 1 < said.Count || line.EndsWith('。') ? "。" : ""))));
    }

    /// <summary>Words that follow one another are one run.</summary>
    static IReadOnlyList<LetterRun> Joined(IEnumerable<LetterRun> runs)
    {
        var joined = new List<LetterRun>();
        foreach (var run in runs.Where(r => r.Text.Length > 0))
            if (run.Link is null && joined is [.., { Link: null } last]) joined[^1] = last with { Text = last.Text + run.Text };
            else joined.Add(run);
        return joined;
    }

    bool HasData(ReportPiece.Token token) => token.Mode switch
    {
        "none" => report.Figure(token.Key)?.Value is null or 0,
        "some" => report.Figure(token.Key) is { Text: not null, Value: not (null or 0) },
        _ => report.Figure(token.Key)?.Text is not null,
    };

    LetterRun Run(ReportPiece piece, ReportSection section) => piece switch
    {
        ReportPiece.Words words => new(words.Text),
        ReportPiece.Typed typed => section.IsWritten ? Linked(EvaluationReport.FactKey(section.Code, typed.Text), typed.Text) : new(typed.Text),
        ReportPiece.Token token => Linked(token.Key, Printed(report.Figure(token.Key), token.Mode)),
        _ => throw new InvalidOperationException(piece.GetType().Name),
    };

    LetterRun Linked(string key, string text) => new(text, Link: report.Figure(key) is null ? null : link(key));

    static string Printed(ReportFigure? figure, string? mode) => (figure?.Text, mode) switch
    {
        (_, "none") => "",
        (null, _) => "（没有数据）",
        (_, "number") => figure.Number!,
        (_, "change") => figure.Value switch
        {
            0 => "持平",
            > 0 => (figure.Unit == "%" ? "增长" : "增加") + figure.Text,
            _ => (figure.Unit == "%" ? "下降" : "减少") + figure.Text!.TrimStart('-', '−'),
        },
        _ => figure.Text!,
    };

    /// <summary>What is made of the evaluation, not written.</summary>
    IEnumerable<LetterBlock> Made(string what) => what switch
    {
        "funds" => Funds(),
        "scores" => Scores(),
        "deviations" => Deviations(),
        _ => throw new FormatException($"The outline {report.Outline} asks for {what}, which nobody makes"),
    };

    /// <summary>By class; by source it stands in the annex: both at once would add up to twice the whole.</summary>
    IEnumerable<LetterBlock> Funds()
    {
        if (view.Funds.Count == 0) yield break;
        yield return new LetterParagraph(ParagraphRole.TableTitle, [new("预算和执行情况")]);
        yield return new LetterParagraph(ParagraphRole.TableUnit, [new("单位：万元")]);
        yield return new LetterTable([37, 16, 16, 16, 15], true, [Head("项目", "年初预算数", "全年预算数", "全年执行数", "执行率"), .. FormLines.Funds(view).Where(f => f.Group != FormLines.BySource).Select(f => Row(f.Group is null ? "合计" : f.Name,
            Cell($"fund/{f.Index}/initial", Wan.Number(f.Line.Initial)), Cell($"fund/{f.Index}/adjusted", Wan.Number(f.Line.Adjusted)), Cell($"fund/{f.Index}/executed", Wan.Number(f.Line.Executed)),
            Cell($"fund/{f.Index}/rate", Format.Share(f.Line.Executed, f.Line.Adjusted))))]);
    }

    IEnumerable<LetterBlock> Scores()
    {
        yield return new LetterParagraph(ParagraphRole.TableTitle, [new("得分情况")]);
        yield return new LetterTable([55, 15, 15, 15], true, [Head("指标", "分值", "自评得分", view.FinanceTotal is null ? "失分" : "财政评分"),
            .. view.Indicators.Where(i => i.Level == 1).Select(i => Row(i.Name, Number(i.Weight), Number(view.ScoreOf(i)), Number(view.FinanceTotal is null ? i.Weight - view.ScoreOf(i) : view.StandingOf(i)))),
            Row("合计", Number(view.Indicators.Where(i => i.Level == 1).Sum(i => i.Weight)), Cell("total", $"{view.Total:0.##}"), view.FinanceTotal is { } finance ? Cell("finance-total", $"{finance:0.##}") : Number(view.Indicators.Where(i => i.Level == 1).Sum(i => i.Weight) - view.Total))]);
    }

    /// <summary>Each indicator that lost points, with the unit's reason.</summary>
    IEnumerable<LetterBlock> Deviations()
    {
        var explained = view.Indicators.Where(i => i.IsLeaf && i.Reason is not null).ToList();
        if (explained.Count == 0) yield break;
        yield return new LetterParagraph(ParagraphRole.TableTitle, [new("偏差情况")]);
        yield return new LetterTable([27, 15, 10, 48], true, [Head("指标", "完成值", "失分", "偏差原因分析及改进措施"), .. explained.Select(i =>
            Row(i.Name, Cell($"actual/{i.Code}", i.ActualText), Number(i.Weight - (i.Score ?? 0)), new LetterCell([new(i.Reason!)], Align: CellAlign.Left)))]);
    }

    LetterCell Cell(string key, string text) => new([new(text, Link: link(key))], Align: CellAlign.Right);

    static LetterCell Number(decimal number) => new([new($"{number:0.##}")], Align: CellAlign.Right);

    static IReadOnlyList<LetterCell> Head(params string[] heads) => [.. heads.Select(h => new LetterCell([new(h)]))];

    static IReadOnlyList<LetterCell> Row(string name, params LetterCell[] cells) => [new([new(name)]), .. cells];

    static LetterParagraph Body(IReadOnlyList<LetterRun> runs) => new(ParagraphRole.Body, runs);
}

/// <param name="Heading">With its number: （一）基本支出情况.</param>
public sealed record ReportChapter(ReportSection Section, string Heading, IReadOnlyList<LetterBlock> Blocks);
