using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Model;

/// <summary>Reads a document into the model.</summary>
public static partial class ReportReader
{
    private const int ShortestSentenceInACell = 8, MostSamples = 500;

    [GeneratedRegex(@"(?<year>20\d\d)年度?(?=.{0,30}(?:绩效|自评|评价|决算|支出))")]
    private static partial Regex TitleYear();

    [GeneratedRegex(@"(?:部门|单位|填报单位|预算部门)名称:?(?<unit>[\u4e00-\u9fff()]{4,40})|(?<unit>[\u4e00-\u9fff]{2,30}(?:局|委员会|委|办公室|中心|院|馆|站|学校|政府|协会|联合会|大队|所))(?=20\d\d年|部门整体|整体支出|绩效|$)")]
    private static partial Regex UnitName();

    public static Report Read(Document document, Report? baseline = null)
    {
        var (passages, grids) = ReadBlocks(document);
        var report = new Report { Document = document, Passages = passages, Grids = grids, Baseline = baseline };
        report.Year = YearOf(passages);
        report.Unit = UnitOf(passages, grids);
        report.Statements = [.. passages.Select(p => (p, StatementReader.Read(p)))];
        report.Lists = [.. report.Statements.SelectMany(s => EnumerationReader.Read(s.Passage, s.Statements))];
        report.Forms = Joined([.. grids.Select(ScoreFormReader.Read).OfType<ScoreForm>()]);
        var inForms = report.Forms.SelectMany(f => new[] { f.Grid, f.FundGrid }).ToHashSet();
        var money = report.AllStatements.Where(s => s.Figure.Kind == Text.UnitKind.Money).Take(MostSamples).ToList();
        report.UsualScale = money.Count(s => s.Figure.Scale == 1) * 2 > money.Count ? 1 : 10_000;
        report.Tables = ReadTables([.. grids.Where(g => !inForms.Contains(g))], report.UsualScale);
        report.Rates = RateReader.Read(report);
        if (report.Rates.Count(r => r.IsTarget) > Report.MostTargets)
            report.LeftOut.Add($"目标超过{Report.MostTargets}个，以后的没有与完成数核对");
        report.Facts = FactReader.Read(report);
        report.Totals = [.. report.AllStatements.Where(ScoreOutlineReader.IsTotal)];
        (report.Scores, report.BrokenMarks) = ScoreOutlineReader.Read(report);
        return report;
    }

    private static List<AmountTable> ReadTables(List<Grid> grids, decimal usual)
    {
        var tables = new List<AmountTable>();
        foreach (var grid in grids)
            if (AmountTable.Read(grid, usual, tables.LastOrDefault()) is { } table)
                tables.Add(table);
        return tables;
    }

    private static (List<Passage>, List<Grid>) ReadBlocks(Document document)
    {
        var reader = new PassageReader(document);
        var grids = new List<Grid>();
        for (var i = 0; i < document.Blocks.Count; i++)
            if (LabelledList.Read(document, i) is var (list, unit, taken))
            {
                reader.Close();
                reader.Passages.Add(new(list, reader.Chapter, reader.Part, null, false) { ListUnit = unit });
                i += taken - 1;
            }
            else if (document.Blocks[i] is Paragraph paragraph)
                reader.Add(paragraph);
            else if (document.Blocks[i] is Table table)
            {
                reader.Close();
                var grid = Grid.Of(document, table, reader.Part, reader.Chapter, reader.Passages.LastOrDefault(p => !p.IsCell));
                grids.Add(grid);
                reader.Passages.AddRange(CellPassages(grid));
            }
        reader.Close();
        return (reader.Passages, grids);
    }

    // A form is often two tables: its funds, and below them its indicators.
    private static List<ScoreForm> Joined(List<ScoreForm> forms)
    {
        for (var i = forms.Count - 1; i > 0; i--)
            if (forms[i] is { Funds.Count: 0 } below && forms[i - 1] is { Indicators.Count: 0 } above && above.Grid.Part == below.Grid.Part)
            {
                below.TakeFunds(above);
                forms.RemoveAt(i - 1);
            }
        return forms;
    }

    // Sentences inside cells are read like any other; those under a heading of goals are promises.
    private static IEnumerable<Passage> CellPassages(Grid grid)
    {
        var goals = new HashSet<int>();
        foreach (var row in grid.Rows)
            foreach (var cell in row.Cells.Where(c => !c.IsRepeated))
            {
                if (cell.Text.Length is > 1 and < 12 && cell.Number is null)
                    if (Vocabulary.GoalColumn().IsMatch(cell.Text))
                        goals.Add(cell.Column);
                    else if (Vocabulary.ColumnOf(cell.Text) is not null || cell.Text.Contains("完成"))
                        goals.Remove(cell.Column);
                if (cell.Text.Length >= ShortestSentenceInACell && cell.Number is null)
                    yield return new(cell.Normal, goals.Contains(cell.Column) ? Goals : grid.Chapter, grid.Part, null, false) { IsCell = true };
            }
    }

    private static readonly Chapter Goals = new(null, "年度目标", Chapter.Root, ChapterKind.Goals);

    private static int? YearOf(List<Passage> passages)
    {
        foreach (var p in passages.Where(p => p.IsHeading).Take(40).Concat(passages.Take(10)))
            if (TitleYear().Match(p.Text) is { Success: true } m)
                return int.Parse(m.Groups["year"].ValueSpan);
        return passages.Take(10).SelectMany(p => Vocabulary.FullYear().Matches(p.Text)).Select(m => (int?)int.Parse(m.Groups[1].ValueSpan)).FirstOrDefault();
    }

    private static string UnitOf(List<Passage> passages, List<Grid> grids)
    {
        foreach (var p in passages.Where(p => p.IsHeading).Take(60))
            if (UnitName().Match(p.Text) is { Success: true } m)
                return m.Groups["unit"].Value;
        foreach (var row in grids.SelectMany(g => g.Rows.Take(4)))
            for (var i = 0; i + 1 < row.Cells.Count; i++)
                if (Vocabulary.UnitLabel().IsMatch(row.Cells[i].Text))
                    return row.Cells[i + 1].Text;
        return "";
    }
}
