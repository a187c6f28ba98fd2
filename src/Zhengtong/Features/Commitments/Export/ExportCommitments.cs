using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Commitments;

/// <summary>
/// Exports a list (导出清单): asks for the reason, counts, and writes both to the journal of the account. The rows are those of
/// the list, under the same filter and the same rule of who may see them; personal data stay masked (个人信息保护法 第六条).
/// </summary>
[Act("导出清单", CommitmentsAccess.Export)]
public sealed class ExportCommitments : IAct<ExportCommitments.Result>
{
    public const int MostRows = 50_000;

    /// <param name="Filter">Which rows, in words.</param>
    public sealed record Result(int Rows, string Filter, DateTimeOffset At);

    [Display(Name = "导出事由", Description = "写清楚给谁用、做什么用，例如：报局办公室做月度分析。会记入您的账号记录"), DataType(DataType.MultilineText)]
    [Required, StringLength(200, MinimumLength = 4)]
    public string Reason { get; init; } = "";

    /// <summary>The desk under this filter; null for the list of all.</summary>
    public DeskFilter? Desk { get; set; }

    public CommitmentFilter? List { get; set; }

    public async Task<Result> Handle(Acting acting)
    {
        var (rows, filter) = await RowsAsync(acting.Use<Desk>(), acting.Use<Finder>(), acting.Use<CommitmentKinds>(), acting.By);
        var count = await rows.Take(MostRows + 1).CountAsync();
        if (count == 0) throw Refusal.NotNow("export.empty", "这样筛没有可导出的件，请换个条件");
        if (count > MostRows) throw Refusal.NotNow("export.too-many", $"超过 {MostRows:N0} 件，一次导不出。请缩小范围，例如按月导出");
        var account = await acting.Db.Accounts.Where(a => a.SubjectId == acting.By.Id).Select(a => (Guid?)a.Id).FirstOrDefaultAsync();
        await acting.Record(account ?? acting.By.Id, $"导出清单 {count} 件；条件：{filter}；事由：{Reason.Trim()}");
        return new(count, filter, acting.At);
    }

    /// <summary>The rows to export and their filter in words.</summary>
    public async Task<(IQueryable<Commitment> Rows, string Filter)> RowsAsync(Desk desk, Finder finder, CommitmentKinds kinds, Platform.Access.Caller by) => Desk is { } mine
        ? (await desk.FilteredAsync(by, mine), $"我的待办；{mine.Describe(kinds, await desk.PlacesAsync())}")
        : (await finder.FilteredAsync(by, List ?? new()), (List ?? new()).Describe(kinds, await finder.PlacesAsync()));
}
