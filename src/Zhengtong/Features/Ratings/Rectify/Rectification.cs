using System.ComponentModel.DataAnnotations;
using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Ratings;

public enum RectificationState { Raised, SignedFor, Contacted, Rectified, Answered, Verified, Appealed, Closed, Excluded }

/// <summary>What came of contacting who rated (联系结果).</summary>
public enum ContactResult
{
    [Display(Name = "联系上了")] Reached,

    [Display(Name = "多次联系不上")] Unreachable,

    [Display(Name = "匿名评价，没有联系方式")] Anonymous,
}

/// <summary>
/// A bad rating to put right (差评整改): the unit that was rated answers for it, somebody else verifies. A commitment of
/// its own, seen by that unit and supervision alone.
/// </summary>
public sealed class Rectification : ITenant
{
    public const string Kind = "rectification", ContactClock = "contact";
    const string NotOwnJudge = "《公务员法》第七十六条第一项（回避）", Verified = "国办发〔2019〕51号：差评整改要回访核实";

    public static readonly Lifecycle<RectificationState> Life = new(Kind, "差评整改",
        [
            (RectificationState.Raised, new("待签收", "签收", RatingsAccess.Handle)), (RectificationState.SignedFor, new("待联系", "联系评价人", RatingsAccess.Handle)),
            (RectificationState.Contacted, new("待整改", "整改", RatingsAccess.Handle)), (RectificationState.Rectified, new("待反馈", "反馈", RatingsAccess.Handle)),
            (RectificationState.Answered, new("待回访", "回访", RatingsAccess.CallBack)), (RectificationState.Verified, new("待办结", "办结", RatingsAccess.CallBack)),
            (RectificationState.Appealed, new("申诉待复核", "复核申诉", RatingsAccess.DecideAppeal)), (RectificationState.Closed, new("已办结")), (RectificationState.Excluded, new("已剔除")),
        ],
        [
            new(nameof(SignFor), "签收", [RectificationState.Raised], RectificationState.SignedFor),
            new(nameof(ContactRater), "联系核实", [RectificationState.SignedFor], RectificationState.Contacted),
            new(nameof(Rectify), "整改", [RectificationState.Contacted], RectificationState.Rectified),
            new(nameof(Answer), "反馈", [RectificationState.Rectified], RectificationState.Answered),
            new(nameof(Verify), "回访满意", [RectificationState.Answered], RectificationState.Verified),
            new(nameof(Rework), "回访不满意", [RectificationState.Answered], RectificationState.Contacted),
            new(nameof(Appeal), "申诉", [RectificationState.Contacted], RectificationState.Appealed),
            new(nameof(Exclude), "复核剔除", [RectificationState.Appealed], RectificationState.Excluded),
            new(nameof(Uphold), "复核维持", [RectificationState.Appealed], RectificationState.Contacted),
            new(nameof(Close), "办结", [RectificationState.Verified], RectificationState.Closed),
        ]);

    public Guid Id { get; init; }

    public Commitment Commitment { get; init; } = null!;

    public Guid RatingId { get; init; }

    /// <summary>What was served when the rating was given.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>The unit that answers for it: the one that was rated, or the one above it.</summary>
    public Guid UnitId { get; init; }

    /// <summary>The person who served; may not handle what was said of the own work.</summary>
    public Guid? RatedPersonId { get; init; }

    public RectificationState State { get; private set; } = Life.First;

    /// <summary>Who signed for it, contacts the rater and may be told who that is.</summary>
    public Guid? ResponsibleId { get; private set; }

    /// <summary>All who handled it; none of them may verify or decide an appeal.</summary>
    public List<Guid> Handlers { get; private set; } = [];

    public ContactResult? Contact { get; private set; }

    /// <summary>An appeal was made; there is one.</summary>
    public bool Appealed { get; private set; }

    public bool? Satisfied { get; private set; }

    public string StateName => Lifecycle<RectificationState>.NameOf(State);

    public static IEnumerable<ClockChange> Start(RatingPolicy policy) =>
    [
        new ClockChange.Start(ClockNames.Promised, Limit.WorkingDays(policy.RectifyDays), "差评整改时限", ClockLadder.Promise),
        new ClockChange.Start(ContactClock, Limit.WorkingDays(policy.ContactDays), "联系评价人", ClockLadder.Step),
    ];

