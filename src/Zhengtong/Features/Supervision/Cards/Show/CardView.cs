using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Supervision;

/// <summary>What the page of one card shows.</summary>
/// <param name="SubjectPath">Null when the caller may not see what it was raised for.</param>
public sealed record CardView(Card Card, CardRule Rule, string Unit, string? Person, string SubjectKind, string? SubjectPath)
{
    public bool IsRed => Card.Warning is not Warning.Yellow;

    public int Version => Card.Commitment.Chain.Length;

    /// <exception cref="Refusal">Not there or not visible.</exception>
    public static async Task<CardView> ReadAsync(CountyDb db, CommitmentKinds kinds, Guid id, Caller caller)
    {
        var card = await db.CardsVisibleTo(caller).AsNoTracking().Include(c => c.Steps).Include(c => c.Commitment).ThenInclude(c => c.Chain).FirstOrDefaultAsync(c => c.Id == id)
            ?? throw Refusal.NotFound("这张牌");
        var rule = await db.CardRules.AsNoTracking().FirstAsync(r => r.Code == card.RuleCode && r.EffectiveFrom == card.RuleFrom);
        var unit = (await Places.OfAsync(db)).UnitOf(card.UnitId)!.Name;
        var person = await db.People.Where(p => p.Id == card.PersonId).Select(p => p.Name).FirstOrDefaultAsync();
        var seen = await db.Commitments.VisibleTo(caller).AnyAsync(c => c.Id == card.SubjectId);
        var kind = kinds[card.SubjectKind];
        return new(card, rule, unit, person, kind.Name, seen ? kind.PageOf(card.SubjectId) : null);
    }

    /// <summary>The state of a card as a coloured word.</summary>
    public string Tone => Card.State switch
    {
        CardState.Closed or CardState.Withdrawn => "ok",
        CardState.Raised or CardState.SignedFor or CardState.Confirmed => "warn",
        _ => "blue",
    };

    /// <summary>Who must act now, said to those who cannot.</summary>
    public string Waiting => Card.State switch
    {
        CardState.Raised or CardState.SignedFor => $"等{Unit}签收并说明",
        CardState.Explained => "等监督人员核查。承办人和说明人不能核查自己的牌",
        CardState.Confirmed => $"等{Unit}整改",
        CardState.Rectified => "等监督人员核对整改、销号",
        CardState.Withdrawn => "已经撤牌，不再追究；记录保留",
        _ => "已经销号，记录保留",
    };
}
