using Zhengtong.Calendar;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;

namespace Zhengtong.Features.Cases;

/// <summary>The clocks of a case besides promised and statutory, with their limits and where these come from.</summary>
public static class CaseClocks
{
    public const string Forwarding = "forwarding", Correction = "correction", Deferral = "deferral", Issuing = "issuing";

    /// <summary>Forwarding at a town or village: one working day (国办发〔2020〕35号, 代收代办).</summary>
    public static readonly Limit ForwardingLimit = Limit.WorkingDays(1);

    public const string ForwardingBasis = "收件后 1 个工作日内转办";

    /// <summary>Five working days to accept, refuse or ask for corrections (行政许可法 Article 32).</summary>
    public static readonly Limit AcceptanceLimit = Limit.WorkingDays(5);

    public const string AcceptanceBasis = "《行政许可法》第三十二条";

    /// <summary>Time to correct, counted from the notice; set by the notice, this much by default.</summary>
    public static readonly Limit CorrectionLimit = Limit.WorkingDays(20);

    /// <summary>Ten working days from the decision to issue and deliver (行政许可法 Article 44).</summary>
    public static readonly Limit IssuingLimit = Limit.WorkingDays(10);

    public const string IssuingBasis = "《行政许可法》第四十四条";

    /// <summary>
    /// The time in which a window must answer. For licences its silence accepts (Article 32), so nothing but the lapse
    /// happens; for other matters it is a link overdue.
    /// </summary>
    public static ClockChange Acceptance(ImplementationList list, int round) =>
        new ClockChange.Start(AcceptanceName(round), AcceptanceLimit, AcceptanceBasis, list.Kind == MatterKind.Licence ? ClockLadder.Lapse : ClockLadder.Step);

    public static string AcceptanceName(int round) => round == 1 ? "acceptance" : $"acceptance-{round}";

    /// <summary>Promised, statutory and, where the list sets one, the first link.</summary>
    public static IEnumerable<ClockChange> Handling(ImplementationList list)
    {
        if (list.Promised.Value > 0 || list.Handling == HandlingKind.Promised)
            yield return new ClockChange.Start(ClockNames.Promised, list.Promised.Limit, $"承诺 {list.Promised.Limit}（{list.Promised.Source}）", ClockLadder.Promise);
        if (list.Statutory is { } statutory)
            yield return new ClockChange.Start(ClockNames.Statutory, statutory.Limit, statutory.Source.ToString(), ClockLadder.Statute);
    }

    /// <summary>The link of one step, when the list limits it.</summary>
    public static IEnumerable<ClockChange> Step(ImplementationList list, StepKind kind, int round)
    {
        if (list.Steps.FirstOrDefault(s => s.Kind == kind) is { Limit.Value: > 0 } step)
            yield return new ClockChange.Start(StepName(kind, round), new Limit(step.Limit.Value, step.Limit.Unit), $"{step.Name}环节 {new Limit(step.Limit.Value, step.Limit.Unit)}", ClockLadder.Step);
    }

    public static string StepName(StepKind kind, int round) => $"step-{kind.ToString().ToLowerInvariant()}{(round == 1 ? "" : $"-{round}")}";

    /// <summary>The names that clocks bear, with those of a few repetitions.</summary>
    public static IEnumerable<string> Names =>
        new[] { AcceptanceName(1), Forwarding, Correction, Deferral, Issuing, StepName(StepKind.Examination, 1), StepName(StepKind.Decision, 1) }
            .SelectMany(n => Enumerable.Range(1, 9), (n, round) => round == 1 ? n : $"{n}-{round}");

    /// <summary>How people read the name of a clock.</summary>
    public static string Label(string name) => name.Split('-') switch
    {
        [ClockNames.Promised] => "承诺",
        [ClockNames.Statutory] => "法定",
        ["acceptance", ..] => "受理",
        [Forwarding] => "流转",
        [Correction] => "补正",
        [Deferral] => "容缺补交",
        [Issuing] => "颁证",
        ["step", "examination", ..] => "审查环节",
        ["step", "decision", ..] => "决定环节",
        _ => name,
    };
}
