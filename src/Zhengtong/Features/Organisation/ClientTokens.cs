using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Organisation;

/// <summary>Programs with tokens (接入系统): a program of its own, or one that acts in the name of a person of the staff.</summary>
sealed class ClientTokens(Permissions permissions, TimeProvider time, IMemoryCache cache) : ITokenSource
{
    static readonly TimeSpan Keep = TimeSpan.FromSeconds(30);

    public static byte[] HashOf(string token) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token));

    public async Task<Caller?> FindAsync(CountyDb db, string token)
    {
        var key = (nameof(ClientTokens), db.County.Code, Convert.ToHexString(HashOf(token)));
        if (cache.TryGetValue(key, out Caller? caller)) return caller;
        caller = await ReadAsync(db, HashOf(token));
        return caller is null ? null : cache.Set(key, caller, Keep);
    }

    async Task<Caller?> ReadAsync(CountyDb db, byte[] hash)
    {
        var now = ChinaClock.Now(time);
        var token = await db.Set<ClientToken>().AsNoTracking().FirstOrDefaultAsync(t => t.Hash == hash && t.RevokedAt == null && t.ExpiresAt > now);
        if (token is null) return null;
        if (token.PersonId is not { } id)
            return new Caller { Id = token.Id, Name = token.Name, Roles = [Role.Client], Permissions = token.Scopes.ToHashSet() };
        var person = await db.People.AsNoTracking().FirstAsync(p => p.Id == id);
        var caller = StaffCallers.Of(person, permissions);
        return person.LeftOn is null ? caller with { Permissions = caller.Permissions.Intersect(token.Scopes).ToHashSet() } : null;
    }
}
