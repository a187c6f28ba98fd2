using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Organisation;

/// <summary>Changes one's own password (改密码); every other session of the account ends.</summary>
[Act("改密码", OrganisationAccess.OwnPassword)]
public sealed class ChangePassword : IAct<Guid>
{
    [Display(Name = "现在的密码"), DataType(DataType.Password)]
    [Required, StringLength(128)]
    public string Current { get; init; } = "";

    [Display(Name = "新密码", Description = "至少 8 位，要有大写字母、小写字母、数字、符号中的三种"), DataType(DataType.Password)]
    [Required, StringLength(128)]
    public string New { get; init; } = "";

    [Display(Name = "再输一次新密码"), DataType(DataType.Password)]
    [Required, StringLength(128)]
    public string Again { get; init; } = "";

    /// <returns>The account's new stamp.</returns>
    public async Task<Guid> Handle(Acting acting)
    {
        var hasher = acting.Use<IPasswordHasher<Account>>();
        var account = await acting.Db.Accounts.FirstOrDefaultAsync(a => a.SubjectId == acting.By.Id) ?? throw Refusal.NotFound("账号");
        if (hasher.VerifyHashedPassword(account, account.PasswordHash, Current) == PasswordVerificationResult.Failed)
            throw Refusal.Invalid(nameof(Current), "现在的密码不对");
        if (New != Again)
            throw Refusal.Invalid(nameof(Again), "两次输的新密码不一样");
        if (New == Current)
            throw Refusal.Invalid(nameof(New), "新密码不能和现在的一样");
        Account.CheckPassword(New, nameof(New));
        acting.Forget(account, account.Stamp);
        account.SetPassword(hasher.HashPassword(account, New), acting.NewId(), acting.At, mustChange: false);
        await acting.Record(account.Id, "改密码");
        return account.Stamp;
    }
}
