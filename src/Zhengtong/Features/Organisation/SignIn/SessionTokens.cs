using Microsoft.AspNetCore.DataProtection;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Organisation;

/// <summary>
/// Bearer tokens of people who sign in through the API (登录令牌): a terminal of a clerk, a citizen's program. Sealed, not
/// stored; good for two hours, and only while the account's stamp is the same.
/// </summary>
sealed class SessionTokens(IDataProtectionProvider protection, Callers callers, TimeProvider time) : ITokenSource
{
    const string Mark = "zts_";

    static readonly TimeSpan Lasts = TimeSpan.FromHours(2);

    /// <param name="Token">For <c>Authorization: Bearer …</c>.</param>
    /// <param name="MustChange">The password was set by somebody else and must be changed first.</param>
    public sealed record Session(string Token, DateTimeOffset ExpiresAt, bool MustChange);

    IDataProtector Seal(County county) => protection.CreateProtector(nameof(SessionTokens), county.Code);

    public Session Begin(County county, Guid account, Guid stamp, bool mustChange)
    {
        var until = ChinaClock.Now(time) + Lasts;
        return new(Mark + Seal(county).Protect($"{account:N}{stamp:N}{until.ToUnixTimeSeconds()}"), until, mustChange);
    }

    public async Task<Caller?> FindAsync(CountyDb db, string token)
    {
        if (!token.StartsWith(Mark, StringComparison.Ordinal) || Open(db.County, token[Mark.Length..]) is not { } read) return null;
        var found = await callers.FindAsync(Guid.Parse(read[..32]), Guid.Parse(read[32..64]));
        await db.EnterAsync();
        return ChinaClock.Now(time).ToUnixTimeSeconds() < long.Parse(read[64..], System.Globalization.CultureInfo.InvariantCulture) ? found : null;
    }

    string? Open(County county, string seal)
    {
        try { return Seal(county).Unprotect(seal); }
        catch (System.Security.Cryptography.CryptographicException) { return null; }
    }
}
