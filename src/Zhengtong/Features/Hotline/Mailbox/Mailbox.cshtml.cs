using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Hotline;

/// <summary>The mailbox of the head of the county (县长信箱): write, follow, and what was published.</summary>
public sealed class MailboxPage : ActPage
{
    protected override string Permission => Platform.Access.Permission.Anyone;

    [BindProperty(SupportsGet = true, Name = "")]
    public LettersFilter Filter { get; set; } = new();

    [Display(Name = "信里的词")]
    public string? Q => Filter.Q;

    public Page<LetterRow> Found { get; private set; } = new([], null);

    protected override async Task ShowAsync() => Found = await LetterRow.FindAsync(Db, ModelState.IsValid ? Filter : new());
}
