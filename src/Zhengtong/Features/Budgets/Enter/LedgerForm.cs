using System.ComponentModel.DataAnnotations;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Budgets;

/// <summary>What every entry of the ledger is asked for, by hand and in a table alike: the labels are the columns (记账).</summary>
public abstract class LedgerForm : IAct<Guid>
{
    /// <summary>The budget year it is booked in.</summary>
    public Guid Year { get; set; }

    [Display(Name = "资金来源"), Required]
    public FundSource? Source { get; set; }

    [Display(Name = "文号或凭证号", Description = "指标文号、记账凭证号或到账通知单号"), Required, StringLength(60)]
    public string Number { get; set; } = "";

    [Display(Name = "分录号", Description = "同一号的第几笔；只有一笔填 1"), Required, Range(1, 99999)]
    public int? Line { get; set; } = 1;

    [Display(Name = "日期", Description = "文件或凭证上的日期"), Required]
    public DateOnly? On { get; set; }

    [Display(Name = "金额（万元）", Description = "万元，最多 6 位小数"), Required]
    public decimal? Amount { get; set; }

    [Display(Name = "摘要"), Required, StringLength(200, MinimumLength = 2)]
    public string Summary { get; set; } = "";

    /// <summary>What it comes to in the ledger.</summary>
    /// <exception cref="Refusal">Something typed cannot be booked.</exception>
    public abstract Booking ToBooking(LedgerBook book);

    public async Task<Guid> Handle(Acting acting)
    {
        var book = await LedgerBook.OpenAsync(acting, Year, [Number.Trim()]);
        var entry = book.Book(ToBooking(book), acting);
        await acting.Record(Year, $"记账：{Choices.Name(entry.Stage)} {entry.Number} 第 {entry.Line} 笔，{Wan.Text(entry.Fen)}，{entry.Summary}", new { entry.Id, entry.Fen });
        return entry.Id;
    }

    protected Booking Plain(LedgerStage stage) => new(stage, Source!.Value, Number.Trim(), Line!.Value, On!.Value,
        Wan.ToFen(Amount!.Value) ?? throw Refusal.Invalid(nameof(Amount), "金额最多 6 位小数，精确到分"), Summary.Trim());
}

/// <summary>What is asked for besides where money is spent, or planned to be (支出的分类).</summary>
public abstract class SpendingForm : LedgerForm
{
    [Display(Name = "支出性质", Description = "没有分清的可以先不选，结账前要分清")]
    public ExpenditureClass? Class { get; set; }

    [Display(Name = "经济分类科目", Description = "部门预算支出经济分类：3 位到类，5 位到款，例如 30201"), StringLength(5)]
    public string? EconomicCode { get; set; }

    [Display(Name = "项目编号", Description = "项目支出要填。"), StringLength(40)]
    public string? Project { get; set; }

    [Display(Name = "“三公”经费", Description = "不是“三公”经费的不选")]
    public ThreePublic? ThreePublic { get; set; }

    /// <summary>An economic class that is a public expense by its name makes it one.</summary>
    protected Booking Spending(LedgerStage stage, LedgerBook book)
    {
        var code = string.IsNullOrWhiteSpace(EconomicCode) ? null : EconomicCode.Trim();
        return Plain(stage) with { Class = Class, EconomicCode = code, ProjectId = book.ProjectOf(Project), ThreePublic = ThreePublic ?? (code is null ? null : EconomicClass.ThreePublicOf(code)) };
    }
}
