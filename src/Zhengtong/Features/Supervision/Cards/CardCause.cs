using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Supervision;

/// <summary>What raises a card: for which commitment, under which trigger, and who held it then.</summary>
/// <param name="Cause">Once for each subject, however often the event is told.</param>
sealed record CardCause(Commitment Subject, string Cause, string Trigger, string Detail, DateTimeOffset ReachedAt, Guid UnitId, Guid? PersonId)
{
    /// <summary>A clock of the subject reached a level.</summary>
    public static CardCause Of(Commitment subject, CommitmentClock clock, ClockLevelReached reached, OfficeCalendar calendar)
    {
        var trigger = $"{clock.Ladder}:{reached.Level}".ToLowerInvariant();
        var due = clock.Replay(calendar).DueAt;
        var detail = $"“{clock.Basis}”限 {clock.Limit}，{(due is { } at ? $"{Format.Instant(at)} 到期，" : "")}{Texts.Reached(trigger)}";
        return new(subject, $"{reached.Clock}:{reached.Level}".ToLowerInvariant(), trigger, detail, reached.At, subject.UnitId, subject.PersonId);
    }

    /// <summary>A fact against the rules was recorded.</summary>
    public static CardCause Of(Commitment subject, Irregularity fact) =>
        new(subject, fact.Id.ToString(), "irregularity:" + fact.Code, $"{fact.Detail}（{fact.Basis}）", fact.At, fact.UnitId, fact.PersonId);

    /// <summary>The rule in force when it arose; null when no rule says so.</summary>
    public CardRule? RuleOf(IEnumerable<CardRule> rules) => CardRule.For(Trigger, DateOnly.FromDateTime(ReachedAt.DateTime), rules);

    public Reminder Remind() => new() { CommitmentId = Subject.Id, Cause = Cause, At = ReachedAt, UnitId = UnitId, PersonId = PersonId };

    /// <summary>The card as a commitment: as confidential as its subject.</summary>
    public Opening Open(CardRule rule) => new(Card.Kind, rule.Code, $"{Texts.Of(rule.Warning)}：{Subject.Title}", null, "system", Subject.SiteId, UnitId)
    {
        PersonId = PersonId,
        Confidentiality = Subject.Confidentiality,
    };

    public Card Issue(Commitment commitment, CardRule rule, Moment moment)
    {
        foreach (var reader in Subject.Readers)
            commitment.Admit(reader.ReaderId);
        commitment.Admit(UnitId); // the unit follows its card while supervision holds it
        return new Card
        {
            Id = commitment.Id,
            Commitment = commitment,
            SubjectId = Subject.Id,
            SubjectNumber = Subject.Number,
            SubjectKind = Subject.Kind,
            SubjectTitle = Subject.Title,
            Cause = Cause,
            UnitId = UnitId,
            PersonId = PersonId,
            SiteId = Subject.SiteId,
            Warning = rule.Warning,
            RuleCode = rule.Code,
            RuleFrom = rule.EffectiveFrom,
            Detail = Detail,
            ReachedAt = ReachedAt,
            IssuedAt = moment.At,
            RectifyDays = rule.RectifyDays,
        };
    }

    public static ClockChange Start(CardRule rule) =>
        new ClockChange.Start(Card.ExplainClock, Limit.WorkingDays(rule.ExplainDays), $"监察规则 {rule.Code}：限期签收并说明", ClockLadder.Promise);
}
