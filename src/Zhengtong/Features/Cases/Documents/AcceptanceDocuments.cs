using Zhengtong.Documents.Writing;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Paperwork;
using Zhengtong.Platform.UseCases;
using static Zhengtong.Features.Cases.CaseDocuments;

namespace Zhengtong.Features.Cases;

/// <summary>Documents until acceptance: receipt, correction notice, acceptance notice, refusal (收件、补正、受理、不予受理).</summary>
static class AcceptanceDocuments
{
    extension(Acting acting)
    {
        /// <summary>Given for every application handed in (办件回执).</summary>
        public async Task IssueReceiptAsync(OpenedCase opened)
        {
            var (@case, site) = (opened.Case, await acting.SiteAsync(opened));
            var page = CaseKinds.Case.PublicPage!.Replace("{id}", @case.Id.ToString());
            await acting.IssueAsync(opened.Commitment, "case-receipt", site.UnitId, new LetterValues()
                .Set("申请人", opened.Case.Applicant.Name)
                .Set("事项名称", opened.List.Title)
                .Set("收件时间", $"{@case.SubmittedAt:yyyy年M月d日 HH:mm}")
                .Set("收件地点", @case.Channel == "web" ? "政务服务网" : site.Name)
                .Set("材料", @case.Materials.Select(m => (string[])[m.Name, FormOf(m)]))
                .Set("下一步", NextStep(opened))
                .Set("查询网址", acting.Use<AppSettings>().AddressOf(acting.Db.County) + page)
                .Set("联系电话", opened.List.Contact.Consultation), opened.Commitment.Number);
        }

        /// <summary>What is missing, once and in full (一次性补正告知书): 行政许可法 Article 32(4).</summary>
        public async Task IssueCorrectionAsync(OpenedCase opened)
        {
            var (@case, correction) = (opened.Case, opened.Case.Correction!);
            var values = CaseDocuments.ValuesOf(opened)
                .Set("收到日期", @case.ReceivedOn)
                .Set("补正依据", opened.BasisOf("第三十二条第一款第四项"))
                .Set("材料", correction.List.Select(i => (string[])[opened.List.Materials.FirstOrDefault(m => m.Id == i.Requirement)?.Name ?? "申请表填写的内容", i.What]))
                .Set("补正期限", correction.DueOn)
                .Set("提交方式", $"可以在政务服务网原申请中补传，也可以交到{(await acting.SiteAsync(opened)).Name}");
            await acting.IssueAsync(opened.Commitment, opened.TemplateOf(DocumentKind.CorrectionNotice), await acting.AuthorityAsync(opened), acting.WithContact(values, opened));
        }

        /// <summary>
        /// The acceptance in writing (受理通知书, Article 32), by silence too; with materials deferred it is the notice that names
        /// them and the days by which they must follow (容缺受理告知承诺书).
        /// </summary>
        public async Task IssueAcceptanceAsync(OpenedCase opened)
        {
            var @case = opened.Case;
            var values = CaseDocuments.ValuesOf(opened).Set("提交日期", DayOf(@case.SubmittedAt)).Set("受理日期", DayOf(@case.AcceptedAt!.Value)).Set("办理期限", Time(opened));
            var kind = @case.DeferredMaterials.Count > 0 ? DocumentKind.DeferralNotice : DocumentKind.AcceptanceNotice;
            if (kind == DocumentKind.DeferralNotice)
                values.Set("容缺依据", $"本县公布的“{opened.List.Title}”实施清单中可以容缺的规定").Set("材料", await acting.DeferredAsync(opened))
                    .Set("逾期后果", "视为撤回申请，本机关终止办理并退还材料");
            else
                acting.WithContact(values, opened).Set("受理依据", opened.BasisOf(@case.Deemed ? "第三十二条第一款第四项" : "第三十二条第一款第五项")).Set("期限说明", Uncounted(opened))
                    .Set("材料", @case.Materials.Select(m => (string[])[m.Name, $"{opened.List.Materials.FirstOrDefault(r => r.Id == m.RequirementId)?.Copies ?? 1}"]));
            await acting.IssueAsync(opened.Commitment, opened.TemplateOf(kind), await acting.AuthorityAsync(opened), values);
        }

        /// <summary>The refusal to accept, with reasons, the competent body and the remedies (不予受理决定书): Article 32(1)–(2).</summary>
        public async Task IssueRefusalAsync(OpenedCase opened, RefusalGround ground)
        {
            var values = CaseDocuments.ValuesOf(opened)
                .Set("提交日期", DayOf(opened.Case.SubmittedAt))
                .Set("理由", $"{Sentence(ground.Text)}\n{Sentence(opened.Case.Reasons)}")
                .Set("决定依据", opened.BasisOf(ground.Basis, "第三十二条第一款第二项"))
                .Set("主管机关", opened.Case.CompetentBody);
            var unit = await acting.AuthorityAsync(opened);
            await acting.IssueAsync(opened.Commitment, opened.TemplateOf(DocumentKind.AcceptanceRefusal), unit, await acting.WithRemediesAsync(values, unit));
        }

        async Task<IEnumerable<string[]>> DeferredAsync(OpenedCase opened)
        {
            var calendar = await acting.CalendarAsync();
            return opened.Case.DeferredMaterials.Select(m => (string[])[m.Name,
                $"{calendar.AddWorkingDays(acting.Moment.Date, opened.List.Materials.First(r => r.Id == m.RequirementId).DeferralDays ?? 10):yyyy年M月d日}前"]);
        }
    }

    /// <summary>By when a decision will be made, with both limits.</summary>
    static string Time(OpenedCase opened)
    {
        var due = (opened.Commitment.Clock(ClockNames.Promised) ?? opened.Commitment.Clock(ClockNames.Statutory))?.DueAt;
        string?[] parts =
        [
            opened.List.Statutory is { } statutory ? $"法定期限为{Plain(statutory)}" : null,
            opened.List.Promised.Value > 0 ? $"本机关承诺{Plain(opened.List.Promised)}" : "本机关承诺当场办结",
            due is { } at ? $"于{DayOf(at):yyyy年M月d日}前作出决定" : null,
        ];
        return string.Join('，', parts.OfType<string>());
    }

    /// <summary>Procedures that may take time of their own (Article 45).</summary>
    static string? Uncounted(OpenedCase opened) =>
        opened.List.SpecialProcedures.Where(p => p.PausesStatutory && p.MayPauseStatutory).Select(p => p.Name).ToList() is { Count: > 0 } names
            ? $"办理中依法需要{string.Join('、', names)}的，所需时间不计算在上述期限内，具体时间另行书面告知。" : null;

    static string NextStep(OpenedCase opened) =>
        (opened.Case.State == CaseState.Received ? "本站点在1个工作日内转送县政务服务中心。" : "") + "工作人员在5个工作日内审查材料：齐全的予以受理，需要补正的一次告知"
        + (opened.IsLicence ? "；逾期没有告知的，自收到材料之日起即为受理。" : "。");

    static string FormOf(CaseMaterial material) => material.Source switch
    {
        MaterialSource.Form => "网上填写",
        MaterialSource.Upload => "电子件",
        MaterialSource.Paper => "纸质",
        MaterialSource.Held => "电子证照，免提交",
        _ => "暂缺，承诺补交",
    };
}
