using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
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
            card.Commitment.HoldBy((await Places.OfAsync(acting.Db)).Bureau.Id);
            await acting.FollowAsync(card.Commitment, changes, summary);
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
