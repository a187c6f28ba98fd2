using Microsoft.AspNetCore.Mvc;
using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Metrics;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>An evaluation whole (自评表): what is missing, every indicator with its figure, score and reason, what was handed in before.</summary>
public sealed class ShowEvaluationPage(EvaluationReader reader) : ActPage
{
    protected override string Permission => SelfEvaluationAccess.See;

    [FromRoute]
    public Guid Id { get; set; }

    public ShownEvaluation Shown { get; private set; } = null!;

    public IReadOnlyList<NextAct> Acts { get; private set; } = [];

    /// <summary>What cannot be done now, and why.</summary>
    public string? Note { get; private set; }

    /// <summary>The caller's unit may fill in what is missing.</summary>
    public bool MayFill => Offers("goal");

    public bool MaySeeMetrics => Caller.May(MetricsAccess.See);

    protected override async Task ShowAsync()
    {
        ViewData["Wide"] = true;
        Shown = await reader.ReadAsync(Id, Caller);
        (Acts, var barred) = EvaluationDoor.All.Open(Shown, Caller);
        Note = barred.Count > 0 ? $"现在还不能：{string.Join("；", barred)}" : Acts.Count > 0 ? null
            : !Shown.Commitment.IsOpen ? "这份自评已经归档。" : $"现在归{Shown.Places.Unit(Shown.Commitment.UnitId)}办，您可以查看。";
    }

    /// <summary>The act that fills in what a line misses, when the caller may do it now.</summary>
    public (string Name, string Path)? ActOn(IndicatorView i) => !i.IsLeaf ? null
        : Offers("rescore") ? ("评分", "rescore")
        : !Offers("attest") ? null
        : i.Points.Count > 0 && (i.Score ?? 0) < i.Weight && i.Reason is null ? ("登记佐证", "tick")
        : i.Target is null && i.TargetText == "没有设" ? ("设指标值", "target")
        : i.Actual is null && i.Points.Count == 0 ? ("填报", "attest")
        : i.WantsReason ? (i.Reason is null ? "说明偏差" : "改说明", "explain") : null;

    bool Offers(string path) => Acts.Any(a => a.Path.EndsWith("/" + path, StringComparison.Ordinal));

    /// <summary>The page of evidence for the year and the unit.</summary>
    public static string Evidence(FigureSource source) => source.Kind == FigureKind.Ledger ? $"/budgets/{source.FiscalYear}"
        : $"/metrics/{source.Metric}?from={Format.Date(source.From)}&to={Format.Date(source.To)}&at={Format.Date(source.At.ChinaDate())}{(source.UnitId is { } unit ? $"&unit={unit}" : "")}";
}
