using Microsoft.AspNetCore.Mvc;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Paperwork;

/// <summary>The page before a document is withdrawn.</summary>
public sealed class WithdrawDocumentPage(Flash flash) : DocumentPage
{
    protected override string Permission => PaperworkAccess.Withdraw;

    [BindProperty]
    public WithdrawDocument Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync()
    {
        Input.Id = Id;
        return Do(Input, _ =>
        {
            flash.Say("文书已撤回");
            return LocalRedirect($"/documents/{Id}");
        });
    }
}
