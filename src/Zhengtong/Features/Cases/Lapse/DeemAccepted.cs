using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>
/// Five working days of silence accept the application as of the day of receipt (行政许可法 Article 32(4)): the clocks start on
/// that day, and what was left undone is an irregularity.
/// </summary>
[Act("视为受理", CasesAccess.Show)]
public sealed class DeemAccepted : CaseAct
{
    public override async Task<CaseResult> Handle(Acting acting)
    {
        if (!acting.By.IsSystem) throw Refusal.Forbidden("视为受理由系统处理");
        var opened = await acting.CaseAsync(Id, null, CaseLoading.Materials);
        var @case = opened.Case;
        var received = ChinaTime.At(@case.ReceivedOn, TimeOnly.FromDateTime(@case.SubmittedAt.DateTime));
        var stop = @case.Commitment.Clocks.Where(c => c.IsOpen).Select(c => new ClockChange.Stop(c.Name)).ToList();
        var version = await acting.Use<Versions>().InForceAsync(acting.Db, @case.MatterCode);
        var start = @case.DeemAccepted(version, received).ToList();
        var calendar = await acting.CalendarAsync();
        @case.Commitment.Apply(stop, acting.Moment, calendar);
        @case.Commitment.Apply(start, acting.Moment with { At = received }, calendar);
        acting.Record(@case.Commitment.Chain, $"五个工作日没有告知，自 {@case.ReceivedOn:yyyy-MM-dd} 收到材料之日起视为受理");
        acting.Note(@case.Commitment, "silent-acceptance", "收到材料五个工作日内没有受理、没有告知补正", CaseClocks.AcceptanceBasis);
        await acting.IssueAcceptanceAsync(new(@case, version));
        @case.Commitment.PassTo(await acting.AuthorityAsync(version.List.Authority, @case.Commitment.SiteId));
        await acting.TellPartyAsync(@case, $"您的申请 {@case.Commitment.Number} 依法视为受理，受理日期 {@case.ReceivedOn:M 月 d 日}。");
        return CaseResult.Of(@case);
    }
}
