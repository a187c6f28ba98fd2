using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>
/// Hands in an application (提交): for oneself, for a principal by mandate, or by a clerk for the applicant at the window.
/// All that was typed is checked against the published list; whatever is wrong is said at its question.
/// </summary>
[Act("提交申请", CasesAccess.Submit)]
public sealed class SubmitCase : IAct<CaseResult>
{
    [Display(Name = "事项")]
    [Required]
    public string Matter { get; set; } = "";

    /// <summary>The applicant; null when the caller applies for themselves.</summary>
    public Guid? Applicant { get; set; }

    /// <summary>Who came to the window with a mandate of the applicant (代理人); only a clerk says so.</summary>
    public Guid? Agent { get; set; }

    /// <summary>Where it is to be taken; null for the county hall, or the clerk's own site.</summary>
    public Guid? Site { get; set; }

    /// <summary>The draft it comes from, removed with the submission.</summary>
    public Guid? Draft { get; set; }

    public Dictionary<string, string[]> Answers { get; set; } = [];

    public List<DraftMaterial> Materials { get; set; } = [];

    /// <summary>The written promise to supply deferred materials in time (容缺承诺).</summary>
    public bool Promised { get; set; }

    public async Task<CaseResult> Handle(Acting acting)
    {
        var version = await acting.Use<Versions>().InForceAsync(acting.Db, Matter);
        var (applicant, capacity) = await ApplicantAsync(acting);
        var site = await SiteAsync(acting, version.List);
        var place = version.List.Places.First(p => p.Site == PlaceOf(site.Kind));
        var answers = Check(version.List, applicant, capacity, acting);
        var id = acting.NewId();
        var channel = acting.By.IsStaff ? site.Kind.ToString().ToLowerInvariant() : "web";
        var commitment = await acting.OpenAsync(id, new Opening(CaseKinds.Case.Code, Matter, version.List.Title, applicant, channel, site.Id, await UnitAsync(acting, version.List, site, place))
        {
            PersonId = acting.By.IsStaff ? acting.By.Id : null,
        });
        var @case = new Case
        {
            Id = id,
            Commitment = commitment,
            MatterCode = Matter,
            ItemCode = version.List.Items[0].Code.ToString(),
            ApplicantId = applicant.Id,
            Applicant = applicant,
            AgentId = capacity == Capacity.Self ? null : acting.By.IsStaff ? Agent : acting.By.Id,
            Channel = channel,
            Mode = site.Kind is SiteKind.Town or SiteKind.Village && place.Mode == PlaceMode.Forwarded ? HandlingMode.Forwarded : HandlingMode.Direct,
            Answers = JsonSerializer.Serialize(answers.ToDictionary(), Json.Options),
        };
        await FindFilesAsync(version.List, acting);
        @case.Materials.AddRange(Collect(version.List, answers, id, acting));
        var received = (await acting.CalendarAsync()).WorkdayOnOrAfter(acting.Moment.Date);
        acting.Db.Add(@case);
        await acting.FollowAsync(commitment, @case.Submit(version, acting.Moment, received), acting.By.IsStaff ? $"{site.Name}收件" : "网上提交");
        await acting.IssueReceiptAsync(new(@case, version));
        if (acting.By.IsStaff) commitment.Meet(acting.NewId(), "收件", acting.Moment);
        else if (acting.By.PartyIds.Count == 0) commitment.Admit(acting.By.Id); // a program follows what it handed in
        if (Draft is { } draft) await acting.Db.Set<CaseDraft>().Where(d => d.Id == draft && d.OwnerId == acting.By.Id).ExecuteDeleteAsync();
        await acting.TellPartyAsync(@case, $"已收到您的“{version.List.Title}”申请，编号 {commitment.Number}，五个工作日内告知是否受理。");
        return CaseResult.Of(@case);
    }

    async Task<(Party, Capacity)> ApplicantAsync(Acting acting)
    {
        var id = Applicant ?? (acting.By.PartyIds is [var self, ..] ? self : throw Refusal.Invalid(nameof(Applicant), "请先找到或登记申请人"));
        var capacity = await CapacityAsync(acting, Agent, id, Matter);
        return (await acting.Db.PartyAsync(id) ?? throw Refusal.Invalid(nameof(Applicant), "没有找到申请人，请重新查找"), capacity);
    }

    /// <summary>As whom it is applied: by a clerk for the one before the window, or by the caller.</summary>
    /// <exception cref="Refusal">There is no mandate in force.</exception>
    internal static async Task<Capacity> CapacityAsync(Acting acting, Guid? agent, Guid applicant, string matter) =>
        (acting.By.IsStaff && agent is { } named
            ? await acting.Db.CapacityAsync(named, applicant, matter, acting.Moment.Date)
            : await acting.Db.CapacityAsync(acting.By, applicant, matter, acting.Moment.Date))
        ?? throw Refusal.Forbidden(acting.By.IsStaff ? "没有登记这位代理人的有效授权委托" : "您没有这位申请人的有效授权委托，不能代为申请", "case.no-mandate");

    Task<Site> SiteAsync(Acting acting, ImplementationList list) => SiteAsync(acting, list, Site);

