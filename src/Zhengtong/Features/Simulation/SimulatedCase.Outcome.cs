using Zhengtong.Calendar;
using Zhengtong.Documents.Writing;
using Zhengtong.Features.Cases;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Paperwork;
using Zhengtong.Platform.Access;

namespace Zhengtong.Features.Simulation;

/// <summary>Decision, issuing, delivery.</summary>
sealed partial class SimulatedCase
{
    bool Decided()
    {
        var decider = Decider;
        if (!Reach(Next()) || (Mishap(0.025) && !SentBack(decider))) return false;
        if (Dice.Chance(0.02) && List.RefusalGrounds.Where(g => g.Stage == RefusalStage.Decision).ToList() is { Count: > 0 } grounds)
            return Refuse(decider, Dice.Pick(grounds));
        AddOpinion(decider, "决定", "准予", "同意");
        Follow(nameof(DecideCase), decider, @case.Decide(true, null, null, By(decider)), "决定准予", new { granted = true });
        IssueDecision(nameof(DecideCase), decider, null);
        if (!Reach(Next())) return false;
        Follow(nameof(IssueResult), decider, @case.Issue(By(decider)), $"制证：{List.Result.Name}");
        IssueLicence(nameof(IssueResult), decider);
        Commitment.HoldBy(Site.UnitId);
        return true;
    }

    /// <summary>Who is late already hurries.</summary>
    DateTimeOffset Next() => pace == Pace.Usual ? Rhythm.InDays(Now, Dice.Chance(0.55) ? 0 : 1) : Rhythm.Soon(Now, 10, 45);

    bool Refuse(Caller by, RefusalGround ground)
    {
        const string Reasons = "经审查，申请不符合上述规定的条件，具体事实见审查意见";
        AddOpinion(by, "决定", "不予", Reasons);
        Follow(nameof(DecideCase), by, @case.Decide(false, ground, Reasons, By(by)), $"决定不予：{ground.Text}", new { granted = false, ground = ground.Id, basis = ground.Basis.ToString() });
        IssueDecision(nameof(DecideCase), by, ground);
        Commitment.HoldBy(Site.UnitId);
        return true;
    }

    OpenedCase Opened => new(@case, version);

    Organisation.Unit Authority => Bureau.Unit(Bureau.AuthorityOf(List, Site)!.Value);

    void IssueDecision(string act, Caller by, RefusalGround? ground)
    {
        if (OutcomeValues.KindOf(List, ground) is { } kind) Hand(Issue(act, by, kind, () => OutcomeValues.Decision(Opened, World.County, Authority, ground)));
    }

    /// <summary>Numbered by the pattern of the list, or as the case.</summary>
    void IssueLicence(string act, Caller by) =>
        Hand(Issue(act, by, DocumentKind.Licence, () => OutcomeValues.Licence(Opened, Now.ChinaDate(), null), OutcomeValues.LicencePattern(List) is { } pattern ? World.Numbered(pattern, By(by)) : Commitment.Number));

    Document? Issue(string act, Caller by, DocumentKind kind, Func<LetterValues> values, string? number = null) =>
        World.Issue(Commitment, By(by), act, Opened.TemplateOf(kind), Authority, values, number);

    /// <summary>It will stand on the delivery receipt.</summary>
    void Hand(Document? document)
    {
        if (document is not null) handed.Add([document.Title, document.Number, "1"]);
    }

    /// <summary>Back to the examination or to the window, with a reason, and on again.</summary>
    bool SentBack(Caller by)
    {
        var (toWindow, reason) = (Dice.Chance(0.4), Dice.Pick(["复印件不清楚，请换", "审查意见没有写依据，请补充", "面积前后不一致，请核对"]));
        AddOpinion(by, "决定", "退回", reason);
        Follow(nameof(SendBackCase), by, toWindow ? @case.SendBackToWindow() : @case.SendBack(List), $"退回{(toWindow ? "窗口" : "审查")}：{reason}");
        if (!toWindow) Commitment.HoldBy(Commitment.UnitId, person: @case.ExaminerId);
        else if (!SentAgain()) return false;
        return Reach(Rhythm.InDays(Now, 0)) && Examine() && Reach(Rhythm.Soon(Now));
    }

    bool SentAgain()
    {
        Commitment.HoldBy(Window, person: @case.AcceptorId);
        if (!Reach(Rhythm.InDays(Now, 0, 1))) return false;
        var by = Bureau.In(Window, CasesAccess.Accept).First(p => p.Id == @case.AcceptorId || @case.AcceptorId is null);
        const string Note = "已换清楚的复印件";
        AddOpinion(by, "窗口", "重新报送", Note);
        Follow(nameof(SendCaseAgain), by, @case.SendAgain(List), $"重新报送：{Note}");
        Commitment.HoldBy(Authority.Id);
        return true;
    }

    /// <summary>Where a case is put right that came back: the unit that accepted it.</summary>
    Guid Window => @case.Mode == HandlingMode.Forwarded ? Bureau.Hall.UnitId : Site.UnitId;

    void Delivered()
    {
        var how = Site.Kind == SiteKind.Village ? "送上门" : arrival.Online ? Dice.Pick(["网上下载", "邮寄送达", "网上下载"]) : "窗口领取";
        if (!Reach(how == "网上下载" ? Rhythm.Soon(Now) : Rhythm.InDays(Now, 0, 4))) return;
        var by = Dice.Pick(Bureau.In(Site.UnitId, CasesAccess.Deliver));
        var receipt = how == "邮寄送达" ? $"{Dice.Between(1_000_000, 9_999_999)}（示例）" : null;
        Follow(nameof(DeliverResult), by, @case.Deliver(how, By(by)), $"送达（{how}），办结");
        World.Issue(Commitment, By(by), nameof(DeliverResult), Opened.TemplateOf(DocumentKind.DeliveryReceipt), Bureau.Unit(Site.UnitId), () => OutcomeValues.Delivery(Opened, handed, how, receipt, Site, by));
        Meet("办结", by);
        Close(@case.Granted == true ? "准予" : "不予许可", by);
    }
}
