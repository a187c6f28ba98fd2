using Zhengtong.Calendar;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Cases;

public enum StepTime { Done, Now, Ahead }

/// <param name="At">When it happened; null for what is still ahead.</param>
public sealed record StoryStep(string Name, string? Text, DateTimeOffset? At, StepTime Time);

/// <summary>A case in plain words (办到哪一步了), for whoever applied: what was done, what is being done, what comes.</summary>
public static class CaseStory
{
    public static string Headline(CaseState state) => state switch
    {
        CaseState.Received => "已收到，正在转给承办单位",
        CaseState.Submitted => "已收到，等待受理",
        CaseState.CorrectionAsked => "等您补正",
        CaseState.Examining or CaseState.Returned => "正在审查",
        CaseState.Suspended => "正在走特别程序",
        CaseState.Deciding => "正在作决定",
        CaseState.Issuing => "已批准，正在制证",
        CaseState.Delivering => "办好了，可以领取",
        CaseState.Concluded => "已办结",
        CaseState.AcceptanceRefused => "不予受理",
        CaseState.Withdrawn => "您已撤回",
        _ => "按撤回处理",
    };

    public static string Tone(CaseState state) => state switch
    {
        CaseState.Concluded or CaseState.Delivering => "ok",
        CaseState.CorrectionAsked or CaseState.Suspended => "warn",
        CaseState.AcceptanceRefused or CaseState.Withdrawn or CaseState.Lapsed => "bad",
        _ => "blue",
    };

    public static IReadOnlyList<StoryStep> Of(Case c, ImplementationList list) =>
        [.. Behind(c, list), .. c.IsOpen ? Ahead(c, list) : [new StoryStep(Headline(c.State), Ending(c, list), c.EndedAt, StepTime.Now)]];

    static IEnumerable<StoryStep> Behind(Case c, ImplementationList list)
    {
        yield return Done("提交申请", c.ReceiverId is null ? "网上提交" : "窗口收件", c.SubmittedAt);
        if (c.Correction is { } correction)
        {
            yield return Done("告知补正", $"共 {correction.List.Count} 项，{Format.Day(correction.DueOn)}以前补齐", correction.AskedAt);
            if (correction.AnsweredAt is { } answered) yield return Done("您补正了材料", null, answered);
        }
        if (c.AcceptedAt is { } accepted)
            yield return Done("受理", c.Deemed ? "窗口五个工作日内没有答复，按法律规定视为收到那天就受理了" : c.OnTheSpot ? "当场受理、当场办" : $"承诺 {list.Promised}", accepted);
        foreach (var suspension in c.Suspensions.OrderBy(s => s.StartedAt))
        {
            yield return Done($"开始{suspension.Name}", $"{suspension.Note.TrimEnd('。')}。{suspension.Counts}", suspension.StartedAt);
            if (suspension.EndedAt is { } ended) yield return Done($"{suspension.Name}结束", suspension.Result, ended);
        }
        if (c.DecidedAt is { } decided)
            yield return Done(c.Granted == true ? "准予" : "不予许可", c.Granted == true ? null : c.Reasons, decided);
        if (c.IssuedAt is { } issued && !c.OnTheSpot) yield return Done("制好了" + list.Result.Name, null, issued);
    }

    static IEnumerable<StoryStep> Ahead(Case c, ImplementationList list)
    {
        yield return new(Headline(c.State), Waiting(c), null, StepTime.Now);
        if (c.AcceptedAt is null) yield return new("受理", "收到后五个工作日内告诉您", null, StepTime.Ahead);
        if (c.DecidedAt is null) yield return new("审查和决定", list.Promised.Value == 0 ? "受理后当场办结" : $"受理后 {list.Promised}内", null, StepTime.Ahead);
        if (c.State != CaseState.Delivering) yield return new("拿结果", list.Result.Name, null, StepTime.Ahead);
    }

    /// <summary>By when what is being done is done, as the running clocks say.</summary>
    static string? Waiting(Case c) => c.State switch
    {
        CaseState.Received => By(c, "送到承办单位", CaseClocks.Forwarding),
        CaseState.Submitted => By(c, "告诉您是否受理", CaseClocks.AcceptanceName(1), CaseClocks.AcceptanceName(2)),
        CaseState.CorrectionAsked => $"请在{Format.Day(c.Correction!.DueOn)}以前补齐；过期没有补，按撤回申请处理，可以重新申请",
        CaseState.Suspended => c.Suspensions.FirstOrDefault(s => s.EndedAt is null) is { } s ? $"{s.Name}{(s.ExpectedOn is { } on ? $"，预计{Format.Day(on)}结束" : "")}" : null,
        CaseState.Issuing or CaseState.Delivering => By(c, "把结果交到您手里", CaseClocks.Issuing),
        _ => By(c, "办结", ClockNames.Promised, ClockNames.Statutory),
    };

    static string? By(Case c, string what, params string[] clocks) =>
        clocks.Select(c.Commitment.Clock).FirstOrDefault(k => k is { IsOpen: true, DueAt: not null })?.DueAt is { } due ? $"最迟 {Format.Day(due.ChinaDate())}{what}" : null;

    static string? Ending(Case c, ImplementationList list) => c.State switch
    {
        CaseState.Concluded => c.Granted == true ? $"{list.Result.Name}已经送达{(c.Delivery is { } how ? $"（{how}）" : "")}" : "不予许可的决定已经送达",
        CaseState.AcceptanceRefused => $"理由：{c.Reasons}{(c.CompetentBody is { } body ? $"。请向{body}申请" : "")}",
        _ => c.Reasons,
    };

    static StoryStep Done(string name, string? text, DateTimeOffset at) => new(name, text, at, StepTime.Done);
}
