using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Hotline;

/// <summary>A letter and its reply, masked as proposed, to be edited and published.</summary>
public sealed class PublishLetterPage(OrderReader reader, Secrets secrets, Flash flash) : ActPage
{
    protected override string Permission => HotlineAccess.Publish;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public PublishLetter Input { get; set; } = new();

    public ShownOrder Shown { get; private set; } = null!;

    public string? WhyNot { get; private set; }

    protected override async Task ShowAsync()
    {
        Shown = await reader.ReadAsync(Id, Caller);
        WhyNot = Shown.Order.WhyNotPublic ?? (await Db.PublishedLetters.AnyAsync(p => p.OrderId == Id && p.WithdrawnAt == null) ? "这封信已经公开" : null);
    }

    public override async Task<IActionResult> OnGetAsync()
    {
        await ShowAsync();
        if (WhyNot is not null) return Page();
        var (order, known) = (Shown.Order, Shown.Order.WhatTellsTheWriter(secrets));
        Input = new()
        {
            Title = $"关于{Shown.Topic.Level2.Split('（')[0]}的来信",
            Letter = Masking.Propose(order.Content, known),
            Reply = Masking.Propose(order.Replies.MaxBy(r => r.Seq)!.Text, known),
        };
        return Page();
    }

    public Task<IActionResult> OnPostAsync()
    {
        Input.Id = Id;
        return Do(Input, result =>
        {
            flash.Say($"已公开 {result.Number}");
            return LocalRedirect("/letters");
        });
    }
}
