using Microsoft.AspNetCore.Mvc;
using Zhengtong.Documents.Writing;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Metrics;

/// <summary>Asks why, then sends the evidence as it is read (导出证据).</summary>
public sealed class ExportEvidencePage(MetricRegistry registry, MetricEngine engine, TimeProvider time) : MetricPage(registry, time)
{
    protected override string Permission => MetricsAccess.Export;

    [BindProperty]
    public ExportEvidence Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await ShowAsync();
        (Input.Metric, Input.Period, Input.Filter) = (Metric, Period, Narrowed);
        ExportEvidence.Result? counted = null;
        var page = await Do(Input, result =>
        {
            counted = result;
            return Page();
        });
        if (counted is null) return page;
        var notes = new ExportNotes(Metric.Name, $"{Caller.Name}　{Caller.Title}", counted.At, Input.Reason, $"{Format.Date(Period.From)} 到 {Format.Date(Period.To)}；{(Chosen is { } chosen ? chosen + "；" : "")}{counted.Value.Working ?? counted.Value.Text}");
        var rows = engine.EvidenceAsync(Metric, Period, Narrowed, null, ExportEvidence.MostRows);
        var sheet = Sheet.Of(Metric.Name, rows).Text("日子", r => Format.Date(r.Day)).Text("记录", r => r.Label ?? "不公开的记录").Text("单位", r => UnitName(r.UnitId))
            .Text("类别", r => PartName(r.Part)).Number("数", r => r.Amount).Number("达到", r => r.Got);
        return new WorkbookResult(notes, sheet, $"{Metric.Name}-{counted.At:yyyyMMdd-HHmm}.xlsx");
    }
}
