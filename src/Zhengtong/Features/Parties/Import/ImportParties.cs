using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Files;
using Zhengtong.Platform.Import;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Parties;

/// <summary>Takes in citizens and enterprises (导入当事人), under the same checks as at a window.</summary>
[Act("导入当事人", PartiesAccess.Find)]
public sealed class ImportParties : ImportRows
{
    static readonly string[] Columns = ["申请人是", "姓名或名称", "证件号码", "手机号", "法定代表人或负责人", "住所"];

    public static readonly ImportKind Kind = new RowImport<ImportParties>("parties", "当事人", Columns);

    static readonly Dictionary<string, PartyKind> Kinds = new() { ["个人"] = PartyKind.Person, ["企业"] = PartyKind.Enterprise };

    protected override Type Form => typeof(RegisterParty);

    protected override async Task<bool> TakeAsync(Acting acting, TsvRow row)
    {
        var form = new RegisterParty
        {
            Kind = row.OneOf("申请人是", Kinds),
            Name = row.Required("姓名或名称"),
            Number = row.Required("证件号码"),
            Phone = row["手机号"],
            Representative = row["法定代表人或负责人"],
            Address = row["住所"],
        };
        var wrong = new List<ValidationResult>();
        if (!Validator.TryValidateObject(form, new ValidationContext(form), wrong, validateAllProperties: true))
            throw Refusal.Invalid([.. wrong.Select(w => new FieldMessage(w.MemberNames.First(), w.ErrorMessage ?? "这里不对，请改"))]);
        var party = await acting.PartyAsync(form);
        await acting.Record(party.Id, "导入当事人");
        return acting.Db.Entry(party).State == EntityState.Added;
    }
}
