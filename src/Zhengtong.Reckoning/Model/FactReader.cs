using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Model;

/// <summary>Gathers facts from statements, forms and tables.</summary>
internal sealed class FactReader(Report report)
{
    /// <summary>One fact is not told a hundred times in a report; what tells it oftener is a ledger, or hostile.</summary>
    private const int MostAlike = 60;

    private List<Fact> facts = [];
    private int sentence;

    public static List<Fact> Read(Report report)
    {
        var reader = new FactReader(report);
        foreach (var (passage, statements) in report.Statements)
            reader.FromProse(passage, statements);
        foreach (var form in report.Forms.Where(f => f.Project.Length == 0))
            reader.FromForm(form);
        foreach (var table in report.Tables)
            reader.FromTable(table);
        var alike = reader.facts.GroupBy(f => (f.Concept, f.Stage, f.Fund, f.Year)).ToList();
        report.LeftOut.AddRange(alike.Where(g => g.Count() > MostAlike).Select(g => g.Key.Concept).Distinct().Select(c => $"“{c}”写了{MostAlike}次以上，以后各次没有核对"));
        reader.facts = [.. alike.SelectMany(g => g.Take(MostAlike)).OrderBy(f => f.Place.At.Start)];
        return reader.facts.Exists(f => f.Concept == Concept.Income) ? reader.facts
            : [.. reader.facts.Select(f => f.Concept == Concept.FiscalIncome ? f with { Concept = Concept.Income } : f)];
    }

    private void FromProse(Passage passage, List<Statement> statements)
    {
        if (passage.Chapter.Within(c => c.Kind is ChapterKind.Goals or ChapterKind.Plans or ChapterKind.Duties))
            return;
        var stage = StageOf(passage, statements);
        var fund = passage.Chapter.Path.Select(c => FundOf(c.Title)).FirstOrDefault(f => f != Fund.All);
        Statement? previous = null;
        foreach (var s in statements)
        {
            if (previous?.Sentence != s.Sentence)
                sentence++;
            previous = s;
            if (s.Subject.Concept is { } concept && (concept != Concept.Closing || IsOfTheYear(s, statements)) && !s.IsRelative && Fits(concept, s.Figure.Kind) && s.Figure.IsExact && !Vocabulary.PartOfYear().IsMatch(s.Words))
                facts.Add(new(concept, s.Subject.Stage != Stage.Unstated ? s.Subject.Stage : totals.TryGetValue(s, out var total) ? total : IsDone(s) || BudgetedBeside(s, statements) ? Stage.Actual : stage,
                    s.Subject.Fund != Fund.All ? s.Subject.Fund : fund, YearOf(s.Subject), s.Figure, passage.Part, s.Place, sentence));
        }
    }

    /// <summary>Items of a list stand where its total stands.</summary>
    private readonly Dictionary<Statement, Stage> totals = ItemStages(report);

    private static Dictionary<Statement, Stage> ItemStages(Report report)
    {
        var stages = new Dictionary<Statement, Stage>();
        foreach (var list in report.Lists)
            foreach (var item in list.Items)
                if ((list.Total.Subject.Stage != Stage.Unstated ? list.Total.Subject.Stage : stages.GetValueOrDefault(list.Total)) is var stage and not Stage.Unstated)
                    stages[item] = stage;
        return stages;
    }

    // “支付865万元,结余129万元” speaks of one fund; 年末结余, or a sentence with income or spending, speaks of the year.
    private static bool IsOfTheYear(Statement closing, List<Statement> statements) =>
        Vocabulary.YearEnd().IsMatch(closing.Words)
        || statements.Exists(s => s.Sentence == closing.Sentence && s.Subject.Concept is Concept.Income or Concept.FiscalIncome or Concept.Spending or Concept.Opening or Concept.Turnover);

    // “三公经费支出16万元……(三公预算18万元)”: beside its own budget an amount is what was spent.
    private static bool BudgetedBeside(Statement s, List<Statement> statements) =>
        s.Subject.Stage == Stage.Unstated && s.Subject.Concept is { } concept && Vocabulary.SpentOn.Contains(concept)
        && statements.Exists(o => o.Subject.Concept == concept && o.Subject.Stage is Stage.Budget or Stage.Initial or Stage.Adjusted);

    // A passage that speaks of budgets and of nothing done is about the budget.
    private static Stage StageOf(Passage passage, List<Statement> statements)
    {
        var stages = statements.Select(s => s.Subject.Stage).Where(s => s != Stage.Unstated).ToList();
        return stages.Count == 0 && passage.Chapter.Within(c => !c.Title.Contains("执行") && (c.Title.Contains("预算编制") || c.Title.Contains("预算安排"))) ? Stage.Budget
            : stages.Count == 0 || stages.Contains(Stage.Actual) || statements.Exists(s => IsDone(s) || BudgetedBeside(s, statements)) ? Stage.Unstated : stages[0];
    }

    private static bool IsDone(Statement s) => Vocabulary.Done().IsMatch(s.Words);

    private int YearOf(Subject subject) => subject.Year ?? (subject.IsPrior ? report.Year - 1 : report.Year) ?? 0;

    private static Fund FundOf(string title) => SubjectReader.Read(title).Fund;

    private static bool Fits(string concept, UnitKind kind) =>
        concept is Concept.Posts or Concept.Staff ? kind == UnitKind.Count : kind == UnitKind.Money;

    private void FromForm(ScoreForm form)
    {
        if (form.FundTotal is { } total)
            foreach (var (cell, stage) in new[] { (total.Initial, Stage.Initial), (total.Adjusted, Stage.Adjusted), (total.Executed, Stage.Actual) })
                if (cell?.Number is { } n)
                    Add(Concept.Spending, stage, n, form.MoneyScale, form.Grid.Part, cell);
        foreach (var cell in (form.FundGrid?.Rows ?? []).Concat(form.Grid.Rows).SelectMany(r => r.Cells).Where(c => !c.IsRepeated && c.Text.Length < 40 && c.Figures.Count == 1 && c.Number is null))
            if (cell.Figures[0] is { Kind: UnitKind.None or UnitKind.Money } f && SubjectReader.Read(cell.Text[..f.Start]) is { Concept: { } concept } subject
                && Fits(concept, UnitKind.Money))
                Add(concept, subject.Stage == Stage.Unstated ? Stage.Actual : subject.Stage, f, form.MoneyScale, form.Grid.Part, cell);
    }

    private void FromTable(AmountTable table)
    {
        foreach (var row in table.Rows)
        {
            if (SubjectReader.Read(row.Label) is not { Concept: { } concept } subject)
                continue;
            foreach (var (column, cell) in row.Cells)
                if (table.StageOf(column) is { } stage && Fits(concept, UnitKind.Money))
                    Add(concept, stage, cell.Number!, table.Scale, table.Grid.Part, cell, table.YearOf(column));
        }
    }

    private void Add(string concept, Stage stage, Figure figure, decimal scale, Part part, GridCell cell, int? year = null) =>
        facts.Add(new(concept, stage, Fund.All, year ?? report.Year ?? 0, InMoney(figure, scale), part, new(cell.At)));

    internal static Figure InMoney(Figure figure, decimal scale) => figure.Kind == UnitKind.Money ? figure
        : figure with { Kind = UnitKind.Money, Scale = scale, Unit = scale == 10_000 ? "万元" : scale == 1 ? "元" : "亿元" };
}
