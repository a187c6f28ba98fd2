using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Documents.Writing;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Supervision;

/// <summary>Exports the cards of a list with the facts of GB/T 39046-2020 table 11 (导出红黄牌); the reason goes to the journal of the account.</summary>
[Act("导出红黄牌", CommitmentsAccess.Export)]
public sealed class ExportCards : IAct<int>
{
    const int MostRows = 50_000;

    [Display(Name = "导出事由", Description = "写清楚给谁用、做什么用。会记入您的账号记录"), DataType(DataType.MultilineText)]
    [Required, StringLength(200, MinimumLength = 4)]
    public string Reason { get; init; } = "";

    public CardFilter Filter { get; set; } = new();

    /// <returns>How many cards.</returns>
    public async Task<int> Handle(Acting acting)
    {
        acting.By.Demand(SupervisionAccess.See);
        var count = await Filter.Of(acting.Db, acting.By).Take(MostRows + 1).CountAsync();
        if (count == 0) throw Refusal.NotNow("export.empty", "这样筛没有牌可以导出，请换个条件");
        if (count > MostRows) throw Refusal.NotNow("export.too-many", $"超过 {MostRows:N0} 张，一次导不出。请缩小范围，例如按月导出");
        var account = await acting.Db.Accounts.Where(a => a.SubjectId == acting.By.Id).Select(a => (Guid?)a.Id).FirstOrDefaultAsync();
        await acting.Record(account ?? acting.By.Id, $"导出红黄牌 {count} 张；事由：{Reason.Trim()}");
        return count;
    }

    /// <summary>The sheet, read as it is written; the newest card first.</summary>
    public Sheet Sheet(CountyDb db, Caller caller)
    {
        var rows = Filter.Of(db, caller).OrderByDescending(c => c.Id).Take(MostRows)
            .Select(c => new { Card = c, c.Commitment.Number, c.Commitment.DueAt, c.Commitment.ClosedAt, Unit = db.Set<Unit>().Where(u => u.Id == c.UnitId).Select(u => u.Name).FirstOrDefault() }).AsAsyncEnumerable();
        return Documents.Writing.Sheet.Of("红黄牌", rows)
            .Text("监察编号", r => r.Number).Text("预警类型", r => Choices.Name(r.Card.Warning)).Text("监察规则编号", r => r.Card.RuleCode).Text("办件编号", r => r.Card.SubjectNumber)
            .Text("督办内容", r => r.Card.SubjectTitle).Text("责任部门", r => r.Unit).Instant("状态产生时间", r => r.Card.ReachedAt).Instant("发出时间", r => r.Card.IssuedAt)
            .Text("结果描述", r => r.Card.Detail).Text("环节", r => Card.Life.Label(r.Card.State).Name).Instant("限期", r => r.DueAt).Instant("了结", r => r.ClosedAt);
    }
}
