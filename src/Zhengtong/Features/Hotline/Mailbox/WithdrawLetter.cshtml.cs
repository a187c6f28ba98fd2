using Microsoft.AspNetCore.Mvc;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Hotline;

/// <summary>Asks why a published letter is taken down.</summary>
public sealed class WithdrawLetterPage(Flash flash) : ActPage
{
    protected override string Permission => HotlineAccess.Publish;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public WithdrawLetter Input { get; set; } = new();

    public LetterItem Letter { get; private set; } = null!;

    protected override async Task ShowAsync() => Letter = await LetterItem.FindAsync(Db, Id) ?? throw Refusal.NotFound("这封公开的来信");

    public Task<IActionResult> OnPostAsync()
    {
        Input.Id = Id;
        return Do(Input, _ =>
        {
            flash.Say("已撤下");
            return LocalRedirect("/letters");
        });
    }
}
