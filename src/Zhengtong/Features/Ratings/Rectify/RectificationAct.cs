using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Ratings;

/// <summary>An act on one rectification.</summary>
public abstract class RectificationAct : IAct<Guid>
{
    public Guid Id { get; set; }

    /// <summary>Length of its journal when the page was read.</summary>
    public int? Version { get; set; }

    /// <returns>The rectification.</returns>
    public async Task<Guid> Handle(Acting acting)
    {
        var rectification = await acting.Db.LoadRectificationAsync(Id, acting.By);
        await acting.ExpectAsync(rectification.Commitment, Version);
        await Do(acting, rectification);
        return Id;
    }

    protected abstract Task Do(Acting acting, Rectification rectification);
}

static class RectificationActs
{
    extension(Acting acting)
    {
        /// <summary>
        /// Opens the rectification of a bad rating, once. Neither title nor journal nor clocks name a party or a number:
        /// the system opens it, not the rater, so that the unit does not learn from it who rated.
        /// </summary>
        public async Task OpenRectificationAsync(Rating rating, ServiceContact contact, RatingPolicy policy)
        {
            if (await acting.Db.Rectifications.AnyAsync(r => r.RatingId == rating.Id)) return;
            var system = new Moment(acting.At, Caller.System);
            var commitment = await acting.OpenAsync(acting.NewId(), Rectification.Opening(rating, contact));
            var supervisors = await acting.Db.People.Where(p => p.Roles.Contains(Role.Supervisor) && p.LeftOn == null).Select(p => p.Id).ToListAsync();
            acting.Db.Add(Rectification.Of(commitment, rating, contact, supervisors));
            commitment.Apply(Rectification.Start(policy), system, await acting.CalendarAsync());
            acting.Db.Add(commitment.Chain.Append(system, acting.Act, "收到差评，转差评整改", null));
        }

        /// <summary>From the unit that rectifies to the office that verifies.</summary>
        public async Task ToVerifiersAsync(Rectification rectification, string summary)
        {
            rectification.Commitment.HoldBy((await Places.OfAsync(acting.Db)).Bureau.Id);
            acting.Record(rectification.Commitment.Chain, summary);
        }

        public void ToHandler(Rectification rectification, string summary)
        {
            rectification.Commitment.HoldBy(rectification.UnitId, null, rectification.ResponsibleId);
            acting.Record(rectification.Commitment.Chain, summary);
        }
    }
}
