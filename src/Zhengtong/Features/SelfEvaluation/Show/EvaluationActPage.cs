using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>The page of one act on one evaluation: <c>@model EvaluationActPage&lt;AttestFact&gt;</c>. A link of the table names the indicator.</summary>
public sealed class EvaluationActPage<TAct>(Flash flash, EvaluationReader reader) : TenantActPage<ShownEvaluation, TAct, EvaluationResult>(flash), IAboutIndicator where TAct : EvaluationAct, new()
{
    protected override TenantDoor<ShownEvaluation> Way => EvaluationDoor.All.To(typeof(TAct));

    protected override CommitmentKind Kind => EvaluationLife.Kind;

    public string Indicator => (Input as IndicatorAct)?.Indicator ?? (Input as RescoreIndicator)?.Indicator ?? "";

    protected override async Task<ShownEvaluation> ReadAsync()
    {
        var shown = await reader.ReadAsync(Id, Caller);
        var named = Request.Query["indicator"].ToString();
        if (Input is IndicatorAct { Indicator: "" } act) act.Indicator = named;
        if (Input is RescoreIndicator { Indicator: "" } rescore) rescore.Indicator = named;
        if (Input is AddIndicator { Heading: "" } add) add.Heading = named;
        if (Input is SetGoal { Expected: "" } goal) (goal.Expected, goal.Reached) = (shown.View.ExpectedGoal ?? "", shown.View.ReachedGoal);
        return shown;
    }
}

/// <summary>A page that may be about one indicator.</summary>
public interface IAboutIndicator
{
    /// <summary>Its code; empty when none is named yet.</summary>
    string Indicator { get; }
}
