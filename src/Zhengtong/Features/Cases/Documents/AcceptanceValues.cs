using Zhengtong.Calendar;
using Zhengtong.Documents.Writing;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;
using static Zhengtong.Features.Cases.CaseDocuments;

namespace Zhengtong.Features.Cases;

/// <summary>What the documents until acceptance say (回执、补正告知书、受理通知书、不予受理决定书), whoever issues them.</summary>
static class AcceptanceValues
{
    /// <param name="address">Of the county's site, as documents print it.</param>
    public static LetterValues Receipt(OpenedCase opened, Site site, string address) => ValuesOf(opened, numbered: false)
        .Set("收件时间", $"{opened.Case.SubmittedAt:yyyy年M月d日 HH:mm}")
        .Set("收件地点", opened.Case.Channel == "web" ? "政务服务网" : site.Name)
        .Set("材料", opened.Case.Materials.Select(m => (string[])[m.Name, FormOf(m)]))
        .Set("下一步", NextStep(opened))
        .Set("查询网址", address + CaseKinds.Case.PublicPageOf(opened.Case.Id))
        .Set("联系电话", opened.List.Contact.Consultation);

    /// <summary>What is missing, once and in full: 行政许可法 Article 32(4).</summary>
    public static LetterValues Correction(OpenedCase opened, Site site, Caller by)
    {
        var correction = opened.Case.Correction!;
        return ValuesOf(opened).WithContact(opened, by)
            .Set("收到日期", opened.Case.ReceivedOn)
            .Set("补正依据", opened.BasisOf("第三十二条第一款第四项"))
            .Set("材料", correction.List.Select(i => (string[])[opened.List.Materials.FirstOrDefault(m => m.Id == i.Requirement)?.Name ?? "申请表填写的内容", i.What]))
            .Set("补正期限", correction.DueOn)
            .Set("提交方式", $"可以在政务服务网原申请中补传，也可以交到{site.Name}");
    }

    /// <summary>With materials deferred it is the notice that names them.</summary>
    public static DocumentKind AcceptanceKind(Case @case) => @case.DeferredMaterials.Count > 0 ? DocumentKind.DeferralNotice : DocumentKind.AcceptanceNotice;

    /// <summary>The acceptance, or with materials deferred the days by which they must follow.</summary>
    public static LetterValues Acceptance(OpenedCase opened, OfficeCalendar calendar, Moment moment)
    {
        var @case = opened.Case;
        var values = ValuesOf(opened).Set("提交日期", DayOf(@case.SubmittedAt)).Set("受理日期", DayOf(@case.AcceptedAt!.Value)).Set("办理期限", Time(opened));
        return AcceptanceKind(@case) == DocumentKind.DeferralNotice
            ? values
                .Set("容缺依据", $"本县公布的“{opened.List.Title}”实施清单中可以容缺的规定")
                .Set("材料", Deferred(opened, calendar, moment.Date))
                .Set("逾期后果", "视为撤回申请，本机关终止办理并退还材料")
            : values.WithContact(opened, moment.By)
                .Set("受理依据", opened.BasisOf(@case.Deemed ? "第三十二条第一款第四项" : "第三十二条第一款第五项"))
                .Set("期限说明", Uncounted(opened))
                .Set("材料", @case.Materials.Select(m => (string[])[m.Name, $"{opened.List.Materials.FirstOrDefault(r => r.Id == m.RequirementId)?.Copies ?? 1}"]));
    }

    /// <summary>Reasons, the competent body and the remedies: 行政许可法 Article 32(1)–(2).</summary>
    public static LetterValues Refusal(OpenedCase opened, County county, Unit unit, RefusalGround ground) => ValuesOf(opened)
        .Set("提交日期", DayOf(opened.Case.SubmittedAt))
        .Set("理由", $"{Sentence(ground.Text)}\n{Sentence(opened.Case.Reasons)}")
        .Set("决定依据", opened.BasisOf(ground.Basis, "第三十二条第一款第二项"))
        .Set("主管机关", opened.Case.CompetentBody)
        .WithRemedies(county, unit);

    static IEnumerable<string[]> Deferred(OpenedCase opened, OfficeCalendar calendar, DateOnly today) =>
        opened.Case.DeferredMaterials.Select(m => (string[])[m.Name,
            $"{calendar.AddWorkingDays(today, opened.List.Materials.First(r => r.Id == m.RequirementId).DeferralDays ?? 10):yyyy年M月d日}前"]);

    /// <summary>By when a decision will be made, with both limits.</summary>
    static string Time(OpenedCase opened)
    {
        string?[] parts =
        [
            opened.List.Statutory is { } statutory ? $"法定期限为{Plain(statutory)}" : null,
            opened.List.Promised.Value > 0 ? $"本机关承诺{Plain(opened.List.Promised)}" : "本机关承诺当场办结",
            opened.DueOn is { } due ? $"于{due:yyyy年M月d日}前作出决定" : null,
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
