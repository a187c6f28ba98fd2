using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Caching.Memory;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Organisation;

/// <summary>
/// Accounts that do not exist, kept in memory while somebody tries them: they fail, lock and answer like real ones, so that
/// no answer, and no time it takes, tells whether an account exists.
/// </summary>
sealed class UnknownAccounts(IMemoryCache cache, IPasswordHasher<Account> hasher)
{
    readonly string hash = hasher.HashPassword(null!, Guid.CreateVersion7().ToString());

    public Account Of(County county, string login) => cache.GetOrCreate((nameof(UnknownAccounts), county.Code, login), entry =>
    {
        entry.SlidingExpiration = Account.LockTime;
        var account = new Account { Login = login };
        account.SetPassword(hash, default, default, mustChange: false);
        return account;
    })!;
}
