using Microsoft.AspNetCore.Mvc;
using Zhengtong.Documents.Writing;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;
using Zhengtong.Reckoning;

namespace Zhengtong.Features.ReportCheck;

/// <summary>The reports uploaded at once, by number and kind of findings (核对结果清单); says how far the check has come.</summary>
public sealed class ReportBatchPage(CheckedReports reports, Flash flash, TimeProvider time) : ActPage
{
    protected override string Permission => ReportCheckFeature.Use;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ReportBatch Batch { get; private set; } = null!;

    public override Task<IActionResult> OnGetAsync()
    {
        Batch = reports.Of(Id, Caller.Id);
        if (Batch.Done == Batch.Reports.Count && Batch.Reports is [{ Result: not null }])
            return Task.FromResult<IActionResult>(LocalRedirect($"/report-check/{Id}/1"));
        if (Batch.Done < Batch.Reports.Count)
            Response.Headers["Refresh"] = "1";
        return Task.FromResult<IActionResult>(Page());
    }

    public IActionResult OnGetWorkbook()
    {
        var batch = reports.Of(Id, Caller.Id);
        var sheet = Sheet.Of("核对结果", batch.Reports).Text("文件", r => r.Name).Text("单位", r => r.Result?.Unit)
            .Number("错误", r => r.Result?.Count(Severity.Error)).Number("警告", r => r.Result?.Count(Severity.Warning)).Number("提示", r => r.Result?.Count(Severity.Info))
            .Text("种类", r => r.Result?.Kinds()).Text("读不了的原因", r => r.Problem);
        return new WorkbookResult(new("报告核对", Caller.Name, time.GetUtcNow(), "核对绩效自评报告", $"{batch.Reports.Count} 份报告"), sheet, "报告核对.xlsx");
    }

    public IActionResult OnPostRemove()
    {
        reports.Remove(reports.Of(Id, Caller.Id));
        flash.Say("已删除这批报告和核对结果");
        return LocalRedirect("/report-check");
    }
}
