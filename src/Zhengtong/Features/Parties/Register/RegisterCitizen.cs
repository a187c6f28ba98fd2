using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Codes;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Parties;

/// <summary>A citizen makes a sign-in (注册), by mobile number.</summary>
[Act("注册", Permission.Anyone)]
public sealed class RegisterCitizen : IAct<Guid>
{
    [Display(Name = "姓名", Description = "和身份证上一样")]
    [Required, StringLength(50, MinimumLength = 2)]
    public string Name { get; set; } = "";

    [Display(Name = "身份证号")]
    [Required]
    public string Number { get; set; } = "";

    [Display(Name = "手机号", Description = "登录时用，也用来收办理进度短信")]
    [Required]
    public string Phone { get; set; } = "";

    [Display(Name = "电子邮箱", Description = "可以不填；填了，办理进度同时发邮件")]
    public string? Mail { get; set; }

    [Display(Name = "密码", Description = "至少 8 位，要有大写字母、小写字母、数字、符号中的三种"), DataType(DataType.Password)]
    [Required, StringLength(128)]
    public string Password { get; set; } = "";

    /// <returns>The account.</returns>
    public async Task<Guid> Handle(Acting acting)
    {
        Account.CheckPassword(Password, nameof(Password));
        if (!MobileNumber.TryParse(Phone, out var phone, out var fault)) throw Refusal.Invalid(nameof(Phone), fault);
        var party = await acting.PartyAsync(new RegisterParty { Kind = PartyKind.Person, Name = Name, Number = Number, Mail = Mail });
        // Whoever knows a number is not yet its owner: a party that left its telephone at a window signs up with that one.
        if (party.PhoneIndex is { } known && !known.SequenceEqual(acting.Use<Secrets>().Index(phone.ToString())))
            throw Refusal.Invalid(nameof(Phone), "这个身份证号在窗口登记过别的手机号，请用那个手机号注册；换了号的，带身份证到任一窗口改");
        party.ChangePhone(phone, acting.Use<Secrets>());
        var login = phone.ToString();
        if (await acting.Db.Accounts.AnyAsync(a => a.Login == login || (a.Kind == AccountKind.Citizen && a.SubjectId == party.Id)))
            throw Refusal.Invalid(nameof(Phone), "这个手机号或者这位申请人已经注册过，请直接登录");
        var account = new Account { Id = acting.NewId(), Login = login, Kind = AccountKind.Citizen, SubjectId = party.Id };
        account.SetPassword(acting.Use<IPasswordHasher<Account>>().HashPassword(account, Password), acting.NewId(), acting.At, mustChange: false);
        acting.Db.Add(account);
        await acting.Record(account.Id, "注册");
        return account.Id;
    }
}
