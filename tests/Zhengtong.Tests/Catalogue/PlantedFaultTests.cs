using Zhengtong.Calendar;
using Zhengtong.Features.Catalogue;

namespace Zhengtong.Tests.Catalogue;

/// <summary>Every rule finds the fault planted for it, and a rule without a planted fault fails the last test.</summary>
public sealed class PlantedFaultTests
{
    static readonly ImplementationList Food = Reference.List("M0367"), Trader = Reference.List("M0362");

    static readonly FormQuestion Yes = Given.Question(QuestionType.YesNo);

    static readonly Dictionary<string, Func<ImplementationList>> Faults = new()
    {
        ["code.kind"] = () => Food with { BaseCode = Given.BaseCode("000531901000") },
        ["code.composed"] = () => Food with { Level = AdministrativeLevel.Town },
        ["items.some"] = () => Food with { Items = [] },
        ["items.code"] = () => Food with { Items = Trader.Items },
        ["items.unique"] = () => Food with { Items = [Food.Items[0], Food.Items[0]] },
        ["text.some"] = () => Food with { Summary = " " },
        ["basis.some"] = () => Trader with { LegalBasis = [] },
        ["basis.licence"] = () => Food with { LegalBasis = [new("《食品经营许可和备案管理办法》", "第二条")] },
        ["subjects.some"] = () => Food with { Subjects = [] },
        ["subjects.person"] = () => Food with { PersonThemes = [] },
        ["subjects.enterprise"] = () => Trader with { EnterpriseThemes = ["准营准办"] },
        ["applicants.subjects"] = () => Food with { Applicants = [ApplicantKind.Person] },
        ["verified.elements"] = () => Food with { Verified = new Dictionary<string, string> { ["legalBase"] = "错字" } },
        ["instant.zero"] = () => Food with { Handling = HandlingKind.Instant },
        ["instant.spot"] = () => Trader with { SpotBasis = null },
        ["limit.negative"] = () => Food with { Promised = Food.Promised with { Value = -1 } },
        ["promised.unit"] = () => Food with { Promised = Food.Promised with { Unit = LimitUnit.WorkingHours } },
        ["promised.statutory"] = () => Food with { Promised = Food.Promised with { Value = 11 } },
        ["statutory.licence"] = () => Food with { Statutory = null },
        ["extension.statutory"] = () => Food with { Statutory = null },
        ["extension.approver"] = () => Food with { Extension = Food.Extension! with { Approver = PostKind.Examiner } },
        ["special.pause"] = () => Food with { SpecialProcedures = [Food.SpecialProcedures[0] with { PausesStatutory = true }] },
        ["special.promised"] = () => Food with { SpecialProcedures = [Food.SpecialProcedures[0] with { Kind = SpecialProcedureKind.Hearing, PausesStatutory = true, PausesPromised = false }] },
        ["special.unique"] = () => Food with { SpecialProcedures = [Food.SpecialProcedures[0], Food.SpecialProcedures[0]] },
        ["steps.licence"] = () => Food with { Steps = [.. Food.Steps.Where(s => s.Kind != StepKind.Delivery)] },
        ["steps.ends"] = () => Food with { Steps = [.. Food.Steps.Skip(1)] },
        ["steps.order"] = () => Food with { Steps = [.. Food.Steps.Reverse()] },
        ["steps.acceptance"] = () => Food with { Steps = [Food.Steps[0] with { Limit = new(6, LimitUnit.WorkingDays) }, .. Food.Steps.Skip(1)] },
        ["steps.sum"] = () => Food with { Promised = Food.Promised with { Value = 1 } },
        ["material.unique"] = () => Food with { Materials = [Food.Materials[0], Food.Materials[0]] },
        ["material.catch-all"] = () => Material(0, m => m with { Name = "其他材料" }),
        ["material.copies"] = () => Material(0, m => m with { Copies = 0 }),
        ["material.condition"] = () => Material(0, m => m with { Condition = "有时" }),
        ["material.question"] = () => Material(4, m => m with { RequiredWhen = new("nobody", ["yes"]) }),
        ["material.deferral"] = () => Material(3, m => m with { DeferralDays = null }),
        ["material.main"] = () => Food with { Materials = [Food.Materials[3]] },
        ["material.files"] = () => Material(1, m => m with { FileTypes = [] }),
        ["document.always"] = () => Without(DocumentKind.AcceptanceNotice),
        ["document.deferral"] = () => Without(DocumentKind.DeferralNotice),
        ["document.special"] = () => Without(DocumentKind.SpecialProcedureNotice),
        ["document.extension"] = () => Without(DocumentKind.ExtensionNotice),
        ["document.licence"] = () => Without(DocumentKind.RefusalDecision),
        ["form.some"] = () => Food with { Form = [] },
        ["form.groups"] = () => Food with { Form = [Food.Form[0], Food.Form[0]] },
        ["form.empty"] = () => Food with { Form = [Food.Form[0] with { Questions = [] }] },
        ["form.unique"] = () => Food with { Form = Given.Form(Yes, Yes) },
        ["form.choices"] = () => Food with { Form = Given.Form(Given.Question(QuestionType.Choice) with { Choices = ["只有一项"] }) },
        ["form.bounds"] = () => Food with { Form = Given.Form(Given.Question(QuestionType.Number) with { Min = "9", Max = "1" }) },
        ["form.pattern"] = () => Food with { Form = Given.Form(Given.Question(QuestionType.Text) with { Pattern = "[", PatternMessage = "不对" }) },
        ["form.shown"] = () => Food with { Form = Given.Form(Yes with { ShownWhen = new("later", ["yes"]) }, Yes with { Id = "later" }) },
        ["visits.reason"] = () => Food with { Visits = 1 },
        ["visits.depth-four"] = () => Food with { Visits = 1, VisitReason = "签字" },
        ["visits.depth-three"] = () => Food with { OnlineDepth = OnlineDepth.Three, Visits = 2, VisitReason = "签字" },
        ["visits.mail"] = () => Food with { Online = false, AcceptsMail = false },
        ["online.depth"] = () => Food with { Online = false },
        ["fee.charged"] = () => Food with { Fee = new(true, "收费") },
        ["fee.free"] = () => Food with { Fee = new(false, "不收费", PayableOnline: true) },
        ["result.kind"] = () => Food with { Result = Food.Result with { Kind = ResultKind.Document } },
        ["result.sample"] = () => Food with { Result = Food.Result with { Sample = "" } },
        ["result.numbering"] = () => Food with { Result = Food.Result with { Numbering = "JY" } },
        ["contact.different"] = () => Food with { Contact = new("0746-12345", "0746-12345") },
        ["contact.area-code"] = () => Food with { Contact = new("2312345", "0746-12345") },
        ["faq.licence"] = () => Food with { Faq = [] },
        ["places.some"] = () => Food with { Places = [] },
        ["places.unique"] = () => Food with { Places = [Food.Places[0], Food.Places[0]] },
        ["places.direct"] = () => Food with { Places = [new(PlaceKind.Town, PlaceMode.Forwarded)] },
        ["conditions.some"] = () => Food with { Conditions = [] },
        ["refusal.some"] = () => Food with { RefusalGrounds = [] },
        ["refusal.unique"] = () => Food with { RefusalGrounds = [Food.RefusalGrounds[0], Food.RefusalGrounds[0]] },
        ["refusal.licence"] = () => Food with { RefusalGrounds = [Food.RefusalGrounds[0] with { Basis = new("本地规定") }] },
        ["remedies.licence"] = () => Food with { Remedies = [Food.Remedies[0]] },
    };

    public static TheoryData<string> Planted => [.. Faults.Keys];

    [Theory, MemberData(nameof(Planted))]
    public void A_planted_fault_is_found_and_told_in_words(string rule)
    {
        var found = ImplementationListCheck.Check(Faults[rule]()).Where(f => f.Rule == rule).ToList();

        Assert.NotEmpty(found);
        Assert.All(found, f => Assert.Matches(@"\p{IsCJKUnifiedIdeographs}{3}", f.Message));
    }

    [Fact]
    public void Every_rule_has_a_fault_planted_for_it() =>
        Assert.Equal(ImplementationListCheck.Rules.Select(r => r.Id).Order(), Faults.Keys.Order());

    static ImplementationList Material(int index, Func<MaterialRequirement, MaterialRequirement> spoil) =>
        Food with { Materials = [.. Food.Materials.Select((m, i) => i == index ? spoil(m) : m)] };

    static ImplementationList Without(DocumentKind kind) =>
        Food with { Documents = Food.Documents.Where(d => d.Key != kind).ToDictionary() };
}
