namespace Zhengtong.Features.Cases;

/// <summary>What happened to a case, in the applicant's words (办理进度): told from its own facts, not from the staff's journal.</summary>
static class CaseSteps
{
    public static IEnumerable<CaseStep> Of(Case c) => All(c).OfType<CaseStep>().OrderBy(s => s.At);

    static IEnumerable<CaseStep?> All(Case c)
    {
        yield return new("提交", c.SubmittedAt, c.Channel == "web" ? "您在网上提交了申请" : "窗口收下了您的申请");
        yield return c.Correction is { } asked ? new("补正", asked.AskedAt, $"请在 {asked.DueOn:yyyy-MM-dd} 前补正 {asked.List.Count} 项：{string.Join("；", asked.List.Select(i => i.What))}") : null;
        yield return c.Correction?.AnsweredAt is { } answered ? new("补正", answered, "收到您补正的材料") : null;
        yield return c.AcceptedAt is { } accepted ? new("受理", accepted, c.Deemed ? "逾期没有告知，自收件之日起视为受理" : "申请已受理，开始计算办理期限") : null;
        foreach (var s in c.Suspensions)
        {
            yield return new("特别程序", s.StartedAt, $"进行{s.Name}{(s.ExpectedOn is { } expected ? $"，预计 {expected:yyyy-MM-dd} 结束" : "")}，{s.Counts}");
            yield return s.EndedAt is { } ended ? new("特别程序", ended, $"{s.Name}结束：{s.Result}") : null;
        }
        yield return c.DecidedAt is { } decided ? new("决定", decided, c.Granted == true ? "准予" : $"不予许可：{c.Reasons}") : null;
        yield return c.IssuedAt is { } issued ? new("制证", issued, "证照或者文书已制好") : null;
        yield return c.DeliveredAt is { } delivered ? new("送达", delivered, $"{c.Delivery}，办结") : null;
        yield return c is { EndedAt: { } end, DeliveredAt: null } ? new(CaseLife.Life.Label(c.State).Name, end, Text(c)) : null;
    }

    static string Text(Case c) => c.State == CaseState.AcceptanceRefused
        ? $"不予受理：{c.Reasons}{(c.CompetentBody is { } body ? $"；请向{body}申请" : "")}"
        : c.Reasons ?? "";
}
