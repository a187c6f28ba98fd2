using Zhengtong.Features.Budgets;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Import;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Budgets;

/// <summary>A ledger of reference/examples, taken in through the program's own imports.</summary>
static class GivenExample
{
    /// <summary>Opens the year and takes the workbooks in, as they lie there.</summary>
    /// <returns>The fiscal year.</returns>
    public static async Task<Guid> TakeAsync(TestCounty county, string name, int year, County where)
    {
        county.Clock.Set(2024, 5, 6);
        var accountant = await county.StaffAsync("accountant", where);
        var id = await county.Run(new OpenFiscalYear { Year = year }, accountant, county: where);
        var books = BudgetWorkbook.All.Select(b => (Book: b, File: new FileInfo(Repository.In("reference", "examples", name, b.Import.Name + ".xlsx")))).Where(b => b.File.Exists).ToList();
        Assert.True(books.Count >= 3, name);
        foreach (var (book, file) in books.OrderBy(b => b.Book.Import.Name != "projects"))
        {
            var (rows, faults) = TableFile.Read(file, book.Import.Columns);
            Assert.Equal(new ImportResult(rows.Count, 0), await county.Run(book.Import.ActOf(rows, faults), accountant, county: where));
        }
        return id;
    }
}
