namespace Zhengtong.Reckoning.Rules;

/// <summary>All rules, in the catalogue's order.</summary>
public static class RuleBook
{
    /// <summary>A hostile text may break one rule a million times; nobody reads that.</summary>
    internal const int MostFindingsPerRule = 500;

    public static readonly IReadOnlyList<IRule> Rules =
    [
        new SumRule(), new CompositionRule(), new PartialSumRule(), new GrowthRule(), new NamedDifferenceRule(), new ParallelRule(), new RemainderRule(), new ShareRule(), new HundredRule(),
        new RateRule(), new ComplementRateRule(), new WrongBaseRule(), new ControlRateRule(), new CapRule(), new UnitRule(), new MissingPercentRule(), new MixedUnitsRule(),
        new SameFactRule(), new TerritoryRule(), new RetoldRule(), new SatisfactionRule(), new SubordinateRule(), new LastYearRule(), new SameTotalRule(), new TableTextRule(), new TableSumRule(), new TableColumnRule(), new TableProductRule(),
        new WeightSumRule(), new ScoreSumRule(), new ScoreCapRule(), new ScoreRule(), new DeductionRule(), new LostPointsRule(), new GradeRule(),
        new FormulaRule(), new ComparisonRule(), new FigureComparisonRule(), new ClaimRule(), new EqualityRule(), new DirectionWordRule(), new WithinBudgetRule(), new BalanceRule(), new StockRule(), new AvailableRule(), new PartRule(),
        new TargetRule(), new DuplicateTargetRule(), new CountRule(), new PeriodRule(), new DateRule(), new ElapsedRule(), new RestatedRule(), new FormatRule(), new DirectionRule(), new MissingElementRule(), new MissingValueRule(), new MissingInputRule(), new MissingResultRule(),
        new NarrativeRule(), new ClassRule(), new EntityRule(), new ReferenceRule(), new PerHeadRule(), new MeanRule(), new StandardAmountRule(), new RoundRule(), new QualityRule(), new DeviationRule(), new ReadRule(), new Nearly.AnnouncedRateRule(), new Nearly.AnnouncedDifferenceRule(), new Nearly.AnnouncedSumRule(), new Nearly.AnnouncedBalanceRule(), new Nearly.AnnouncedMeanRule(),
    ];
}
