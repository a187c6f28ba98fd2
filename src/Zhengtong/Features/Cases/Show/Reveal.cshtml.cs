using Microsoft.AspNetCore.Mvc;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Cases;

/// <summary>Asks why, records it, and shows the full numbers once.</summary>
public sealed class RevealPage(CaseReader reader, Secrets secrets) : ActPage
{
    protected override string Permission => PartiesAccess.Reveal;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public RevealNumber Input { get; set; } = new();

    public ShownCase Shown { get; private set; } = null!;

    public IReadOnlyList<(string Label, string Number)> Numbers { get; private set; } = [];

    protected override async Task ShowAsync() => Shown = await reader.ReadAsync(Id, Caller);

    public async Task<IActionResult> OnPostAsync()
    {
        Input.Id = Id;
        var recorded = false;
        var page = await Do(Input, _ =>
        {
            recorded = true;
            return Page();
        });
        if (!recorded) return page;
        await ShowAsync();
        Numbers = [.. Of("申请人", Shown.Applicant), .. Shown.Agent is { } agent ? Of("代理人", agent) : [], .. AnsweredForm.Numbers(Shown)];
        return page;
    }

    IEnumerable<(string, string)> Of(string who, Party party)
    {
        yield return (who, party.Name);
        yield return (party.Kind == PartyKind.Person ? "身份证号" : "信用代码", secrets.Decrypt(party.NumberSecret));
        if (party.PhoneSecret is { } phone) yield return ("手机号", secrets.Decrypt(phone));
    }
}
