using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Documents.Writing;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.SelfEvaluation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;

namespace Zhengtong.Tests.SelfEvaluation.Comparison;

/// <summary>Writes, vouches for, hands in and composes one of the example reports, after its comparison: its figures are the compared ones.</summary>
sealed partial class ProducedReport(ExampleReports examples, ExampleReport report, IReadOnlyDictionary<string, Given> ours)
{
    /// <summary>The figures that were typed into the unit's own text, as they are to be printed.</summary>
    public List<string> Printed { get; } = [];

    /// <returns>The report as it was handed in, and its document.</returns>
    public async Task<(ShownReport Shown, LetterDocument Document)> ProduceAsync()
    {
        var accountant = await examples.Staff(report, "accountant");
        await NameAsync();
        foreach (var form in report.Schemes.Keys.OrderBy(f => f == ExampleReport.Unit))
        {
            foreach (var passage in report.Passages.Where(p => p.Form == form)) await WriteAsync(passage, accountant);
            await examples.Do(report, form, new SubmitEvaluation { Responsible = "报告没有署名" }, accountant);
        }
        return await examples.In(report, async services =>
        {
            var db = services.GetRequiredService<CountyDb>();
            await db.EnterAsync();
            var evaluation = (await db.EvaluationAsync(examples.Evaluation(report, ExampleReport.Unit), accountant))!;
            var shown = await services.GetRequiredService<EvaluationLibrary>().ShowAsync(evaluation);
            return (shown, await services.GetRequiredService<ReportFiles>().DocumentAsync(evaluation, shown));
        });
    }

    async Task WriteAsync(ExamplePassage passage, Caller by)
    {
        var figures = Place().Matches(passage.Text).Select(m => m.Groups[1].Value).Distinct().ToDictionary(id => id, id => ours[id].Text.TrimStart('≥', '≤', '约', ' ').Replace(" ", ""));
        await examples.Do(report, passage.Form, new WritePassage { Section = passage.Section, Text = Place().Replace(passage.Text, m => figures[m.Groups[1].Value]) }, by);
        foreach (var (id, text) in figures.DistinctBy(f => ReportText.TypedIn(f.Value).Single()))
        {
            var fact = report.Facts.GetValueOrDefault(id);
            await examples.Do(report, passage.Form, new VouchFigure { Section = passage.Section, Figure = ReportText.TypedIn(text).Single(), Source = fact?.Source ?? "由同一份报告的其他数算出", Document = fact?.Document ?? ours[id].Told }, by);
        }
        if (passage.Form == ExampleReport.Unit) Printed.AddRange(figures.Values);
    }

    /// <summary>The example's unit bears the name of the bureau whose report it is.</summary>
    Task NameAsync() => examples.County.ReadAsync(async db =>
    {
        (await db.Units.SingleAsync(u => u.Code == "D39")).Name = report.Figures[0].Bureau;
        await db.SaveChangesAsync();
        await db.LeaveAsync();
        return 0;
    }, examples.Where(report));

    [GeneratedRegex(@"\[(S\d-\d{3})\]")]
    private static partial Regex Place();
}
