using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Notices;

namespace Zhengtong.Features.Parties;

/// <summary>Something to tell a party (告知当事人), by text message.</summary>
/// <param name="Subject">Number of what it is about.</param>
public sealed record PartyNotice(Guid Party, string Subject, string Text)
{
    public static async Task SendAsync(IServiceProvider services, PartyNotice notice, CancellationToken ct)
    {
        var db = services.GetRequiredService<CountyDb>();
        await db.EnterAsync(ct);
        var secret = await db.Parties.Where(p => p.Id == notice.Party).Select(p => p.PhoneSecret).FirstOrDefaultAsync(ct);
        if (secret is null) return;
        var phone = services.GetRequiredService<Secrets>().Decrypt(secret);
        await services.GetRequiredService<ITextMessages>().SendAsync(db.County, phone, $"【{db.County.ShortName}政务】{notice.Text}", ct);
    }
}
