using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Supervision;

/// <summary>What raises a card: for which commitment, under which trigger, and who held it then.</summary>
/// <param name="Cause">Once for each subject, however often the event is told.</param>
sealed record CardCause(Commitment Subject, string Cause, string Trigger, string Detail, DateTimeOffset ReachedAt, Guid UnitId, Guid? PersonId);

static class Raising
{
    extension(Acting acting)
    {
        /// <summary>Reminds or raises a card, as the county's rules say; does nothing when it was done before or no rule says so.</summary>
        /// <returns>The card, or null.</returns>
        public async Task<Guid?> RaiseAsync(CardCause cause)
        {
            var (subject, day) = (cause.Subject, DateOnly.FromDateTime(cause.ReachedAt.DateTime));
            if (!acting.Use<CommitmentKinds>()[subject.Kind].RaisesCards) return null;
            if (CardRule.For(cause.Trigger, day, await acting.Db.CardRules.AsNoTracking().ToListAsync()) is not { } rule) return null;
            if (rule.Warning == Warning.Reminder)
            {
                await acting.RemindAsync(cause);
                return null;
            }
            if (await acting.Db.Cards.AnyAsync(c => c.SubjectId == subject.Id && c.Cause == cause.Cause)) return null;
            return await acting.IssueAsync(cause, rule);
        }

        async Task RemindAsync(CardCause cause)
        {
            if (await acting.Db.Reminders.AnyAsync(r => r.CommitmentId == cause.Subject.Id && r.Cause == cause.Cause)) return;
            acting.Db.Add(new Reminder { CommitmentId = cause.Subject.Id, Cause = cause.Cause, At = cause.ReachedAt, UnitId = cause.UnitId, PersonId = cause.PersonId });
        }

        async Task<Guid> IssueAsync(CardCause cause, CardRule rule)
        {
            var subject = cause.Subject;
            var commitment = await acting.OpenAsync(acting.NewId(), new Opening(Card.Kind, rule.Code, $"{Texts.Of(rule.Warning)}：{subject.Title}", null, "system", subject.SiteId, cause.UnitId)
            {
                PersonId = cause.PersonId,
                Confidentiality = subject.Confidentiality,
            });
            foreach (var reader in subject.Readers)
                commitment.Admit(reader.ReaderId);
            commitment.Admit(cause.UnitId); // the unit follows its card while supervision holds it
            acting.Db.Add(new Card
            {
                Id = commitment.Id,
                Commitment = commitment,
                SubjectId = subject.Id,
                SubjectNumber = subject.Number,
                SubjectKind = subject.Kind,
                SubjectTitle = subject.Title,
                Cause = cause.Cause,
                UnitId = cause.UnitId,
                PersonId = cause.PersonId,
                SiteId = subject.SiteId,
                Warning = rule.Warning,
                RuleCode = rule.Code,
                RuleFrom = rule.EffectiveFrom,
                Detail = cause.Detail,
                ReachedAt = cause.ReachedAt,
                IssuedAt = acting.At,
                RectifyDays = rule.RectifyDays,
            });
            var start = new ClockChange.Start(Card.ExplainClock, Limit.WorkingDays(rule.ExplainDays), $"监察规则 {rule.Code}：限期签收并说明", ClockLadder.Promise);
            await acting.FollowAsync(commitment, [start], $"发牌：{rule.Name}。{cause.Detail}", new { rule.Code, subject.Number, cause.Cause });
            return commitment.Id;
        }
    }
}
