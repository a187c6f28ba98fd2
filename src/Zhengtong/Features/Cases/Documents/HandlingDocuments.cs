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
        /// <summary>Its duration is told in writing (特别程序告知书): 行政许可法 Article 45; and which clocks it stops.</summary>
        public async Task IssueProcedureAsync(OpenedCase opened, SpecialProcedure procedure, DateOnly until)
        {
            var days = (await acting.CalendarAsync()).WorkingDaysBetween(acting.Moment.Date.AddDays(-1), until);
            var values = CaseDocuments.ValuesOf(opened)
                .Set("受理日期", DayOf(opened.Case.AcceptedAt!.Value))
                .Set("程序", procedure.Name)
                .Set("程序依据", opened.BasisOf(procedure.Basis, procedure.IsOfArticle45 ? "第四十五条" : null))
                .Set("开始日期", acting.Moment.Date)
                .Set("所需时间", $"{Math.Max(1, days)}个工作日")
                .Set("预计结束日期", until)
                .Set("计时说明", Counting(procedure))
                .Set("安排", procedure.Note);
            await acting.IssueAsync(opened.Commitment, opened.TemplateOf(DocumentKind.SpecialProcedureNotice), await acting.AuthorityAsync(opened), acting.WithContact(values, opened));
        }

        /// <summary>The one extension with its reason (延长审批期限告知书): Article 42.</summary>
        /// <param name="before">The date before; null while a special procedure stops the clock.</param>
        public async Task IssueExtensionAsync(OpenedCase opened, string reason, DateOnly? before)
        {
            var rule = opened.List.Extension!;
            var values = CaseDocuments.ValuesOf(opened)
                .Set("受理日期", DayOf(opened.Case.AcceptedAt!.Value))
                .Set("原期限", before is { } old ? $"办理期限原于{old:yyyy年M月d日}届满" : "办理期限因特别程序暂停计算")
                .Set("延长理由", Sentence(reason))
                .Set("延长依据", opened.BasisOf(rule.Limit.Source, "第四十二条第一款"))
                .Set("批准人", $"本机关负责人{acting.By.Name}")
                .Set("延长期限", Plain(rule.Limit))
                .Set("新期限", opened.DueOn is { } due ? $"至{due:yyyy年M月d日}届满" : "特别程序结束后接着计算");
            await acting.IssueAsync(opened.Commitment, opened.TemplateOf(DocumentKind.ExtensionNotice), await acting.AuthorityAsync(opened), acting.WithContact(values, opened));
        }

        /// <summary>The applicant took the application back (撤件确认书).</summary>
        public async Task IssueWithdrawalAsync(OpenedCase opened)
        {
            var values = CaseDocuments.ValuesOf(opened)
                .Set("提交日期", DayOf(opened.Case.SubmittedAt))
                .Set("撤回日期", acting.Moment.Date)
                .Set("撤回原因", opened.Case.Reasons)
                .Set("材料处理", "已经收取的纸质材料原件退还申请人，电子材料不再使用");
            await acting.IssueAsync(opened.Commitment, "withdrawal-confirmation", opened.Commitment.UnitId, values);
        }
    }

    extension(OpenedCase opened)
    {
        /// <summary>The day told to the applicant: promised, or by law where nothing is promised; null while a clock is paused.</summary>
        public DateOnly? DueOn => (opened.Commitment.Clock(ClockNames.Promised) ?? opened.Commitment.Clock(ClockNames.Statutory))?.DueAt is { } due ? DayOf(due) : null;
    }

    static string Counting(SpecialProcedure procedure) => procedure switch
    {
        { PausesStatutory: true, IsOfArticle45: true } => "根据《中华人民共和国行政许可法》第四十五条的规定，这段时间不计算在办理期限内；程序结束后，办理期限接着计算。",
        { PausesStatutory: true } => $"根据{procedure.Basis}的规定，这段时间不计算在办理期限内；程序结束后，办理期限接着计算。",
        { PausesPromised: true } => "这段时间不计算在承诺的办理期限内，法定期限照常计算。",
        _ => "办理期限照常计算。",
    };
}
