using System.Globalization;
using Zhengtong.Documents.Writing;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Standards;
using Zhengtong.Platform.Import;

namespace Zhengtong.Features.Budgets;

/// <summary>A workbook that can be taken in (导入表): the blank one under <c>reference/forms</c>, its sheet and heads, are its contract.</summary>
/// <param name="Title">Name of the file and of its sheet.</param>
/// <param name="Basis">The public table or form after which it is arranged.</param>
public sealed record BudgetWorkbook(TableImport Import, IReadOnlyList<FormColumn> Columns, string Title, string Basis)
{
    /// <summary>The column in which a row says of which year it is.</summary>
    public const string Year = "年度";

    public static readonly IReadOnlyList<BudgetWorkbook> All =
    [
        OfYear<ImportBudgetLines, EnterBudgetLine>("budget-lines", "预算指标", "财政拨款收入支出决算总表（公开 04 表）的预算一侧，自评表的年初预算数、全年预算数"),
        OfYear<ImportReceipts, EnterReceipt>("receipts", "收入", "收入决算表（公开 02 表）"),
        OfYear<ImportExpenditures, EnterExpenditure>("expenditures", "支出", "支出决算表（公开 03 表）、一般公共预算财政拨款基本支出决算明细表（公开 06 表）"),
        OfYear<ImportCarryOver, EnterCarryOver>("carry-over", "年末结转结余", "收入支出决算总表（公开 01 表）的年末结转和结余"),
        OfUnit<ImportProjects, KeepProject>("projects", "项目", "项目支出绩效自评表（财预〔2020〕10 号）的表头"),
        OfUnit<ImportProcurements, KeepProcurement>("procurements", "政府采购", "部门决算报表“机构运行信息表”的政府采购支出；政府采购执行率的分子和分母"),
        OfUnit<ImportAssets, KeepAsset>("assets", "固定资产", "行政事业单位国有资产年度报告的资产卡片；固定资产利用率的分子和分母"),
        OfUnit<ImportStocktakes, TakeStock>("stocktakes", "资产盘点", "行政事业单位资产清查的账面数和清查数"),
        OfUnit<ImportEstablishments, KeepEstablishment>("establishment", "编制和在职人数", "部门决算报表“基本数字表”的编制人数、年末实有人数；在职人员控制率的分子和分母"),
        OfUnit<ImportInstitutions, KeepInstitution>("institutions", "制度", "共性指标“管理制度健全性”（财预〔2013〕53 号）"),
    ];

    public static BudgetWorkbook? Named(string? name) => All.FirstOrDefault(w => w.Import.Name == name);

    static BudgetWorkbook OfYear<TAct, TForm>(string name, string title, string basis) where TAct : ImportRows, new() where TForm : new() =>
        Of<TAct>(name, title, basis, [UnitColumn.Column, new(Year, "必填；预算年度，例如 2023，要先开账"), .. RowForm.Columns<TForm>()]);

    static BudgetWorkbook OfUnit<TAct, TForm>(string name, string title, string basis) where TAct : ImportRecords<TForm>, new() where TForm : RecordForm, new() =>
        Of<TAct>(name, title, basis, ImportRecords<TForm>.Columns);

    static BudgetWorkbook Of<TAct>(string name, string title, string basis, IReadOnlyList<FormColumn> columns) where TAct : ImportRows, new() =>
        new(new RowImport<TAct>(name, title, [.. columns.Select(c => c.Name)]), columns, title, basis);

    /// <summary>The table with its rows, and what each column takes.</summary>
    /// <param name="cell">The text of a row in a column; numbers as the program writes them.</param>
    public IReadOnlyList<Sheet> Sheets<TRow>(IEnumerable<TRow> rows, Func<TRow, string, string> cell) =>
    [
        Columns.Aggregate(Sheet.Of(Title, rows), (sheet, column) => column.IsNumber
            ? sheet.Number(column.Name, row => cell(row, column.Name) is { Length: > 0 } number ? decimal.Parse(number, CultureInfo.InvariantCulture) : null)
            : sheet.Text(column.Name, row => cell(row, column.Name))),
        Sheet.Of("填写说明", Notes()).Text("列", n => n.Column).Text("怎么填", n => n.How),
    ];

    /// <summary>The table to fill in.</summary>
    public IReadOnlyList<Sheet> Blank() => Sheets<string>([], (_, _) => "");

    IEnumerable<(string Column, string How)> Notes()
    {
        yield return ("依据", Basis);
        yield return ("第一行", "是列名，不能改、不能合并单元格；从第二行起一行一笔，不要写合计行");
        foreach (var column in Columns)
            yield return (column.Name, column.How);
    }
}