    /// <summary>Names no party and no number: while the case is open the unit must not learn from it who rated.</summary>
    /// <param name="unit">Who answers for it, when not the unit that was rated.</param>
    public static Opening Opening(Rating rating, ServiceContact contact, Guid? unit = null) =>
        new(Kind, "rating", $"差评整改：{contact.What}环节，{Choices.Name(rating.Level)}", null, "system", contact.SiteId, unit ?? contact.UnitId) { Confidentiality = Confidentiality.Restricted };

    /// <summary>Seen by the rated unit, by the one that answers for it, and by supervision.</summary>
    public static Rectification Of(Commitment commitment, Rating rating, ServiceContact contact, IEnumerable<Guid> supervisors, Guid? unit = null)
    {
        commitment.Admit(contact.UnitId);
        commitment.Admit(unit ?? contact.UnitId);
        foreach (var supervisor in supervisors) commitment.Admit(supervisor);
        return new() { Id = commitment.Id, Commitment = commitment, RatingId = rating.Id, SubjectId = rating.CommitmentId, UnitId = unit ?? contact.UnitId, RatedPersonId = contact.PersonId };
    }

    public void SignFor(Moment moment)
    {
        Handle(Life.After(State), moment);
        ResponsibleId = moment.By.Id;
    }

    public ClockChange ContactRater(ContactResult result, Moment moment)
    {
        Handle(Life.After(State), moment);
        Contact = result;
        return new ClockChange.Stop(ContactClock);
    }

    public void Rectify(Moment moment) => Handle(Life.After(State), moment);

    public void Answer(Moment moment) => Handle(Life.After(State), moment);

    /// <param name="satisfied">Null when nobody could be asked and the measures were checked instead.</param>
    public void Verify(bool? satisfied, Moment moment) => (State, Satisfied) = (Judge(Life.After(State), moment), satisfied);

    public void Rework(Moment moment) => (State, Satisfied) = (Judge(Life.After(State), moment), false);

    public void Appeal(Moment moment)
    {
        var next = Life.After(State);
        if (Appealed) throw Refusal.NotNow("rectification.appealed", "这条差评已经申诉复核过一次，请按复核结论整改");
        Handle(next, moment);
        Appealed = true;
    }

    public void Exclude(Moment moment) => State = Judge(Life.After(State), moment);

    public void Uphold(Moment moment) => State = Judge(Life.After(State), moment);

    public void Close(Moment moment) => State = Judge(Life.After(State), moment);

    /// <summary>Who may be told who rated: who must contact them, and who calls back when it is time to.</summary>
    public bool MayReveal(Caller caller) => caller.Id == ResponsibleId
        || (State == RectificationState.Answered && caller.May(RatingsAccess.CallBack) && MayJudge(caller.Id));

    /// <exception cref="Refusal">Somebody else, or nothing is left to contact about.</exception>
    public void CheckReveal(Moment moment)
    {
        if (!MayReveal(moment.By))
            throw Refusal.Forbidden("只有签收后负责联系的人、轮到回访时的回访人能看评价人", "rectification.reveal", "国办发〔2019〕51号：保护评价人信息");
        if (!Commitment.IsOpen)
            throw Refusal.NotNow("rectification.closed", "已经办结，不再需要联系评价人");
    }

    void Handle(RectificationState to, Moment moment)
    {
        if (moment.By.UnitId != UnitId)
            throw Refusal.Forbidden("差评由被评价的单位整改，单位里没有别人的，由上级单位整改", "rectification.other-unit", "国办发〔2019〕51号：谁办理、谁负责");
        if (moment.By.Id == RatedPersonId)
            throw Refusal.Forbidden("评价说的是您本人的服务，要由本单位另一个人处理", "rectification.own-work", NotOwnJudge);
        State = to;
        if (!Handlers.Contains(moment.By.Id)) Handlers = [.. Handlers, moment.By.Id];
    }

    /// <summary>Neither was rated nor handled it.</summary>
    public bool MayJudge(Guid person) => !Handlers.Contains(person) && person != RatedPersonId;

    RectificationState Judge(RectificationState to, Moment moment) => MayJudge(moment.By.Id) ? to
        : throw Refusal.Forbidden("您办过这件整改，要由另一个人回访和复核", "rectification.own-judge", Verified);
}

/// <summary>Somebody was told who rated (查看评价人): when, and why.</summary>
public sealed class RaterReveal
{
    public Guid Id { get; init; }

    public Guid RectificationId { get; init; }

    public Guid ById { get; init; }

    public DateTimeOffset At { get; init; }

    public required string Reason { get; init; }
}
