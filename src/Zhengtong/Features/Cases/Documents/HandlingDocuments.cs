using Zhengtong.Calendar;
using Zhengtong.Documents.Writing;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Paperwork;
using Zhengtong.Platform.UseCases;
using static Zhengtong.Features.Cases.CaseDocuments;

namespace Zhengtong.Features.Cases;

/// <summary>Documents on the way: special procedure, extension, withdrawal (特别程序、延期、撤件).</summary>
static class HandlingDocuments
{
    extension(Acting acting)
    {
        public async Task IssueProcedureAsync(OpenedCase opened, SpecialProcedure procedure, DateOnly until) => await acting.IssueAsync(opened.Commitment,
            opened.TemplateOf(DocumentKind.SpecialProcedureNotice), await acting.AuthorityAsync(opened), HandlingValues.Procedure(opened, procedure, until, await acting.CalendarAsync(), acting.Moment));

        public async Task IssueExtensionAsync(OpenedCase opened, string reason, DateOnly? before) => await acting.IssueAsync(opened.Commitment,
            opened.TemplateOf(DocumentKind.ExtensionNotice), await acting.AuthorityAsync(opened), HandlingValues.Extension(opened, reason, before, acting.By));

        public Task IssueWithdrawalAsync(OpenedCase opened) =>
            acting.IssueAsync(opened.Commitment, CaseDocuments.Withdrawal, opened.Commitment.UnitId, HandlingValues.Withdrawal(opened, acting.Moment.Date));
    }
}

/// <summary>What these documents say, whoever issues them.</summary>
static class HandlingValues
{
    /// <summary>Its duration is told in writing (特别程序告知书): 行政许可法 Article 45; and which clocks it stops.</summary>
    public static LetterValues Procedure(OpenedCase opened, SpecialProcedure procedure, DateOnly until, OfficeCalendar calendar, Moment moment) => ValuesOf(opened).WithContact(opened, moment.By)
        .Set("受理日期", DayOf(opened.Case.AcceptedAt!.Value))
        .Set("程序", procedure.Name)
        .Set("程序依据", opened.BasisOf(procedure.Basis, procedure.IsOfArticle45 ? "第四十五条" : null))
        .Set("开始日期", moment.Date)
        .Set("所需时间", $"{Math.Max(1, calendar.WorkingDaysBetween(moment.Date.AddDays(-1), until))}个工作日")
        .Set("预计结束日期", until)
        .Set("计时说明", Counting(procedure))
        .Set("安排", procedure.Note);

    /// <summary>The one extension with its reason (延长审批期限告知书): Article 42.</summary>
    /// <param name="before">The date before; null while a special procedure stops the clock.</param>
    public static LetterValues Extension(OpenedCase opened, string reason, DateOnly? before, Platform.Access.Caller by)
    {
        var rule = opened.List.Extension!;
        return ValuesOf(opened).WithContact(opened, by)
            .Set("受理日期", DayOf(opened.Case.AcceptedAt!.Value))
            .Set("原期限", before is { } old ? $"办理期限原于{old:yyyy年M月d日}届满" : "办理期限因特别程序暂停计算")
            .Set("延长理由", Sentence(reason))
            .Set("延长依据", opened.BasisOf(rule.Limit.Source, "第四十二条第一款"))
            .Set("批准人", $"本机关负责人{by.Name}")
            .Set("延长期限", Plain(rule.Limit))
            .Set("新期限", opened.DueOn is { } due ? $"至{due:yyyy年M月d日}届满" : "特别程序结束后接着计算");
    }

    /// <summary>The applicant took the application back (撤件确认书).</summary>
    public static LetterValues Withdrawal(OpenedCase opened, DateOnly today) => ValuesOf(opened)
        .Set("提交日期", DayOf(opened.Case.SubmittedAt))
        .Set("撤回日期", today)
        .Set("撤回原因", opened.Case.Reasons)
        .Set("材料处理", "已经收取的纸质材料原件退还申请人，电子材料不再使用");

    static string Counting(SpecialProcedure procedure) => procedure switch
    {
        { PausesStatutory: true, IsOfArticle45: true } => "根据《中华人民共和国行政许可法》第四十五条的规定，这段时间不计算在办理期限内；程序结束后，办理期限接着计算。",
        { PausesStatutory: true } => $"根据{procedure.Basis}的规定，这段时间不计算在办理期限内；程序结束后，办理期限接着计算。",
        { PausesPromised: true } => "这段时间不计算在承诺的办理期限内，法定期限照常计算。",
        _ => "办理期限照常计算。",
    };
}
