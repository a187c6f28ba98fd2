using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>A page of an application being filled in, for a citizen or, over the counter, for a clerk.</summary>
public abstract class DraftPage(Versions versions) : ActPage
{
    protected override string Permission => CasesAccess.Submit;

    /// <summary>Saving the same page again, changed, is no repetition; handing in twice is, whatever form it came from.</summary>
    protected override string? Once => null;

    [BindProperty(SupportsGet = true, Name = "draft")]
    public Guid Id { get; set; }

    public CaseDraft Draft { get; private set; } = null!;

    public ImplementationList List { get; private set; } = null!;

    public Answers Answers { get; private set; } = null!;

    public Party Applicant { get; private set; } = null!;

    /// <summary>The list was published anew since the draft was saved last.</summary>
    public bool ListChanged { get; private set; }

    public string Lede => $"{List.Title}　申请人：{Applicant.Label}{(Answers[Catalogue.Answers.Applicant].Contains("agent") ? Caller.IsStaff ? "（代理人来办）" : "（您代办）" : "")}";

    /// <summary>From 1: the pages of the form, then materials, then the check.</summary>
    public abstract int Step { get; }

    public IReadOnlyList<(string Text, string Path)> Steps =>
        [.. List.Form.Select((g, i) => (g.Title, PathOf(i + 1))), ("交材料", PathOf(List.Form.Count + 1)), ("核对提交", PathOf(List.Form.Count + 2))];

    public string StepWords => $"第 {Step} 步，共 {Steps.Count} 步";

    public string PathOf(int step) => PathOf(Id, List, step);

    public static string PathOf(Guid draft, ImplementationList list, int step) =>
        $"/apply/{draft}/" + (step <= list.Form.Count ? step.ToString() : step == list.Form.Count + 1 ? "materials" : "check");

    /// <summary>What was submitted is no draft any more: back and reload lead to the receipt.</summary>
    public override async Task<IActionResult> OnGetAsync()
    {
        if (await SubmittedAsync() is { } submitted) return LocalRedirect($"/apply/receipt/{submitted}");
        await ShowAsync();
        return Page();
    }

    protected override async Task ShowAsync()
    {
        Draft = await Db.Drafts.AsNoTracking().FirstOrDefaultAsync(d => d.Id == Id && d.OwnerId == Caller.Id) ?? throw Refusal.NotFound("这份草稿");
        var version = await versions.InForceAsync(Db, Draft.MatterCode);
        (List, Answers, ListChanged) = (version.List, Draft.Read(), version.Version != Draft.ListVersion);
        Applicant = await Db.Parties.AsNoTracking().FirstAsync(p => p.Id == Draft.ApplicantId);
    }

    protected string KeyOfSubmission => $"draft-{Id:N}";

    async Task<Guid?> SubmittedAsync()
    {
        var key = IdempotencyKey.Of(typeof(SubmitDraft), KeyOfSubmission);
        var kept = await Db.Set<IdempotencyKey>().AsNoTracking().Where(k => k.Caller == Caller.Id && k.Key == key).Select(k => k.Result).FirstOrDefaultAsync();
        return kept is null ? null : JsonSerializer.Deserialize<CaseResult>(kept, Json.Options)!.Id;
    }
}
