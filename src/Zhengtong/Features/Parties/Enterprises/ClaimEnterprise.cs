using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Codes;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Parties;

/// <summary>Says to be the legal representative of an enterprise (登记企业). Credit codes are public: it holds once a clerk has seen the licence.</summary>
[Act("登记企业", PartiesAccess.Mandate)]
public sealed class ClaimEnterprise : IAct<Guid>
{
    const int MostWaiting = 5;

    [Display(Name = "企业名称", Description = "和营业执照上一样")]
    [Required, StringLength(100, MinimumLength = 4)]
    public string Name { get; set; } = "";

    [Display(Name = "统一社会信用代码")]
    [Required]
    public string Code { get; set; } = "";

    /// <returns>The claim.</returns>
    public async Task<Guid> Handle(Acting acting)
    {
        if (!CreditCode.TryParse(Code, out var code, out var fault)) throw Refusal.Invalid(nameof(Code), fault);
        var mine = await acting.Db.Mandates.Where(m => m.Representative && m.AgentId == acting.By.Id && m.WithdrawnAt == null).ToListAsync();
        if (mine.Count(m => m.ConfirmedAt is null) >= MostWaiting)
            throw Refusal.NotNow("enterprise.too-many", "等核验的企业太多了，请先到窗口核验");
        var party = await Party(acting, code);
        if (mine.Exists(m => m.PrincipalId == party.Id)) throw Refusal.Invalid(nameof(Code), "这家企业您已经登记过");
        var claim = new Mandate { Id = acting.NewId(), PrincipalId = party.Id, AgentId = acting.By.Id, Representative = true, ValidFrom = acting.Moment.Date, ValidTo = DateOnly.MaxValue, CreatedAt = acting.At };
        acting.Db.Add(claim);
        await acting.Record(party.Id, "登记为法定代表人，等窗口核验");
        return claim.Id;
    }

    /// <summary>What is on record stays as it is: who claims has proven nothing yet.</summary>
    async Task<Party> Party(Acting acting, CreditCode code)
    {
        var known = await acting.Db.Parties.AsNoTracking().FirstOrDefaultAsync(p => p.Kind == PartyKind.Enterprise && p.NumberMasked == code.ToString());
        if (known is not null)
            return known.Name == Name.Trim() ? known : throw Refusal.Invalid(nameof(Name), "这个代码登记的是另一个名称，请照营业执照填");
        return await acting.PartyAsync(new RegisterParty { Kind = PartyKind.Enterprise, Name = Name, Number = Code, Representative = acting.By.Name });
    }
}
