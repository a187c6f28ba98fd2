using Zhengtong.Calendar;
using static Zhengtong.Features.Catalogue.ListRule;

namespace Zhengtong.Features.Catalogue;

/// <summary>Limits, steps, special procedures (行政许可法第四十二条至第四十五条).</summary>
static class TimeRules
{
    const decimal AcceptanceDays = 5;

    public static readonly ListRule[] All =
    [
        Must("instant.zero", "promised", "即办件的承诺时限应是 0（当场办结），承诺件的不能是 0",
            l => l.Handling == HandlingKind.Instant == (l.Promised.Value == 0)),
        Must("instant.spot", "decidedOnTheSpot", "只有即办件可以授权当场决定，并写明授权依据",
            l => !l.DecidedOnTheSpot || l.Handling == HandlingKind.Instant && l.SpotBasis is not null),
        new("limit.negative", "promised", l => Limits(l).Where(r => r.Value < 0).Select(r => $"时限不能是负数（{r.Value}）")),
        Must("promised.unit", "promised", "承诺时限和法定时限的单位不一样，无法比较，请统一", l => l.Promised.Value == 0 || l.Statutory is null || l.Statutory.Unit == l.Promised.Unit),
        Must("promised.statutory", "promised", "承诺时限不能长于法定时限", l => l.Statutory is null || l.Statutory.Unit != l.Promised.Unit || l.Promised.Value <= l.Statutory.Value),
        Must("statutory.licence", "statutory", "行政许可要写明法定时限（没有专门规定的是 20 个工作日，行政许可法第四十二条）", l => l.Kind != MatterKind.Licence || l.Statutory is not null),
        Must("extension.statutory", "extension", "没有法定时限的事项谈不上延长", l => l.Extension is null || l.Statutory is not null),
        Must("extension.approver", "extension", "延长要由负责人批准（行政许可法第四十二条）", l => l.Extension is null or { Approver: PostKind.Decider }),
        new("special.pause", "specialProcedures", l => l.SpecialProcedures.Where(p => p.PausesStatutory && !p.MayPauseStatutory)
            .Select(p => $"“{p.Name}”不能停法定时限：依法不计入的只有听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审（行政许可法第四十五条），或者法律法规另有明文规定的")),
        new("special.promised", "specialProcedures", l => l.SpecialProcedures.Where(p => p is { PausesStatutory: true, PausesPromised: false }).Select(p => $"“{p.Name}”停了法定时限，承诺时限也应停")),
        new("special.unique", "specialProcedures", l => l.SpecialProcedures.GroupBy(p => p.Id).Where(g => g.Count() > 1).Select(g => $"特别程序编号“{g.Key}”重复")),
        Must("steps.licence", "steps", "行政许可的办理环节至少五个：受理、审查、决定、制证、送达",
            l => l.Kind != MatterKind.Licence || Enum.GetValues<StepKind>().All(k => l.Steps.Any(s => s.Kind == k))),
        Must("steps.ends", "steps", "办理环节要从受理开始，并有决定", l => l.Steps is [{ Kind: StepKind.Acceptance }, ..] && l.Steps.Any(s => s.Kind == StepKind.Decision)),
        Must("steps.order", "steps", "办理环节的先后应是受理、审查、决定、制证、送达", l => l.Steps.Select(s => s.Kind).SequenceEqual(l.Steps.Select(s => s.Kind).Order())),
        Must("steps.acceptance", "steps", "受理环节不能超过 5 个工作日（行政许可法第三十二条）", l => l.Steps.All(s => s.Kind != StepKind.Acceptance || s.Limit.Value <= AcceptanceDays)),
        Must("steps.sum", "steps", "受理以后各环节时限加起来不能超过承诺时限",
            l => l.Steps.Where(s => s.Kind != StepKind.Acceptance && s.Limit.Unit == l.Promised.Unit).Sum(s => s.Limit.Value) <= l.Promised.Value),
    ];

    static IEnumerable<LimitRule> Limits(ImplementationList list) =>
        new[] { list.Statutory, list.Promised, list.Extension?.Limit }.OfType<LimitRule>();
}
