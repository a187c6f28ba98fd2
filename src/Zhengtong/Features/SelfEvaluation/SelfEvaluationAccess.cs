using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;

namespace Zhengtong.Features.SelfEvaluation;

public static class SelfEvaluationAccess
{
    public const string
        See = "self-evaluation.see", Fill = "self-evaluation.fill", Review = "self-evaluation.review", Return = "self-evaluation.return", Rescore = "self-evaluation.rescore",
        Publish = "self-evaluation.publish", Schemes = "self-evaluation.schemes";

    public static readonly Permission[] All =
    [
        new(See, "看绩效自评", Role.Accountant, Role.UnitHead, Role.FinanceOfficer, Role.Leader),
        new(Fill, "填报绩效自评", Role.Accountant, Role.UnitHead),
        new(Review, "部门审核绩效自评", Role.UnitHead),
        new(Return, "退回绩效自评", Role.UnitHead, Role.FinanceOfficer),
        new(Rescore, "财政复核绩效自评", Role.FinanceOfficer),
        new(Publish, "公开绩效自评", Role.UnitHead),
        new(Schemes, "布置绩效自评、定指标体系", Role.FinanceOfficer),
    ];

    /// <summary>Whoever has an evaluation on the desk may see how its date comes about.</summary>
    public static readonly Grant[] Grants = [new(CommitmentsAccess.Explain, Role.Accountant, Role.FinanceOfficer)];
}
