using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Budgets;

/// <summary>Enters a line of the procurement plan, or what came of it (记政府采购).</summary>
[Act("记政府采购", BudgetsAccess.Enter)]
public sealed class KeepProcurement : RecordForm
{
    [Display(Name = "年度", Description = "要先开账"), Required, Range(2000, 2100)]
    public int? Year { get; set; }

    [Display(Name = "采购计划编号", Description = "一年内不重复；填已有的编号就是修改"), Required, StringLength(60)]
    public string Code { get; set; } = "";

    [Display(Name = "采购内容"), Required, StringLength(100, MinimumLength = 2)]
    public string Name { get; set; } = "";

    [Display(Name = "品目"), Required]
    public ProcurementKind? Kind { get; set; }

    [Display(Name = "采购预算（万元）"), Required, Range(typeof(decimal), "0", "10000000")]
    public decimal? Planned { get; set; }

    [Display(Name = "实际采购（万元）", Description = "合同金额；还没有采购的不填")]
    public decimal? Executed { get; set; }

    [Display(Name = "合同日期")]
    public DateOnly? ContractedOn { get; set; }

    [Display(Name = "供应商"), StringLength(100)]
    public string? Supplier { get; set; }

    public override string Key => $"{Year}/{Code.Trim()}";

    public override async Task<KeptRecord> KeepAsync(Acting acting, Guid unit)
    {
        var year = await acting.Db.FiscalYears.FirstOrDefaultAsync(y => y.UnitId == unit && y.Year == Year) ?? throw Refusal.Invalid(nameof(Year), $"没有开 {Year} 年的账");
        year.ExpectOpen();
        var (planned, executed) = (Fen(nameof(Planned), Planned!.Value), Fen(nameof(Executed), Executed ?? 0));
        if (planned > year.LargestFen) throw Refusal.Invalid(nameof(Planned), $"超过单笔上限 {Wan.Text(year.LargestFen)}，像是按元填的。这里填万元，请除以 10000");
        if (executed > planned) throw Refusal.Invalid(nameof(Executed), $"实际采购 {Wan.Text(executed)}超过采购预算 {Wan.Text(planned)}。没有预算不得采购，请先调整采购预算（《政府采购法》第六条）");
        if ((executed > 0) != (ContractedOn is not null)) throw Refusal.Invalid(nameof(ContractedOn), executed > 0 ? "实际采购了的要填合同日期" : "没有实际采购，不填合同日期");
        if (ContractedOn is { } on && on.Year != year.Year) throw Refusal.Invalid(nameof(ContractedOn), $"这是 {year.Year} 年的采购，{Format.Date(on)} 不在这一年");
        var code = Code.Trim();
        var known = await acting.Db.Procurements.FirstOrDefaultAsync(p => p.YearId == year.Id && p.Code == code);
        var line = known ?? acting.Db.Add(new Procurement { Id = acting.NewId(), UnitId = unit, YearId = year.Id, Code = code, Name = "" }).Entity;
        (line.Name, line.Kind, line.PlannedFen, line.ExecutedFen, line.ContractedOn, line.Supplier) = (Name.Trim(), Kind!.Value, planned, executed, ContractedOn, string.IsNullOrWhiteSpace(Supplier) ? null : Supplier.Trim());
        return new(line.Id, known is null, $"政府采购 {year.Year} 年 {code} {line.Name}：预算 {Wan.Text(planned)}，实际 {Wan.Text(executed)}");
    }

    static long Fen(string field, decimal wan) => Wan.ToFen(wan) is >= 0 and var fen ? fen : throw Refusal.Invalid(field, "金额不能小于 0，最多 6 位小数");
}
