using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Organisation;

/// <summary>
/// Signs somebody in (登录). A wrong password is an answer, not a refusal: its count must be kept. The answer never
/// tells whether the account exists.
/// </summary>
[Act("登录", Permission.Anyone)]
public sealed class SignIn : IAct<SignIn.Result>
{
    /// <param name="Account">Null when it failed.</param>
    /// <param name="IsStaff">Goes on to the desk, not to the citizens' home.</param>
    /// <param name="Message">Why it failed.</param>
    public sealed record Result(Guid? Account, Guid Stamp, bool MustChange, bool IsStaff, string? Message);

    [Display(Name = "账号", Description = "工作人员用工号，群众用手机号")]
    [Required, StringLength(64)]
    public string Login { get; init; } = "";

    [Display(Name = "密码"), DataType(DataType.Password)]
    [Required, StringLength(128)]
    public string Password { get; init; } = "";

    public async Task<Result> Handle(Acting acting)
    {
        var hasher = acting.Use<IPasswordHasher<Account>>();
        var login = Login.Trim();
        var known = await acting.Db.Accounts.FirstOrDefaultAsync(a => a.Login == login);
        var account = known ?? acting.Use<UnknownAccounts>().Of(acting.Db.County, login);
        if (account.IsLocked(acting.At))
            return Failed($"连续输错 {Account.MaxFailures} 次，账号已锁定，{account.LockedUntil:HH:mm} 以后再试");
        if (hasher.VerifyHashedPassword(account, account.PasswordHash, Password) == PasswordVerificationResult.Failed)
        {
            account.Failed(acting.At);
            if (known is not null) await acting.Record(account.Id, account.IsLocked(acting.At) ? "密码连续输错，账号锁定 30 分钟" : "密码输错");
            return Failed(account.IsLocked(acting.At)
                ? $"连续输错 {Account.MaxFailures} 次，账号锁定 30 分钟"
                : "账号或密码不对，请核对后再试");
        }
        if (account.ClosedAt is not null)
            return Failed("账号已停用。需要时请联系系统管理员");
        account.SignedIn(acting.At);
        await acting.Record(account.Id, "登录");
        return new(account.Id, account.Stamp, account.MustChange, account.Kind == AccountKind.Staff, null);
    }

    static Result Failed(string message) => new(null, default, false, false, message);
}
