using Zhengtong.Features.Commitments;

namespace Zhengtong.Features.Cases;

/// <summary>The kinds of commitment this feature brings.</summary>
static class CaseKinds
{
    public static readonly CommitmentKind Case = new(
        "case", "办件", "BJ", Ratable: true, RaisesCards: true, "/cases/{id}", "/my/cases/{id}", CaseLife.Life.Labels)
    {
        ClockLabels = CaseClocks.Names.ToDictionary(n => n, CaseClocks.Label),
    };

    public static readonly CommitmentKind Opinion = new(
        "opinion", "征求意见", "YJ", Ratable: false, RaisesCards: true, "/cases/opinions/{id}", null, OpinionRequest.Life.Labels);
}
