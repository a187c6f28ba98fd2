using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Ratings;

/// <summary>The hall writes down a rating given on the telephone: find the number, choose the service, rate.</summary>
public sealed class PhonePage(RatingTokens tokens, CommitmentKinds kinds, Flash flash) : ActPage
{
    protected override string Permission => RatingsAccess.Phone;

    [Display(Name = "办件编号"), BindProperty(SupportsGet = true, Name = "number")]
    public string? Number { get; set; }

    [BindProperty(SupportsGet = true, Name = "contact")]
    public Guid? Contact { get; set; }

    [BindProperty]
    public RateByPhone Input { get; set; } = new();

    /// <summary>Null before a number was asked for.</summary>
    public IReadOnlyList<RatableContact>? Found { get; private set; }

    public ServedView? Served { get; private set; }

    protected override async Task ShowAsync()
    {
        if (string.IsNullOrWhiteSpace(Number)) return;
        var id = await Db.Commitments.VisibleTo(Caller).Where(c => c.Number == Number.Trim()).Select(c => (Guid?)c.Id).FirstOrDefaultAsync();
        Found = id is null ? [] : (await RatableContacts.ReadAsync(Db, kinds, tokens, id.Value))?.Contacts ?? [];
        if (Contact is not { } contact) return;
        if (Found.All(c => c.Id != contact)) throw Refusal.NotFound("这次服务");
        Served = await ServedView.ReadAsync(Db, contact);
    }

    public Task<IActionResult> OnPostAsync()
    {
        Input.Contact = Contact ?? default;
        return Do(Input, _ =>
        {
            flash.Say("电话评价已登记");
            return LocalRedirect("/ratings/phone");
        });
    }
}
