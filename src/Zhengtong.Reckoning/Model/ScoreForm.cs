using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Model;

/// <summary>One line of a form's fund block (资金): budget, execution, weight, rate and score as printed.</summary>
public sealed record FundRow(
    string Label, GridCell? Initial, GridCell? Adjusted, GridCell? Executed, GridCell? Weight, GridCell? Rate, GridCell? Score, GridRow Row)
{
    public bool IsTotal => Label.Contains("总额") || Label.Contains("合计") || Label.Contains("总计");
}

/// <summary>One indicator (三级指标) with the headings it stands under.</summary>
public sealed record IndicatorRow(
    string Level1, string Level2, string Name, GridCell? Target, GridCell? Actual, GridCell? Weight, GridCell? Score, GridCell? Reason, GridRow Row)
{
    public decimal? WeightValue => Weight?.Number?.Value;
    public decimal? ScoreValue => Score?.Number?.Value;

    /// <summary>Name, and from the actual value to the score: enough to recognise the row by.</summary>
    public IEnumerable<Place> Places
    {
        get
        {
            var name = Row.Cells.FirstOrDefault(c => c.Text == Name) ?? Row.Cells[0];
            var from = Actual is { IsBlank: false } a && a.At.Start < Weight!.At.Start ? a : Weight!;
            var to = Score is { } s && s.At.Start > from.At.Start ? s : from;
            return Target is { IsBlank: true } ? [new(TextSpan.Between(name.At.Start, to.At.End))] : [new(name.At), new(TextSpan.Between(from.At.Start, to.At.End))];
        }
    }

    public Place NameAndTarget
    {
        get
        {
            var name = Row.Cells.FirstOrDefault(c => c.Text == Name) ?? Row.Cells[0];
            return new(TextSpan.Between(name.At.Start, Target is { } t && t.At.Start > name.At.Start ? t.At.End : name.At.End));
        }
    }

    public bool LosesPoints => ScoreValue < WeightValue;
}

/// <summary>A first-level indicator's own printed weight: 产出指标（50分）.</summary>
public sealed record LevelWeight(string Name, decimal Weight, GridCell Cell);

/// <summary>A self-evaluation form (绩效自评表).</summary>
public sealed class ScoreForm
{
    public required Grid Grid { get; init; }

    /// <summary>Title with annex number: 附件1 部门整体支出绩效自评表.</summary>
    public required string Title { get; init; }

    /// <summary>Where the title stands; empty if the form has none.</summary>
    public Place TitlePlace => Grid.Part.Place;

    /// <summary>Name of the project for a project's form; empty for the form of the whole department.</summary>
    public required string Project { get; init; }

    /// <summary>What the form's bare amounts are in (万元 or 元): 10000 or 1.</summary>
    public required decimal MoneyScale { get; set; }

    /// <summary>The grid of the fund block where it is printed as a table of its own.</summary>
    public Grid? FundGrid { get; private set; }

    public List<FundRow> Funds { get; } = [];
    public List<IndicatorRow> Indicators { get; } = [];
    public List<LevelWeight> Levels { get; } = [];
    public GridCell? TotalWeight { get; set; }
    public GridCell? TotalScore { get; set; }
    public GridRow? TotalRow { get; set; }

    /// <summary>True if the form has a column for reasons, so that a blank one means something.</summary>
    public bool HasReasons { get; set; }
    public bool HasTargets { get; set; }

    /// <summary>Takes the fund block that was printed as a table of its own above this form.</summary>
    public void TakeFunds(ScoreForm block)
    {
        Funds.AddRange(block.Funds);
        (MoneyScale, FundGrid) = (block.MoneyScale, block.Grid);
    }

    public FundRow? FundTotal => Funds.FirstOrDefault(f => f.IsTotal && f.Executed?.Number is not null) ?? Funds.FirstOrDefault(f => f.Weight?.Number is not null);

    /// <summary>The fund row's weight and score, where it takes part in the total.</summary>
    public (decimal Weight, decimal Score)? FundScore =>
        FundTotal is { Weight.Number.Value: var w, Score.Number.Value: var s } ? (w, s) : null;
}
