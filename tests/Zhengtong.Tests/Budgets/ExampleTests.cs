using Microsoft.EntityFrameworkCore;
using Zhengtong.Documents.Writing;
using Zhengtong.Features.Budgets;
using Zhengtong.Platform.Data;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Budgets;

/// <summary>
/// The blank workbooks under reference/forms are what the program takes in, and the ledgers under reference/examples, written from
/// published reports, come to what these reports print.
/// </summary>
public sealed class ExampleTests(TestCounty county) : IClassFixture<TestCounty>
{
    const string Renew = "ZHENGTONG_RENEW", Source = "出处";

    static readonly ExportNotes notes = new("导入表", "政通", new(2026, 11, 21, 0, 0, 0, TimeSpan.FromHours(8)), "随产品发布", "全部");

    [Fact]
    public async Task Every_blank_workbook_has_the_heads_that_its_import_takes()
    {
        foreach (var book in BudgetWorkbook.All)
        {
            var path = Repository.In("reference", "forms", book.Import.Name + ".xlsx");
            if (Environment.GetEnvironmentVariable(Renew) is not null) await WriteAsync(path, book.Blank());
            await using var file = File.OpenRead(path);
            Assert.Equal(book.Import.Columns, Assert.Single(SheetReader.Read(file)).Cells);
            file.Position = 0;
            Assert.Contains(SheetReader.Read(file, sheet: "填写说明"), r => r[0] == "依据" && r[1] == book.Basis);
        }
    }

    [Fact]
    public async Task Every_example_workbook_holds_the_rows_of_its_table_each_with_its_source()
    {
        foreach (var (name, book, rows) in Examples())
        {
            var path = Repository.In("reference", "examples", name, book.Import.Name + ".xlsx");
            if (Environment.GetEnvironmentVariable(Renew) is not null) await WriteAsync(path, book.Sheets(rows, (row, column) => row[column]));
            await using var file = File.OpenRead(path);
            Assert.Equal([[.. book.Import.Columns], .. rows.Select(r => book.Import.Columns.Select(c => r[c]).ToArray())], SheetReader.Read(file).Select(r => book.Import.Columns.Index().Select(c => r[c.Index]).ToArray()));
            Assert.All(rows, r => Assert.NotEqual("", r[Source]));
        }
    }

    [Fact]
    public async Task The_ledger_of_Jianghua_2023_comes_to_the_figures_of_its_report()
    {
        var year = await TakeAsync("jianghua-2023", 2023, county.County);
        var check = await CheckAsync(year, county.County);
        Assert.Equal((673.48m, 396.58m, 276.90m, 0m), (Wan.Of(check.Ledger.Received), Executed(check, ExpenditureClass.Basic), Executed(check, ExpenditureClass.Project), Wan.Of(check.Ledger.CarriedOut)));
        Assert.Equal(check.Ledger.Adjusted, check.Ledger.Executed);
        // The report does not part basic expenditure: the year cannot be closed on it, and says so.
        Assert.Contains("没有分清的 396.58", Assert.Single(check.Broken).Said);
        Assert.Equal([(19, 15), (1, 1)], (await county.ReadAsync(db => db.Establishments.OrderBy(e => e.Id).ToListAsync())).Select(e => (e.Posts, e.InPost)));
    }

    [Fact]
    public async Task The_ledger_of_Yanfeng_2021_comes_to_the_figures_of_its_report_and_can_be_closed()
    {
        await TakeAsync("yanfeng-2020", 2020, county.County);
        var year = await TakeAsync("yanfeng-2021", 2021, county.County);
        var check = await CheckAsync(year, county.County);
        var ledger = check.Ledger;
        Assert.Equal((103.52m, 419.99m, 419.99m), (Wan.Of(ledger.Initial), Wan.Of(ledger.Adjusted), Wan.Of(ledger.Executed)));
        Assert.Equal((71.74m, 4.51m, 343.74m), (Executed(check, ExpenditureClass.Personnel), Executed(check, ExpenditureClass.Public), Executed(check, ExpenditureClass.Project)));
        Assert.Equal([64.41m, 79.71m, 199.62m], ledger.Where(a => a.ProjectId is not null && a.Stage == LedgerStage.Expenditure).Amounts.Select(a => Wan.Of(a.Fen)).Order());
        Assert.Equal("5.18", Math.Round(Wan.Of(ledger.Where(a => a.EconomicCode == "30113").Executed), 2, MidpointRounding.AwayFromZero).ToString());
        Assert.Empty(check.Broken);
        county.Clock.Set(2022, 3, 1);
        await county.Run(new CloseFiscalYear { Id = year, Receipts = 419.99m, Expenditure = 419.99m, CarriedOut = 0 }, await county.StaffAsync("head.bureau"));
    }

    [Fact]
    public async Task The_ledger_of_Lechang_2022_comes_to_the_figures_of_its_report()
    {
        await TakeAsync("lechang-2021", 2021, county.OtherCounty);
        var check = await CheckAsync(await TakeAsync("lechang-2022", 2022, county.OtherCounty), county.OtherCounty);
        var ledger = check.Ledger;
        Assert.Equal((343.23m, 343.23m, 18.63m, 4.4m), (Wan.Of(ledger.Initial), Wan.Of(ledger.Executed), Executed(check, ExpenditureClass.Public), Wan.Of(ledger.Where(a => a.ThreePublic is not null).Executed)));
        Assert.Equal(["“三公”经费", "支出合计"], check.Broken.Select(b => b.Name).Order(StringComparer.Ordinal));
        Assert.Equal(3, await county.ReadAsync(db => db.Set<Features.Standards.Institution>().CountAsync(), county.OtherCounty));
    }

    static decimal Executed(LedgerCheck check, ExpenditureClass kind) => Wan.Of(check.Ledger.Where(a => a.Class == kind).Executed);

    Task<LedgerCheck> CheckAsync(Guid year, County where) => county.ReadAsync(async db => await LedgerCheck.OfAsync(db, await db.FiscalYears.FirstAsync(y => y.Id == year)), where);

    Task<Guid> TakeAsync(string name, int year, County where) => GivenExample.TakeAsync(county, name, year, where);

    /// <summary>The committed tables: parts headed by the import's name, each row with where its figures come from.</summary>
    static IEnumerable<(string Name, BudgetWorkbook Book, List<Dictionary<string, string>> Rows)> Examples()
    {
        foreach (var path in Directory.EnumerateFiles(Repository.In("reference", "examples"), "*.tsv").Order(StringComparer.Ordinal))
            foreach (var part in File.ReadAllText(path).Split("# ", StringSplitOptions.RemoveEmptyEntries))
            {
                var lines = part.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.TrimEnd('\r').Split('\t')).ToList();
                yield return (Path.GetFileNameWithoutExtension(path), BudgetWorkbook.Named(lines[0][0])!, [.. lines.Skip(2).Select(cells => lines[1].Zip(cells).ToDictionary(c => c.First, c => c.Second))]);
            }
    }

    static async Task WriteAsync(string path, IReadOnlyList<Sheet> sheets)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var file = File.Create(path);
        await Workbook.WriteAsync(file, notes, sheets);
    }
}
