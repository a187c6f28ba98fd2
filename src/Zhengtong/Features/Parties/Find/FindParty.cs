using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Parties;

/// <summary>Finds a party on record by its whole number (查找当事人). The number travels in the body, so that no log keeps it.</summary>
[Act("查找当事人", PartiesAccess.Find)]
public sealed class FindParty : IAct<FindParty.Found>
{
    /// <param name="Label">Persons masked.</param>
    public sealed record Found(Guid Id, PartyKind Kind, string Label, string Number, string? Phone);

    [Display(Name = "证件号码", Description = "个人填身份证号，企业填统一社会信用代码")]
    [Required, StringLength(18, MinimumLength = 18)]
    public string Number { get; init; } = "";

    public async Task<Found> Handle(Acting acting)
    {
        var index = acting.Use<Secrets>().Index(Number.Trim().ToUpperInvariant());
        var party = await acting.Db.Parties.AsNoTracking().FirstOrDefaultAsync(p => p.NumberIndex == index) ?? throw Refusal.NotFound("用这个号码登记的当事人");
        return new(party.Id, party.Kind, party.Label, party.NumberMasked, party.PhoneMasked);
    }
}
