using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Documents.Writing;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Paperwork;
using Zhengtong.Platform.Numbering;
using Zhengtong.Platform.UseCases;
using static Zhengtong.Features.Cases.CaseDocuments;

namespace Zhengtong.Features.Cases;

/// <summary>Documents at the end: decision, licence or certificate, delivery receipt (决定、证照、送达).</summary>
static class OutcomeDocuments
{
    extension(Acting acting)
    {
        /// <summary>
        /// The decision in writing (行政许可法 Article 38), a denial with its reasons, both with the remedies. Where the list has no
        /// decision of its own, the certificate says it all.
        /// </summary>
        public async Task IssueDecisionAsync(OpenedCase opened, RefusalGround? ground)
        {
            var @case = opened.Case;
            if (ground is null && !opened.List.Documents.ContainsKey(DocumentKind.GrantDecision)) return;
            var unit = await acting.AuthorityAsync(opened);
            var values = (await acting.WithRemediesAsync(CaseDocuments.ValuesOf(opened), unit))
                .Set("证件号码", NumberOf(opened.Case.Applicant))
                .Set("受理日期", DayOf(@case.AcceptedAt!.Value))
                .Set("种类", opened.KindName);
            if (ground is null)
                values.Set("决定依据", Bases(opened, "第三十八条第一款", opened.List.LegalBasis[0])).Set("许可内容", Printed(opened)).Set("要求", Sentence(@case.Reasons)).Set("证件", Promise(opened)).Set("延续", Renewal(opened));
            else
                values.Set("决定依据", Bases(opened, "第三十八条第二款", ground.Basis)).Set("理由", Sentence(@case.Reasons)).Set("情形", ground.Text);
            await acting.IssueAsync(opened.Commitment, opened.TemplateOf(ground is null ? DocumentKind.GrantDecision : DocumentKind.RefusalDecision), unit, values);
        }

        /// <summary>The licence, approval or certificate (证照), numbered by the pattern of the list.</summary>
        /// <param name="number">Given by another system (登记系统赋码); else by the pattern, else the case's own.</param>
        public async Task IssueLicenceAsync(OpenedCase opened, string? number, DateOnly? validTo)
        {
            var result = opened.List.Result;
            var values = new LetterValues()
                .Set("证照名称", result.Name)
                .Set("持证人", opened.Case.Applicant.Name)
                .Set("证件号码", opened.Case.Applicant.NumberMasked)
                .Set("内容", Printed(opened))
                .Set("有效期限", Validity.Text(result, acting.Moment.Date, validTo));
            var pattern = result.Numbering.Replace("（示例）", "");
            number = number is { Length: > 0 } ? number
                : pattern.Contains("{seq") ? await acting.Use<Numbers>().PatternedAsync(acting.Db.County, pattern, acting.Moment.Date) : opened.Commitment.Number;
            await acting.IssueAsync(opened.Commitment, opened.TemplateOf(DocumentKind.Licence), await acting.AuthorityAsync(opened), values, number);
        }

        /// <summary>What was handed over, how and by whom (送达回证): Article 44.</summary>
        public async Task IssueDeliveryAsync(OpenedCase opened, string how, string? receipt)
        {
            string[] outcomes = [opened.TemplateOf(DocumentKind.GrantDecision), opened.TemplateOf(DocumentKind.RefusalDecision), opened.TemplateOf(DocumentKind.Licence)];
            var handed = await acting.Db.Documents.Where(d => d.CommitmentId == opened.Case.Id && d.State == DocumentState.Issued && outcomes.Contains(d.TemplateCode))
                .OrderBy(d => d.IssuedAt).Select(d => new { d.Title, d.Number }).ToListAsync();
            var site = await acting.SiteAsync(opened);
            var values = new LetterValues()
                .Set("事项名称", opened.List.Title)
                .Set("办件编号", opened.Commitment.Number)
                .Set("文书", handed.Count > 0 ? handed.Select(d => (string[])[d.Title, d.Number, "1"]) : [[opened.List.Result.Name, opened.Commitment.Number, "1"]])
                .Set("受送达人", opened.Case.Applicant.Name)
                .Set("送达方式", how)
                .Set("送达地点", how switch { "网上下载" => "政务服务网", "邮寄送达" => $"邮寄，邮件号{receipt}", _ => site.Name })
                .Set("送达人", acting.By.Name)
                .Set("备注", how == "邮寄送达" || string.IsNullOrWhiteSpace(receipt) ? null : $"签收人：{receipt}");
            await acting.IssueAsync(opened.Commitment, opened.TemplateOf(DocumentKind.DeliveryReceipt), site.UnitId, values);
        }
    }

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
