using Zhengtong.Platform.Web;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>Makes the report of an evaluation (自评报告): while it is filled in from the records, afterwards as it was handed in.</summary>
public sealed class EvaluationReports(ReportOutlines outlines, ReportFigures figures)
{
    /// <summary>As it stands.</summary>
    public async Task<EvaluationReport> OfAsync(Evaluation evaluation, EvaluationView view) =>
        evaluation.IsFilled || evaluation.Handed?.Report is not { } kept ? await NowAsync(evaluation, view) : kept with { Figures = [.. kept.Figures.Where(f => !f.Key.Contains("total", StringComparison.Ordinal)), .. Totals(view)] };

    /// <summary>With the figures of the records.</summary>
    public async Task<EvaluationReport> NowAsync(Evaluation evaluation, EvaluationView view, bool exact = false)
    {
        var outline = outlines.Of(evaluation);
        var sections = outline.Sections.Select(s => Section(s, evaluation, view)).ToList();
        var keys = sections.Select(s => s.Text).Append(outline.Opening).SelectMany(ReportText.KeysIn).Concat(outline.Tokens.Select(t => t.Split(',')[0]));
        var indicators = IndicatorFigures.Of(view).ToList();
        var references = keys.Select(FigureReference.Parse).Concat(view.Funds.SelectMany(f => f.References)).Concat(indicators.Select(i => i.Reference));
        var read = await figures.OfAsync(references.OfType<FigureReference>(), evaluation.UnitId, evaluation.Year, view.At, exact);
        var all = read.Concat(indicators.Select(i => i.From(read))).Concat(Totals(view)).Concat(evaluation.Facts.Select(f => Fact(f, view)));
        return new(outline.Code, Filled(outline.Title, view), Filled(outline.Opening, view), sections, [.. all.DistinctBy(f => f.Key)]);
    }

    static ReportSection Section(OutlineSection section, Evaluation evaluation, EvaluationView view)
    {
        var written = evaluation.Passages.Find(p => p.Section == section.Code);
        var text = written is null ? section.Text : string.Join('\n', section.Text.Split('\n').Where(l => l.StartsWith('@')).Append(written.Text));
        return new(section.Code, section.Level, section.Title, Filled(text, view), written is not null, section.Prompt);
    }

    /// <summary>The words that the evaluation itself knows.</summary>
    static string Filled(string text, EvaluationView view) => text.Replace("{{unit}}", view.Unit, StringComparison.Ordinal).Replace("{{year}}", $"{view.Year}", StringComparison.Ordinal)
        .Replace("{{scheme}}", view.Scheme, StringComparison.Ordinal).Replace("{{notice}}", view.Notice, StringComparison.Ordinal)
        .Replace("{{project}}", view.Project ?? "", StringComparison.Ordinal).Replace("{{expected}}", view.ExpectedGoal ?? "", StringComparison.Ordinal).Replace("{{reached}}", view.ReachedGoal ?? "", StringComparison.Ordinal);

    static IEnumerable<ReportFigure> Totals(EvaluationView view)
    {
        var source = new FigureSource(FigureKind.None, null, new(view.Year, 1, 1), new(view.Year, 12, 31), null, null, null, null, null, view.At);
        ReportFigure Of(string key, string name, decimal value, string working) => new(key, name, $"{value:0.##}分", "分", value, working, null, source);
        string Sum(Func<IndicatorView, decimal> of) => string.Join(" + ", view.Indicators.Where(i => i.Level == 1).Select(i => $"{i.Name} {of(i):0.##}"));
        yield return Of("total", "自评总分", view.Total, Sum(view.ScoreOf));
        yield return Grade("grade-total", "自评等级", view.Total);
        if (view.FinanceTotal is not { } finance) yield break;
        yield return Of("finance-total", "财政评分", finance, Sum(view.StandingOf));
        yield return Grade("finance-grade-total", "财政评定的等级", finance);

        ReportFigure Grade(string key, string name, decimal total) => new(key, name, Grades.Of(total), "", null, "90 分以上优，80 分以上良，60 分以上中，60 分以下差", null, source);
    }

    static ReportFigure Fact(EvaluationFact fact, EvaluationView view) => new(EvaluationReport.FactKey(fact.Section, fact.Text), fact.Text, fact.Text, "", null, null, null,
        new(FigureKind.Attested, null, new(view.Year, 1, 1), new(view.Year, 12, 31), null, null, null, fact.Source, fact.Document, fact.AttestedAt));
}

/// <summary>The figures of the form: what each indicator reached, and the fund block (自评表里的数).</summary>
static class IndicatorFigures
{
    public static IEnumerable<ReportFigure> Of(EvaluationView view) => view.Indicators.Where(i => i.IsLeaf && i.Source is not null).SelectMany(i => Of(i, view));

    static IEnumerable<ReportFigure> Of(IndicatorView i, EvaluationView view)
    {
        var records = i.Source is { Kind: FigureKind.Metric, Metric: { } metric } ? new FigureReference(metric, null, i.Source.UnitId is not null).Key : null;
        yield return new($"actual/{i.Code}", i.Name, i.Actual is null && i.Points.Count == 0 ? null : i.ActualText, i.Unit, i.Actual, i.Working, null, i.Source!, records);
        if (i.Score is { } score) yield return new($"score/{i.Code}", $"{i.Name}得分", $"{score:0.##}分", "分", score, i.Arithmetic, null, i.Source! with { At = view.At });
    }
}
