using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Supervision;

static class Raising
{
    extension(Acting acting)
    {
        /// <summary>Reminds or raises a card, as the county's rules say; does nothing when it was done before or no rule says so.</summary>
        /// <returns>The card, or null.</returns>
        public async Task<Guid?> RaiseAsync(CardCause cause)
        {
            var subject = cause.Subject;
            if (!acting.Use<CommitmentKinds>()[subject.Kind].RaisesCards) return null;
            if (cause.RuleOf(await acting.Db.CardRules.AsNoTracking().ToListAsync()) is not { } rule) return null;
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
            acting.Db.Add(cause.Remind());
        }

        async Task<Guid> IssueAsync(CardCause cause, CardRule rule)
        {
            var commitment = await acting.OpenAsync(acting.NewId(), cause.Open(rule));
            acting.Db.Add(cause.Issue(commitment, rule, acting.Moment));
            await acting.FollowAsync(commitment, [CardCause.Start(rule)], $"发牌：{rule.Name}。{cause.Detail}", new { rule.Code, cause.Subject.Number, cause.Cause });
            await acting.IssueCardNoticeAsync(commitment, cause, rule);
            return commitment.Id;
        }
    }
}
