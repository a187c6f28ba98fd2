using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Ratings;

/// <summary>A rating given before, as its own page shows it; nothing of who gave it.</summary>
public sealed record GivenRating(RatingLevel Level, DateTimeOffset At, DateTimeOffset? RevisedAt, DateTimeOffset? ExcludedAt, string? ExclusionReason)
{
    public bool IsBad => Level is RatingLevel.Dissatisfied or RatingLevel.VeryDissatisfied;

    /// <summary>Whether it may still be revised on a day.</summary>
    public bool MayRevise(int days, DateOnly today) => ExcludedAt is null && RevisedAt is null && today <= At.ChinaDate().AddDays(days);
}

/// <summary>What was served, as the page of a rating says it; nothing personal.</summary>
/// <param name="Given">The rating given before; null when none.</param>
public sealed record ServedView(Guid Commitment, string Kind, string Title, string Unit, string What, DateTimeOffset At, GivenRating? Given)
{
    /// <exception cref="Refusal">There is no such contact.</exception>
    public static async Task<ServedView> ReadAsync(CountyDb db, Guid contact) =>
        await (from k in db.Set<ServiceContact>()
               where k.Id == contact
               join c in db.Commitments on k.CommitmentId equals c.Id
               join u in db.Units on k.UnitId equals u.Id
               join r in db.Ratings on k.Id equals r.ContactId into given
               from r in given.DefaultIfEmpty()
               select new ServedView(c.Id, c.Kind, c.Title, u.Name, k.What, k.At, r == null ? null : new GivenRating(r.Level, r.At, r.RevisedAt, r.ExcludedAt, r.ExclusionReason))).AsNoTracking().FirstOrDefaultAsync()
        ?? throw Refusal.NotFound("这次服务");
}

/// <summary>The page behind the code on the receipt: one question, no sign-in; afterwards what was done about the answer.</summary>
public sealed class RatePage(RatingTokens tokens, CommitmentKinds kinds, TimeProvider time) : ActPage
{
    protected override string Permission => Platform.Access.Permission.Anyone;

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "revise")]
    public bool Revise { get; set; }

    [BindProperty]
    public RateByToken Input { get; set; } = new();

    public ServedView Served { get; private set; } = null!;

    /// <summary>What was done about a bad rating; null when nothing had to be.</summary>
    public RectificationProgress? Progress { get; private set; }

    public RatingPolicy Policy { get; private set; } = null!;

    /// <summary>Signed in as the party: may leave its name.</summary>
    public bool IsParty { get; private set; }

    /// <summary>Where the party follows what was served; null when it cannot.</summary>
    public string? CasePage => kinds[Served.Kind].PublicPageOf(Served.Commitment);

    public bool MayRevise => Served.Given?.MayRevise(Policy.ReviseDays, ChinaClock.Today(time)) == true;

    public bool AsksNow => Served.Given is null || Refused is not null || (Revise && MayRevise);

    protected override async Task ShowAsync()
    {
        var contact = tokens.Read(Db.County, Token) ?? throw Refusal.NotFound("这次服务");
        Served = await ServedView.ReadAsync(Db, contact);
        Policy = await Db.RatingPolicyAsync(ChinaClock.Today(time));
        Progress = await RectificationProgress.ReadAsync(Db, contact);
        IsParty = await RateByToken.PartyAsync(Db, contact, Caller) is not null;
    }

    public Task<IActionResult> OnPostAsync()
    {
        Input.Token = Token;
        return Do(Input, _ => LocalRedirect($"/rate/{Token}"));
    }
}
