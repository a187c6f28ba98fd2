using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Codes;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Parties;

/// <summary>Finds a party by its number at the window, or registers it (查找或登记当事人).</summary>
[Act("登记当事人", PartiesAccess.Find)]
public sealed class RegisterParty : IAct<Guid>
{
    [Display(Name = "申请人是")]
    public PartyKind Kind { get; set; }

    [Display(Name = "姓名或名称", Description = "和证件上一样")]
    [Required, StringLength(100, MinimumLength = 2)]
    public string Name { get; set; } = "";

    [Display(Name = "证件号码", Description = "个人填身份证号，企业填统一社会信用代码")]
    [Required]
    public string Number { get; set; } = "";

    [Display(Name = "手机号", Description = "用来发办理进度短信")]
    public string? Phone { get; set; }

    [Display(Name = "电子邮箱", Description = "可以不填；填了，办理进度同时发邮件")]
    public string? Mail { get; set; }

    [Display(Name = "法定代表人或负责人", Description = "企业必须填")]
    [StringLength(50)]
    public string? Representative { get; set; }

    [Display(Name = "住所")]
    [StringLength(200)]
    public string? Address { get; set; }

    /// <returns>The party.</returns>
    public async Task<Guid> Handle(Acting acting)
    {
        var party = await acting.PartyAsync(this);
        await acting.Record(party.Id, "窗口登记或核对当事人");
        return party.Id;
    }
}

static class PartyActs
{
    extension(Acting acting)
    {
        /// <summary>The party of these data: the one on record, with a newer phone, mail or address, or a new one.</summary>
        /// <exception cref="Refusal">A code is wrong, or the number belongs to another name.</exception>
        public async Task<Party> PartyAsync(RegisterParty data)
        {
            var secrets = acting.Use<Secrets>();
            MobileNumber? phone = data.Phone is { Length: > 0 } ? Read(nameof(data.Phone), MobileNumber.TryParse(data.Phone, out var number, out var fault), number, fault) : null;
            MailBox? mail = data.Mail is { Length: > 0 } ? Read(nameof(data.Mail), MailBox.TryParse(data.Mail, out var box, out var wrong), box, wrong) : null;
            var party = data.Kind == PartyKind.Person ? acting.Person(data, phone, secrets) : acting.Enterprise(data, phone, secrets);
            var index = party.NumberIndex;
            var known = await acting.Db.Parties.FirstOrDefaultAsync(p => p.NumberType == party.NumberType && p.NumberIndex == index);
            if (known is null)
            {
                party.Address = data.Address;
                if (mail is { } first) party.ChangeMail(first, secrets);
                acting.Db.Add(party);
                return party;
            }
            if (known.Name != data.Name.Trim())
                throw Refusal.Invalid(nameof(data.Name), "这个证件号码已经用别的名字登记，请核对姓名和号码");
            if (phone is { } newer) known.ChangePhone(newer, secrets);
            if (mail is { } other) known.ChangeMail(other, secrets);
            (known.Address, known.Representative) = (data.Address ?? known.Address, data.Representative ?? known.Representative);
            return known;
        }

        Party Person(RegisterParty data, MobileNumber? phone, Secrets secrets)
        {
            var id = Read(nameof(data.Number), ResidentId.TryParse(data.Number, acting.Moment.Date, out var number, out var fault), number, fault);
            return Party.Citizen(acting.NewId(), data.Name.Trim(), id, phone, secrets, acting.At);
        }

        Party Enterprise(RegisterParty data, MobileNumber? phone, Secrets secrets)
        {
            if (string.IsNullOrWhiteSpace(data.Representative))
                throw Refusal.Invalid(nameof(data.Representative), "请填写法定代表人或负责人");
            var code = Read(nameof(data.Number), CreditCode.TryParse(data.Number, out var number, out var fault), number, fault);
            return Party.Enterprise(acting.NewId(), data.Name.Trim(), code, data.Representative.Trim(), phone, secrets, acting.At);
        }
    }

    static T Read<T>(string field, bool read, T value, string fault) => read ? value : throw Refusal.Invalid(field, fault);
}
