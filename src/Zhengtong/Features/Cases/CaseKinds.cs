using Zhengtong.Features.Commitments;

namespace Zhengtong.Features.Cases;

/// <summary>The kinds of commitment this feature brings.</summary>
static class CaseKinds
{
    public static readonly CommitmentKind Case = new(
        "case", "办件", "BJ", Ratable: true, RaisesCards: true, "/cases/{id}", "/my/cases/{id}",
        Enum.GetValues<CaseState>().ToDictionary(s => s.ToString(), s => new StateLabel(s.Label(), Next(s))));

    public static readonly CommitmentKind Opinion = new(
        "opinion", "征求意见", "YJ", Ratable: false, RaisesCards: true, "/cases/opinions/{id}", null,
        Enum.GetValues<OpinionState>().ToDictionary(s => s.ToString(), s => new StateLabel(s.Label(), s == OpinionState.Asked ? "答复" : null)));

    static string? Next(CaseState state) => state switch
    {
        CaseState.Received => "流转",
        CaseState.Submitted => "受理",
        CaseState.CorrectionAsked => "等补正",
        CaseState.Examining => "审查",
        CaseState.Suspended => "恢复计时",
        CaseState.Returned => "重新报送",
        CaseState.Deciding => "作出决定",
        CaseState.Issuing => "制证",
        CaseState.Delivering => "送达",
        _ => null,
    };
}
