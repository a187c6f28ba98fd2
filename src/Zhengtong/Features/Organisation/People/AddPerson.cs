using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Organisation;

/// <summary>Enters a person of the staff with an account (人员入职、开户); the first sign-in must change the password.</summary>
[Act("登记工作人员", OrganisationAccess.Manage)]
public sealed class AddPerson : PersonForm
{
    [Display(Name = "登录账号", Description = "工号；小写字母、数字和点"), Required, StringLength(40, MinimumLength = 3), RegularExpression("^[a-z0-9.]+$", ErrorMessage = "登录账号只用小写字母、数字和点")]
    public string Login { get; init; } = "";

    [Display(Name = "初始密码", Description = "当面告诉本人，第一次登录必须改"), Required, StringLength(128), DataType(DataType.Password)]
    public string Password { get; init; } = "";

    /// <returns>The person.</returns>
    public override async Task<Guid> Handle(Acting acting)
    {
        Account.CheckPassword(Password, nameof(Password));
        if (await acting.Db.Accounts.AnyAsync(a => a.Login == Login)) throw Refusal.Invalid(nameof(Login), "这个账号已经有人在用");
        var person = new Person { Id = acting.NewId(), Name = Name.Trim(), Title = "" };
        await PlaceAsync(acting, person);
        acting.Db.Add(person);
        var account = new Account { Id = acting.NewId(), Login = Login, Kind = AccountKind.Staff, SubjectId = person.Id };
        account.SetPassword(acting.Use<IPasswordHasher<Account>>().HashPassword(account, Password), acting.NewId(), acting.At, mustChange: true);
        acting.Db.Add(account);
        await acting.Record(account.Id, $"登记{person.Name}，账号 {account.Login}", new { person.UnitId, person.Roles });
        return person.Id;
    }
}
