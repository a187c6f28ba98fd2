using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Parties;

/// <summary>What the county keeps of a citizen (我的账号).</summary>
public sealed class AccountPage : ActPage
{
    protected override string Permission => PartiesAccess.Mandate;

    public Party Party { get; private set; } = null!;

    protected override async Task ShowAsync() =>
        Party = await Db.Parties.AsNoTracking().FirstOrDefaultAsync(p => p.Id == Caller.Id) ?? throw Refusal.NotFound("您的账号");
}
