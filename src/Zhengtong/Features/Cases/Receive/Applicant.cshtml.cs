using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Codes;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Finds the applicant by a whole number, which is never in an address, or registers them (找申请人).</summary>
public sealed class ApplicantPage(Versions versions, PartyFinder finder) : ActPage
{
    protected override string Permission => CasesAccess.Receive;

    /// <summary>The same search sent again must search again.</summary>
    protected override string? Once => null;

    [FromRoute(Name = "matter")]
    public string Code { get; set; } = "";

    [BindProperty]
    [Display(Name = "身份证号、统一社会信用代码或手机号", Description = "要写全。读卡、扫执照二维码也行")]
    [Required]
    public string? Number { get; set; }

    [BindProperty]
    public RegisterParty Input { get; set; } = new();

    public ReceivedMatter Matter { get; private set; } = null!;

    public ImplementationList List => Matter.List;

    /// <summary>Null before the search.</summary>
    public IReadOnlyList<Party>? Found { get; private set; }

    public bool Registering { get; private set; }

    protected override async Task ShowAsync() => Matter = await ReceivedMatter.OfAsync(Db, versions, Code, Caller);

    public async Task<IActionResult> OnPostFindAsync()
    {
        ModelState.Clear();
        try
        {
            Found = await finder.FindAsync(Number ?? "", nameof(Number));
        }
        catch (Refusal refusal)
        {
            return await Again(refusal, "");
        }
        if (Found.Count == 0) Propose();
        await ShowAsync();
        return Page();
    }

    public Task<IActionResult> OnPostRegisterAsync()
    {
        Registering = true;
        ModelState.Remove(nameof(Number));
        return Do(Input, party => LocalRedirect($"/receive/{Code}/{party}"));
    }

    /// <summary>Puts the number that nobody is known by into the form in which they are registered.</summary>
    void Propose()
    {
        if (MobileNumber.TryParse(Number, out _, out _)) Input.Phone = Number;
        else Input.Number = Number!;
        if (CreditCode.TryParse(Number, out _, out _)) Input.Kind = PartyKind.Enterprise;
    }
}