    /// <summary>Where it is taken: where the clerk sits, the place chosen, or else the county hall.</summary>
    /// <exception cref="Refusal">There is no such place, or the matter is not taken there.</exception>
    internal static async Task<Site> SiteAsync(Acting acting, ImplementationList list, Guid? chosen)
    {
        var wanted = acting.By.IsStaff ? acting.By.SiteId : chosen;
        var site = wanted is { } id
            ? (await acting.PlacesAsync()).SiteOf(id) ?? throw Refusal.Invalid(nameof(Site), "没有这个办理地点，请重新选择")
            : await acting.HallAsync();
        if (list.Places.All(p => p.Site != PlaceOf(site.Kind)))
            throw Refusal.Invalid(nameof(Site), $"“{list.Title}”不在{site.Name}办理，可以办理的地方见办事指南");
        return site;
    }

    static async Task<Guid> UnitAsync(Acting acting, ImplementationList list, Site site, AcceptancePlace place) =>
        list.Authority.Scope == AuthorityScope.Unit && site.Kind != SiteKind.Hall && place.Mode == PlaceMode.Forwarded && !acting.By.IsStaff
            ? (await acting.HallAsync()).UnitId
            : site.UnitId;

    internal static PlaceKind PlaceOf(SiteKind kind) => kind switch { SiteKind.Town => PlaceKind.Town, SiteKind.Village => PlaceKind.Village, _ => PlaceKind.County };

    Answers Check(ImplementationList list, Party applicant, Capacity capacity, Acting acting)
    {
        Answers[Catalogue.Answers.Applicant] = ApplicantOf(list, applicant.Kind, capacity);
        var answers = new Answers(Answers);
        List<FieldMessage> wrong =
        [
            .. FormAnswers.Check(list.Form, answers, acting.Moment.Date).Select(m => m with { Field = $"{nameof(Answers)}.{m.Field}" }),
            .. list.Materials.Where(m => m.IsAsked(answers)).Select(m => MissingOf(m, Materials)).OfType<FieldMessage>(),
        ];
        if (Materials.Exists(m => m.Source == MaterialSource.Deferred) && !Promised)
            wrong.Add(new(nameof(Promised), "容缺的材料要书面承诺按时补交，请勾选承诺"));
        return wrong.Count > 0 ? throw Refusal.Invalid(wrong) : answers.Only(FormAnswers.Asked(list.Form, answers));
    }

    /// <summary>Puts in place of each file that the sender names what was really uploaded.</summary>
    async Task FindFilesAsync(ImplementationList list, Acting acting)
    {
        for (var i = 0; i < Materials.Count; i++)
            if (Materials[i] is { Source: MaterialSource.Upload } given && list.Materials.FirstOrDefault(m => m.Id == given.Requirement) is { } requirement)
                Materials[i] = given with { File = await acting.FoundAsync(requirement, given.File ?? throw Refusal.Invalid($"{nameof(Materials)}.{requirement.Id}", $"{requirement.Name}：还没有上传文件")) };
    }

    /// <summary>Who applies, as the conditions of questions and materials read it.</summary>
    /// <exception cref="Refusal">The matter is not for such applicants.</exception>
    internal static string[] ApplicantOf(ImplementationList list, PartyKind party, Capacity capacity)
    {
        var kind = party == PartyKind.Person ? ApplicantKind.Person : ApplicantKind.Enterprise;
        if (!list.Applicants.Contains(kind))
            throw Refusal.Invalid(nameof(Applicant), $"这个事项只对{(kind == ApplicantKind.Person ? "企业和其他组织" : "个人")}办理");
        if (capacity == Capacity.Agent && !list.Applicants.Contains(ApplicantKind.Agent))
            throw Refusal.Invalid(nameof(Applicant), "这个事项要本人办，不能请人代办");
        var word = kind.ToString().ToLowerInvariant();
        return capacity == Capacity.Agent ? [word, "agent"] : [word];
    }

    /// <summary>What is wrong with what was given for a material; null when nothing is.</summary>
    internal static FieldMessage? MissingOf(MaterialRequirement material, IEnumerable<DraftMaterial> materials)
    {
        var given = materials.Where(m => m.Requirement == material.Id).ToList();
        var field = $"{nameof(Materials)}.{material.Id}";
        if (given.Count == 0)
            return material.FromForm || material.Necessity == MaterialNecessity.Conditional && material.RequiredWhen is null ? null : new(field, $"{material.Name}：还没有交");
        if (given.Exists(g => g.Source == MaterialSource.Deferred) && !material.Deferrable)
            return new(field, $"{material.Name}：不能容缺，现在就要交");
        return given.Exists(g => g.Source == MaterialSource.Held) && material.ReplaceableBy.Count == 0 ? new(field, $"{material.Name}：没有可以代替的电子证照，请上传") : null;
    }

    IEnumerable<CaseMaterial> Collect(ImplementationList list, Answers answers, Guid id, Acting acting) =>
        from requirement in list.Materials
        where requirement.IsAsked(answers)
        from given in requirement.FromForm ? [new DraftMaterial(requirement.Id, MaterialSource.Form)] : Materials.Where(m => m.Requirement == requirement.Id)
        select new CaseMaterial
        {
            Id = acting.NewId(),
            CaseId = id,
            RequirementId = requirement.Id,
            Name = requirement.Name,
            Source = given.Source,
            File = given.File?.File,
            FileName = given.File?.FileName,
            ContentType = given.File?.ContentType,
            Size = given.File?.Size,
            HeldNumber = given.HeldNumber,
            SuppliedAt = acting.At,
        };
}
