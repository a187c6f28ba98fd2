using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Organisation;

/// <summary>Closes an account for a while (停用账号); whoever is signed in with it is out at once.</summary>
[Act("停用账号", OrganisationAccess.Manage)]
public sealed class CloseAccount : IAct<Guid>
{
    public Guid Person { get; init; }

    [Display(Name = "停用事由", Description = "例如：借调、长期休假、账号可能被盗"), Required, StringLength(200, MinimumLength = 2)]
    public string Reason { get; init; } = "";

    public async Task<Guid> Handle(Acting acting)
    {
        var (person, account) = await acting.StaffAsync(Person);
        if (person.Id == acting.By.Id) throw Refusal.NotNow("account.self", "不能停用自己的账号，请另一位管理员来办");
        if (account.ClosedAt is not null) throw Refusal.NotNow("account.closed", "这个账号已经停用");
        acting.EndSessions(account);
        account.Close(acting.At, account.Stamp);
        await acting.Record(account.Id, $"停用{person.Name}的账号：{Reason.Trim()}");
        return account.Id;
    }
}

/// <summary>Opens a closed account again (启用账号).</summary>
[Act("启用账号", OrganisationAccess.Manage)]
public sealed class ReopenAccount : IAct<Guid>
{
    public Guid Person { get; init; }

    public async Task<Guid> Handle(Acting acting)
    {
        var (person, account) = await acting.StaffAsync(Person);
        if (person.LeftOn is not null) throw Refusal.NotNow("person.left", $"{person.Name}已经离岗，账号不能启用");
        if (account.ClosedAt is null) throw Refusal.NotNow("account.open", "这个账号没有停用");
        account.Reopen();
        await acting.Record(account.Id, $"启用{person.Name}的账号");
        return account.Id;
    }
}

/// <summary>Takes back the lock after wrong passwords before its time (解锁账号).</summary>
[Act("解锁账号", OrganisationAccess.Manage)]
public sealed class UnlockAccount : IAct<Guid>
{
    public Guid Person { get; init; }

    public async Task<Guid> Handle(Acting acting)
    {
        var (person, account) = await acting.StaffAsync(Person);
        if (!account.IsLocked(acting.At)) throw Refusal.NotNow("account.not-locked", "这个账号没有锁定");
        account.Unlock();
        await acting.Record(account.Id, $"解锁{person.Name}的账号");
        return account.Id;
    }
}

/// <summary>Sets a password for somebody who lost theirs (重置密码): a lock is taken back, sessions end, the next sign-in must change it.</summary>
[Act("重置密码", OrganisationAccess.Manage)]
public sealed class ResetPassword : IAct<Guid>
{
    public Guid Person { get; init; }

    [Display(Name = "临时密码", Description = "核对本人身份后当面告诉；下次登录必须改"), Required, StringLength(128), DataType(DataType.Password)]
    public string Password { get; init; } = "";

    public async Task<Guid> Handle(Acting acting)
    {
        var (person, account) = await acting.StaffAsync(Person);
        if (person.Id == acting.By.Id) throw Refusal.NotNow("account.self", "自己的密码请在“改密码”里改");
        Account.CheckPassword(Password, nameof(Password));
        var hasher = acting.Use<IPasswordHasher<Account>>();
        acting.Forget(account, account.Stamp);
        account.SetPassword(hasher.HashPassword(account, Password), acting.NewId(), acting.At, mustChange: true);
        await acting.Record(account.Id, $"重置{person.Name}的密码");
        return account.Id;
    }
}
