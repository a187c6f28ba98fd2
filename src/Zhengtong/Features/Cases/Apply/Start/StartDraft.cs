using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Begins an application (开始申请): for oneself, for a principal or an enterprise, or by a clerk for the applicant at the window.</summary>
[Act("开始申请", CasesAccess.Submit)]
public sealed class StartDraft : IAct<DraftResult>
{
    /// <summary>More than anybody fills in at once; a clerk keeps those of many applicants.</summary>
    internal const int MostOfCitizen = 30;
    const int MostOfClerk = 300;

    [Display(Name = "事项")]
    [Required]
    public string Matter { get; set; } = "";

    [Display(Name = "替谁申请")]
    public Guid? Applicant { get; set; }

    /// <summary>Who came to the window with a mandate of the applicant; only a clerk says so.</summary>
    public Guid? Agent { get; set; }

    [Display(Name = "在哪里办")]
    public Guid? Site { get; set; }

    public async Task<DraftResult> Handle(Acting acting)
    {
        var version = await acting.Use<Versions>().InForceAsync(acting.Db, Matter);
        if (!acting.By.IsStaff && !version.List.Online)
            throw Refusal.NotNow("matter.not-online", "这个事项要本人到窗口办，不能在网上申请。地点和电话见办事指南");
        var applicant = await ApplicantAsync(acting);
        var capacity = await SubmitCase.CapacityAsync(acting, Agent, applicant.Id, Matter);
        var words = SubmitCase.ApplicantOf(version.List, applicant.Kind, capacity);
        var site = await SubmitCase.SiteAsync(acting, version.List, Site);
        if (await acting.Db.Drafts.CountAsync(d => d.OwnerId == acting.By.Id) >= (acting.By.IsStaff ? MostOfClerk : MostOfCitizen))
            throw Refusal.NotNow("draft.too-many", "没填完的申请太多了，请先提交或者删掉几份再开始新的");
        var draft = new CaseDraft
        {
            Id = acting.NewId(),
            MatterCode = Matter,
            ListVersion = version.Version,
            OwnerId = acting.By.Id,
            ApplicantId = applicant.Id,
            AgentId = acting.By.IsStaff ? Agent : null,
            Channel = acting.By.IsStaff ? site.Kind.ToString().ToLowerInvariant() : "web",
            SiteId = site.Id,
            CreatedAt = acting.At,
        };
        draft.Write(new Dictionary<string, string[]> { [Answers.Applicant] = words }, acting.Moment);
        if (capacity == Capacity.Agent && !acting.By.IsStaff)
            foreach (var paper in version.List.Materials.Where(GivenByMandate))
                draft.Put(new DraftMaterial(paper.Id, MaterialSource.Held, HeldNumber: MandateNumber), acting.Moment);
        acting.Db.Add(draft);
        return DraftResult.Of(draft);
    }

    async Task<Party> ApplicantAsync(Acting acting)
    {
        var id = Applicant ?? (acting.By.PartyIds is [var self, ..] ? self : throw Refusal.Invalid(nameof(Applicant), "请先找到或登记申请人"));
        return await acting.Db.Parties.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id) ?? throw Refusal.Invalid(nameof(Applicant), "没有找到申请人，请重新查找");
    }

    /// <summary>Stands for a mandate given on this platform, in place of the paper that only agents hand in.</summary>
    internal const string MandateNumber = "网上授权委托";

    internal static bool GivenByMandate(MaterialRequirement paper) => paper.RequiredWhen is { Question: Answers.Applicant, Any: ["agent"] } && paper.ReplaceableBy.Count > 0;
}
