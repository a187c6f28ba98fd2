using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Zhengtong.Documents.Writing;
using Zhengtong.Platform.CommandLine;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Files;
using Zhengtong.Platform.Import;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Budgets;

/// <summary>Takes in a workbook for a year: every row, or none and what is wrong with each (导入).</summary>
public sealed class ImportBudgetPage(Flash flash, TimeProvider time) : FiscalYearPage
{
    const int MostTold = 200;

    public sealed class Given
    {
        [Display(Name = "导入什么", Description = "不选的，按表的列名认")]
        public string? Kind { get; set; }

        [Display(Name = "文件", Description = "用下面的空白表填；xlsx、csv 都收，一份最多 10 万行"), Required, Upload(Kinds = "xlsx,csv", Megabytes = 50)]
        public IFormFile? File { get; set; }
    }

    protected override string Permission => BudgetsAccess.Enter;

    [BindProperty]
    public Given Input { get; set; } = new();

    /// <summary>What is wrong with the rows, the first of them.</summary>
    public IReadOnlyList<RowFault> Faults { get; private set; } = [];

    public IEnumerable<SelectListItem> Kinds => BudgetWorkbook.All.Select(w => new SelectListItem(w.Title, w.Import.Name));

    /// <summary>A workbook put right is sent again with the same form.</summary>
    protected override string? Once => null;

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await Again();
        try
        {
            if ((string.IsNullOrEmpty(Input.Kind) ? Recognised() : BudgetWorkbook.Named(Input.Kind)) is not { } book)
                return await Again(Refusal.Invalid(nameof(Input.Kind), Input.Kind is null ? "认不出这是哪一种表：列名要和下面的空白表一致；或者选好再导入，看差哪一列" : "没有这一种，请重新选择"));
            return await Do(await ActAsync(book), result =>
            {
                flash.Say($"已导入{book.Title}：{result}。");
                return LocalRedirect($"/budgets/{Id}");
            });
        }
        catch (ImportRefused refused)
        {
            Faults = [.. refused.Faults.Take(MostTold)];
            return await Again(Refusal.Invalid(nameof(Input.File), $"{refused.Faults.Count} 处要改，一行也没有导入{(refused.Faults.Count > MostTold ? $"（只列出前 {MostTold} 处）" : "")}"));
        }
        catch (CommandFailure unreadable)
        {
            return await Again(Refusal.Invalid(nameof(Input.File), unreadable.Message));
        }
    }

    /// <summary>The workbook whose columns are all there; of several the one with the most.</summary>
    BudgetWorkbook? Recognised()
    {
        using var content = Input.File!.OpenReadStream();
        var heads = TableFile.Heads(Path.GetFileName(Input.File.FileName), content);
        return BudgetWorkbook.All.Where(w => w.Import.Columns.All(heads.Contains)).MaxBy(w => w.Import.Columns.Count);
    }

    async Task<ImportRows> ActAsync(BudgetWorkbook book)
    {
        var year = (await Db.FiscalYearAsync(Id, Caller)).Year.ToString();
        await using var content = Input.File!.OpenReadStream();
        var (rows, faults) = TableFile.Read(Path.GetFileName(Input.File.FileName), content, book.Import.Columns);
        if (rows.Count == 0 && faults.Count == 0) throw new CommandFailure(ExitCode.Input, "表里只有列名，没有数据。");
        var elsewhere = book.Import.Columns.Contains(BudgetWorkbook.Year) ? rows.Where(r => r[BudgetWorkbook.Year] != year).ToList() : [];
        return book.Import.ActOf([.. rows.Except(elsewhere)], [.. faults, .. elsewhere.Select(r => r.Bad(BudgetWorkbook.Year, $"这是 {year} 年的账，这一行写的是“{r[BudgetWorkbook.Year]}”").Fault)]);
    }

    /// <summary>The blank workbook.</summary>
    public async Task<IActionResult> OnGetBlankAsync(string? kind)
    {
        await Db.FiscalYearAsync(Id, Caller);
        return BudgetWorkbook.Named(kind) is { } book
            ? new WorkbookResult(new ExportNotes($"{book.Title}（空白表）", Caller.Name, ChinaClock.Now(time), "填写后导入", "空白"), book.Blank(), $"{book.Title}.xlsx")
            : throw Refusal.NotFound("这份空白表");
    }
}
