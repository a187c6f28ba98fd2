using Microsoft.EntityFrameworkCore;
using Zhengtong.Documents.Writing;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Paperwork;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Cases;

/// <summary>What the documents of a case have in common (办件的文书).</summary>
static class CaseDocuments
{
    /// <summary>Templates that no list chooses.</summary>
    public const string Receipt = "case-receipt", Withdrawal = "withdrawal-confirmation";

    /// <summary>Used where the list names no template of its own.</summary>
    static readonly Dictionary<DocumentKind, string> Usual = new()
    {
        [DocumentKind.AcceptanceNotice] = "acceptance-notice",
        [DocumentKind.CorrectionNotice] = "correction-notice",
        [DocumentKind.AcceptanceRefusal] = "refusal-of-acceptance",
        [DocumentKind.DeferralNotice] = "deferred-materials-notice",
        [DocumentKind.SpecialProcedureNotice] = "special-procedure-notice",
        [DocumentKind.ExtensionNotice] = "extension-notice",
        [DocumentKind.GrantDecision] = "grant-decision",
        [DocumentKind.RefusalDecision] = "denial-decision",
        [DocumentKind.Licence] = "licence",
        [DocumentKind.DeliveryReceipt] = "delivery-receipt",
    };

    public static string TemplateOf(ImplementationList list, DocumentKind kind) => list.Documents.GetValueOrDefault(kind) ?? Usual[kind];

    extension(OpenedCase opened)
    {
        public string TemplateOf(DocumentKind kind) => TemplateOf(opened.List, kind);

        public bool IsLicence => opened.List.Kind == MatterKind.Licence;

        /// <summary>行政许可, 行政给付 …; 办理 where a service is no power.</summary>
        public string KindName => opened.List.Kind == MatterKind.PublicService ? "办理" : Choices.Name(opened.List.Kind);

        /// <summary>The Licensing Law's article for licences; for all else the list that the county published.</summary>
        public string BasisOf(string? article) => opened.IsLicence && article is not null ? $"《中华人民共和国行政许可法》{article}" : $"本县公布的“{opened.List.Title}”实施清单";

        /// <summary>The article behind a rule of the list, when it is a law's; never what is only a sample.</summary>
        /// <param name="article">Of the Licensing Law, when that covers the rule too; null when it does not.</param>
        public string BasisOf(Citation citation, string? article) => citation.Document.StartsWith('《') ? citation.ToString() : opened.BasisOf(article);

        /// <summary>The day told to the applicant: promised, or by law where nothing is promised; null while a clock is paused.</summary>
        public DateOnly? DueOn => (opened.Commitment.Clock(ClockNames.Promised) ?? opened.Commitment.Clock(ClockNames.Statutory))?.DueAt is { } due ? DayOf(due) : null;
    }

    extension(Acting acting)
    {
        /// <summary>The authority in whose name the case is handled (实施机关).</summary>
        public Task<Guid> AuthorityAsync(OpenedCase opened) => acting.AuthorityAsync(opened.List.Authority, opened.Commitment.SiteId);

        public async Task<Site> SiteAsync(OpenedCase opened) => (await acting.PlacesAsync()).SiteOf(opened.Commitment.SiteId)!;
    }

    /// <summary>
    /// Where to complain against a decision: the county's government or what the unit names (《行政复议法》 Articles 24 and 27), the county's court
    /// (《行政诉讼法》 Articles 14 and 18); until when stands in the templates (Articles 20 and 46).
    /// </summary>
    public static LetterValues WithRemedies(this LetterValues values, County county, Unit unit) => values
        .Set("复议机关", unit.ReviewBody ?? county.Name + "人民政府")
        .Set("管辖法院", county.Name + "人民法院");

    /// <summary>Whom to ask: the clerk by name, or the authority when nobody acted.</summary>
    public static LetterValues WithContact(this LetterValues values, OpenedCase opened, Caller by) => values
        .Set("联系人", by.IsStaff ? by.Name : opened.List.Authority.Name)
        .Set("联系电话", opened.List.Contact.Consultation);

    /// <summary>Which case: in every notice and decision.</summary>
    /// <param name="numbered">Left out where the number of the document is the case's.</param>
    public static LetterValues ValuesOf(OpenedCase opened, bool numbered = true)
    {
        var values = new LetterValues().Set("申请人", opened.Case.Applicant.Name).Set("事项名称", opened.List.Title);
        return numbered ? values.Set("办件编号", opened.Commitment.Number) : values;
    }

    /// <summary>As a document says it: 身份证号码 431129********0011.</summary>
    public static string NumberOf(Party party) => $"{(party.Kind == PartyKind.Person ? "身份证号码" : "统一社会信用代码")} {party.NumberMasked}";

    /// <summary>Limits without the blanks that only a screen needs: 20个工作日.</summary>
    public static string Plain(object limit) => limit.ToString()!.Replace(" ", "");

    /// <summary>What somebody typed as a reason, ended like a sentence.</summary>
    public static string? Sentence(string? reason) => string.IsNullOrWhiteSpace(reason) || "。！？；.!".Contains(reason.TrimEnd()[^1]) ? reason : reason.TrimEnd() + "。";

    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.DateTime);
}
