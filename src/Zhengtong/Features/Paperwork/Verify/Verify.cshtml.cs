using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Paperwork;

/// <summary>What anybody may know of a document whose code they have: nothing that its holder would mind.</summary>
/// <param name="Holder">Persons masked.</param>
public sealed record VerifiedDocument(string Title, string Number, string UnitName, string Holder, DateTimeOffset IssuedAt, DateTimeOffset? WithdrawnAt);

/// <summary>Anybody checks a document (文书核验): by its QR code, or by typing number and code.</summary>
public sealed class VerifyPage(WrongTries tries) : ActPage
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
        var from = HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        try
        {
            tries.Demand(Db.County, from);
        }
        catch (Refusal refusal)
        {
            return await Again(refusal, "");
        }
        (Asked, Found) = (true, await FindAsync());
        if (Found is null) tries.Count(Db.County, from);
        return Page();
    }

    async Task<VerifiedDocument?> FindAsync()
    {
        var number = Plain(Number);
        if (VerificationCode.Read(Code) is not { } code) return null;
        var found = await Db.Documents.Where(d => d.Code == code && !d.Internal)
            .Select(d => new VerifiedDocument(d.Title, d.Number, d.UnitName, d.Holder, d.IssuedAt, d.WithdrawnAt)).FirstOrDefaultAsync();
        return found is not null && (number.Length == 0 || number == Plain(found.Number)) ? found : null;
    }

    /// <summary>Brackets and blanks are typed in many ways.</summary>
    static string Plain(string? number) => new([.. (number ?? "").Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
}
