using System.ComponentModel.DataAnnotations;

namespace Zhengtong.Features.Catalogue;

/// <summary>
/// The implementation list of a matter (实施清单, elements of GB/T 39554.2): all that an applicant, a window and a department
/// must know to handle it. Immutable; every published change is a new version.
/// </summary>
public sealed record ImplementationList
{
    /// <summary>Number in the adopted catalogue (M0367).</summary>
    public required string Id { get; init; }

    /// <summary>Name in the catalogue, the same at every level (事项名称).</summary>
    public required string Name { get; init; }

    /// <summary>What people call it; the heading of the guide.</summary>
    public required string Title { get; init; }

    /// <summary>Who needs it and when, in one sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>What must be read before starting (you may not need it at all).</summary>
    public string? Notice { get; init; }

    public required int MinutesToFill { get; init; }

    /// <summary>Other words people search for.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    public required MatterKind Kind { get; init; }

    public required BaseCode BaseCode { get; init; }

    public required ImplementationCode ImplementationCode { get; init; }

    public required IReadOnlyList<BusinessItem> Items { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    public required Authority Authority { get; init; }

    public required AdministrativeLevel Level { get; init; }

    public required IReadOnlyList<SubjectKind> Subjects { get; init; }

    public required IReadOnlyList<string> PersonThemes { get; init; }

    public required IReadOnlyList<string> EnterpriseThemes { get; init; }

    public required IReadOnlyList<ApplicantKind> Applicants { get; init; }

    public required IReadOnlyList<Citation> LegalBasis { get; init; }

    public required HandlingKind Handling { get; init; }

    /// <summary>The one who accepts may decide, on the spot; recorded and sampled by inspection.</summary>
    public bool DecidedOnTheSpot { get; init; }

    /// <summary>What authorises the decision on the spot.</summary>
    public Citation? SpotBasis { get; init; }

    /// <summary>Null when no law sets one.</summary>
    public LimitRule? Statutory { get; init; }

    public required LimitRule Promised { get; init; }

    /// <summary>Null when the law allows none.</summary>
    public ExtensionRule? Extension { get; init; }

    public required IReadOnlyList<SpecialProcedure> SpecialProcedures { get; init; }

    public required IReadOnlyList<HandlingStep> Steps { get; init; }

    public required IReadOnlyList<string> Conditions { get; init; }

    public required IReadOnlyList<MaterialRequirement> Materials { get; init; }

    public required IReadOnlyList<FormGroup> Form { get; init; }

    public required Fee Fee { get; init; }

    public required ResultDocument Result { get; init; }

    public required OnlineDepth OnlineDepth { get; init; }

    /// <summary>Can be applied for online (网上可办).</summary>
    public required bool Online { get; init; }

    /// <summary>How often the applicant must come in person (到办事现场次数).</summary>
    public required int Visits { get; init; }

    public string? VisitReason { get; init; }

    public bool AcceptsMail { get; init; }

    public bool MailsResult { get; init; }

    public required IReadOnlyList<AcceptancePlace> Places { get; init; }

    public required IReadOnlyList<RefusalGround> RefusalGrounds { get; init; }

    public required IReadOnlyList<Remedy> Remedies { get; init; }

    public required IReadOnlyList<GuideQuestion> Faq { get; init; }

    public required Contact Contact { get; init; }

    /// <summary>Template of each document that the matter uses (文书模板).</summary>
    public required IReadOnlyDictionary<DocumentKind, string> Documents { get; init; }

    /// <summary>Elements compared with their source, and how far; every other element is sample data and the page says so.</summary>
    public required IReadOnlyDictionary<string, string> Verified { get; init; }

    /// <summary>The same list as another authority handles it: codes and telephones follow, everything else is common.</summary>
    public ImplementationList By(Authority authority, string consultation)
    {
        var code = new ImplementationCode(authority.CreditCode, Level, BaseCode);
        return this with
        {
            Authority = authority,
            ImplementationCode = code,
            Items = [.. Items.Select(i => i with { Code = new(code, i.Code.Sequence) })],
            Contact = new(consultation, consultation.Split('-')[0] + "-12345"),
        };
    }

    /// <summary>Was this element (by its JSON name) compared with its source?</summary>
    public bool IsVerified(string element) => Verified.ContainsKey(element);
}

/// <summary>One way of handling a matter (业务办理项).</summary>
public sealed record BusinessItem(BusinessItemCode Code, string Name);

/// <summary>A question that people ask, with its answer (常见问题).</summary>
public sealed record GuideQuestion(string Question, string Answer);

/// <summary>Where to ask and where to complain (咨询、监督投诉): telephone numbers with area code.</summary>
public sealed record Contact(string Consultation, string Complaint);

public enum DocumentKind
{
    [Display(Name = "受理通知书")] AcceptanceNotice,
    [Display(Name = "一次性补正告知书")] CorrectionNotice,
    [Display(Name = "不予受理决定书")] AcceptanceRefusal,
    [Display(Name = "容缺受理告知书")] DeferralNotice,
    [Display(Name = "特别程序告知书")] SpecialProcedureNotice,
    [Display(Name = "延长期限告知书")] ExtensionNotice,
    [Display(Name = "准予决定书")] GrantDecision,
    [Display(Name = "不予决定书")] RefusalDecision,
    [Display(Name = "证照或批文")] Licence,
    [Display(Name = "送达回证")] DeliveryReceipt,
}
