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
            var unit = await acting.AnsweringUnitAsync(contact);
            var commitment = await acting.OpenAsync(acting.NewId(), Rectification.Opening(rating, contact, unit));
            var supervisors = await acting.Db.People.Where(p => p.Roles.Contains(Role.Supervisor) && p.LeftOn == null).Select(p => p.Id).ToListAsync();
            acting.Db.Add(Rectification.Of(commitment, rating, contact, supervisors, unit));
            commitment.Apply(Rectification.Start(policy), system, await acting.CalendarAsync());
            acting.Db.Add(commitment.Chain.Append(system, acting.Act, "收到差评，转差评整改", null));
        }

        /// <summary>
        /// The unit that was rated; where nobody else there could answer, such as in a village with one helper, the unit above:
        /// nobody handles what was said of the own work (《公务员法》 Article 76).
        /// </summary>
        async Task<Guid> AnsweringUnitAsync(ServiceContact contact)
        {
            for (Guid? unit = contact.UnitId; unit is { } at; unit = await acting.Db.Units.Where(u => u.Id == at).Select(u => u.ParentId).FirstAsync())
            {
                var others = await acting.Db.People.Where(p => p.UnitId == at && p.LeftOn == null && p.Id != contact.PersonId).Select(p => p.Roles).ToListAsync();
                if (others.Exists(roles => roles.Intersect(RatingsAccess.Units).Any())) return at;
            }
            return contact.UnitId;
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
