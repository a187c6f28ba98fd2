using System.Text.Json;
using Zhengtong.Documents.Writing;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;
using static Zhengtong.Features.Cases.CaseDocuments;

namespace Zhengtong.Features.Cases;

/// <summary>What the documents at the end of a case say (决定书、证照、送达回证), whoever issues them.</summary>
static class OutcomeValues
{
    /// <summary>The decision in writing (行政许可法 Article 38), a denial with its reasons, both with the remedies.</summary>
    /// <param name="ground">Null when it is granted.</param>
    public static LetterValues Decision(OpenedCase opened, County county, Unit unit, RefusalGround? ground)
    {
        var @case = opened.Case;
        var values = ValuesOf(opened).WithRemedies(county, unit)
            .Set("证件号码", NumberOf(@case.Applicant))
            .Set("受理日期", DayOf(@case.AcceptedAt!.Value))
            .Set("种类", opened.KindName);
        return ground is null
            ? values.Set("决定依据", Bases(opened, "第三十八条第一款", opened.List.LegalBasis[0])).Set("许可内容", Printed(opened)).Set("要求", Sentence(@case.Reasons)).Set("证件", Promise(opened)).Set("延续", Renewal(opened))
            : values.Set("决定依据", Bases(opened, "第三十八条第二款", ground.Basis)).Set("理由", Sentence(@case.Reasons)).Set("情形", ground.Text);
    }

    /// <summary>Null where the list has no decision of its own: the certificate says it all.</summary>
    public static DocumentKind? KindOf(ImplementationList list, RefusalGround? ground) =>
        ground is not null ? DocumentKind.RefusalDecision : list.Documents.ContainsKey(DocumentKind.GrantDecision) ? DocumentKind.GrantDecision : null;

    /// <summary>The licence, approval or certificate (证照).</summary>
    /// <param name="validTo">The last day, as the authority decided it; null follows the list.</param>
    public static LetterValues Licence(OpenedCase opened, DateOnly today, DateOnly? validTo) => new LetterValues()
        .Set("证照名称", opened.List.Result.Name)
        .Set("持证人", opened.Case.Applicant.Name)
        .Set("证件号码", opened.Case.Applicant.NumberMasked)
        .Set("内容", Printed(opened))
        .Set("有效期限", Validity.Text(opened.List.Result, today, validTo));

    /// <summary>By which licences of the list are numbered; null when another system or the case itself numbers them.</summary>
    public static string? LicencePattern(ImplementationList list) => list.Result.Numbering.Replace("（示例）", "") is var pattern && pattern.Contains("{seq") ? pattern : null;

    /// <summary>What was handed over, how and by whom (送达回证): Article 44.</summary>
    /// <param name="handed">Title and number of each document; the result itself when there is none.</param>
    /// <param name="receipt">Who signed, or the number of the parcel.</param>
    public static LetterValues Delivery(OpenedCase opened, IReadOnlyList<string[]> handed, string how, string? receipt, Site site, Caller by) => new LetterValues()
        .Set("事项名称", opened.List.Title)
        .Set("办件编号", opened.Commitment.Number)
        .Set("文书", handed.Count > 0 ? handed : [[opened.List.Result.Name, opened.Commitment.Number, "1"]])
        .Set("受送达人", opened.Case.Applicant.Name)
        .Set("送达方式", how)
        .Set("送达地点", how switch { "网上下载" => "政务服务网", "邮寄送达" => $"邮寄，邮件号{receipt}", _ => site.Name })
        .Set("送达人", by.Name)
        .Set("备注", how == "邮寄送达" || string.IsNullOrWhiteSpace(receipt) ? null : $"签收人：{receipt}");

    static string Bases(OpenedCase opened, string article, Citation other) =>
        opened.IsLicence && other.Document.StartsWith('《') && other.Document != "《中华人民共和国行政许可法》" ? $"{opened.BasisOf(article)}、{other}" : opened.BasisOf(other, article);

    static string? Promise(OpenedCase opened) =>
        opened.Case.OnTheSpot ? $"本机关当场向你（单位）颁发《{opened.List.Result.Name}》。"
        : opened.IsLicence ? $"本机关自作出本决定之日起十个工作日内向你（单位）颁发《{opened.List.Result.Name}》。" : null;

    /// <summary>行政许可法 Article 50.</summary>
    static string? Renewal(OpenedCase opened) => opened.IsLicence && Validity.Years(opened.List.Result) is not null
        ? "需要延续有效期的，应当在有效期届满三十日前提出申请；法律、法规、规章另有规定的，依照其规定。" : null;

    /// <summary>The answers that the list marks for the licence.</summary>
    static IEnumerable<string[]> Printed(OpenedCase opened)
    {
        var answers = new Answers(JsonSerializer.Deserialize<Dictionary<string, string[]>>(opened.Case.Answers, Json.Options)!);
        return FormAnswers.Asked(opened.List.Form, answers).Where(q => q.OnLicence && answers[q.Id].Count > 0).Select(q => (string[])[q.Label, Shown(q, answers[q.Id])]);
    }

    static string Shown(FormQuestion question, IReadOnlyList<string> given) => question.Type switch
    {
        QuestionType.YesNo => given[0] == Answers.Yes ? "是" : "否",
        QuestionType.Date when DateOnly.TryParse(given[0], out var day) => $"{day:yyyy年M月d日}",
        QuestionType.Money => $"{given[0]}元",
        _ => string.Join('、', given) + question.Unit,
    };
}
