using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Paperwork;

/// <summary>Anybody checks a document (文书核验): by its QR code, or by typing number and code.</summary>
public sealed class VerifyPage(Verification verification) : ActPage
{
    protected override string Permission => Platform.Access.Permission.Anyone;

    [BindProperty(SupportsGet = true, Name = "code")]
    [Display(Name = "核验码", Description = "印在文书的页脚，12 位字母和数字，例如 7K3M-9QXA-2FTD；大小写、有没有横线都可以")]
    [Required(ErrorMessage = "请填写核验码"), StringLength(40)]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "number")]
    [Display(Name = "文号或证照编号", Description = "扫码核验的不用填；填了就连文号一起核对")]
    [StringLength(100)]
    public string? Number { get; set; }

    /// <summary>Something was looked for.</summary>
    public bool Asked { get; private set; }

    public VerifiedDocument? Found { get; private set; }

    public override async Task<IActionResult> OnGetAsync()
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        if (Code is null && Number is null) ModelState.Clear(); // the page as it opens
        if (!ModelState.IsValid || string.IsNullOrWhiteSpace(Code)) return Page();
        try
        {
            (Asked, Found) = (true, await verification.FindAsync(Code, Number, HttpContext));
        }
        catch (Refusal refusal)
        {
            return await Again(refusal, "");
        }
        return Page();
    }
}
