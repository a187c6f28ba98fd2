using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Metrics;

/// <summary>Exports exactly the evidence rows of a figure (导出证据): asks for the reason and writes it, with the figure, to the journal of the account (个人信息保护法 第六条).</summary>
[Act("导出证据", MetricsAccess.Export)]
public sealed class ExportEvidence : IAct<ExportEvidence.Result>
{
    public const int MostRows = 500_000;

    /// <param name="Value">The figure that the rows add up to.</param>
    public sealed record Result(MetricValue Value, DateTimeOffset At);

    [Display(Name = "导出事由", Description = "写清楚给谁用、做什么用，例如：报财政复核绩效自评。会记入您的账号记录"), DataType(DataType.MultilineText)]
    [Required, StringLength(200, MinimumLength = 4)]
    public string Reason { get; init; } = "";

    public Metric? Metric { get; set; }

    public Period? Period { get; set; }

    /// <summary>Only these rows; all when left out.</summary>
    public EvidenceFilter Filter { get; set; } = new();

    public async Task<Result> Handle(Acting acting)
    {
        var (metric, period) = (Metric ?? throw Refusal.NotFound("这个指标"), Period ?? throw Refusal.NotFound("这个指标"));
        var value = await acting.Use<MetricEngine>().ValueAsync(metric, period, Filter);
        if (value.Rows == 0) throw Refusal.NotNow("export.empty", "这段时间没有记录可以导出，请换个时间");
        if (value.Rows > MostRows) throw Refusal.NotNow("export.too-many", $"超过 {MostRows:N0} 条，一次导不出。请按月导出");
        var account = await acting.Db.Set<Account>().Where(a => a.SubjectId == acting.By.Id).Select(a => (Guid?)a.Id).FirstOrDefaultAsync();
        await acting.Record(account ?? acting.By.Id, $"导出证据：{metric.Name} {Format.Date(period.From)} 到 {Format.Date(period.To)}，{(Filter.Part is null ? "" : metric.NameOf(Filter.Part) + "，")}{value.Rows} 条，{value.Text}；事由：{Reason.Trim()}");
        return new(value, acting.At);
    }
}
