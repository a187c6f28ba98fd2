using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Supervision;

/// <summary>An act on one card.</summary>
public abstract class CardAct : IAct<Guid>
{
    public Guid Id { get; set; }

    /// <summary>Length of the card's journal when the page was read.</summary>
    public int? Version { get; set; }

    /// <returns>The card.</returns>
    public async Task<Guid> Handle(Acting acting)
    {
        var card = await acting.Db.LoadCardAsync(Id, acting.By);
        await acting.ExpectAsync(card.Commitment, Version);
        await Do(acting, card);
        return Id;
    }

    protected abstract Task Do(Acting acting, Card card);
}

/// <summary>Who holds a card in turn: the unit that answers, the office that judges.</summary>
static class CardHolders
{
    extension(Acting acting)
    {
        public async Task ToSupervisionAsync(Card card, IEnumerable<ClockChange> changes, string summary)
        {
            card.Commitment.HoldBy(await acting.JudgingUnitAsync(card.Commitment));
            await acting.FollowAsync(card.Commitment, changes, summary);
        }

        /// <summary>The bureau; where the card is closed to those who supervise there, the unit of a supervisor who may read it.</summary>
        async Task<Guid> JudgingUnitAsync(Commitment card)
        {
            var bureau = (await Places.OfAsync(acting.Db)).Bureau.Id;
            if (card.Confidentiality == Confidentiality.Ordinary) return bureau;
            var readers = card.Readers.ConvertAll(r => r.ReaderId);
            return await acting.Db.People.Where(p => readers.Contains(p.Id) && p.Roles.Contains(Role.Supervisor) && p.LeftOn == null)
                .OrderByDescending(p => p.UnitId == bureau).ThenBy(p => p.Id).Select(p => (Guid?)p.UnitId).FirstOrDefaultAsync() ?? bureau;
        }

        public Task ToUnitAsync(Card card, IEnumerable<ClockChange> changes, string summary)
        {
            card.Commitment.HoldBy(card.UnitId, null, card.PersonId);
            return acting.FollowAsync(card.Commitment, changes, summary);
        }

        public async Task EndAsync(Card card, string outcome, string summary)
        {
            await acting.CloseAsync(card.Commitment, outcome);
            acting.Record(card.Commitment.Chain, summary);
        }
    }
}
