using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Where a case is (查进度), for whoever knows its number and four digits of its party; no personal data.</summary>
public sealed class ProgressPage(Versions versions, StrangerLimits limits) : ActPage
{
    public sealed record Question
    {
        [Display(Name = "办件编号", Description = "在回执和通知书上，如 JHBJ20240426-0317")]
        [Required, StringLength(40)]
        public string Number { get; init; } = "";

        [Display(Name = "后四位", Description = "申请人身份证号、统一社会信用代码或者手机号的后四位")]
        [Required, RegularExpression(@"\s*[0-9A-Za-z]{4}\s*", ErrorMessage = "请填正好四位")]
        public string Tail { get; init; } = "";
    }

    protected override string Permission => Platform.Access.Permission.Anyone;

    [BindProperty]
    public Question Input { get; set; } = new();

    public Case? Found { get; private set; }

    public IReadOnlyList<StoryStep> Story { get; private set; } = [];

    public override Task<IActionResult> OnGetAsync()
    {
        Input = new() { Number = Request.Query["number"].ToString() };
        return Task.FromResult<IActionResult>(Page());
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        var (number, tail) = (Input.Number.Trim().ToUpperInvariant(), Input.Tail.Trim().ToUpperInvariant());
        if (!limits.MayAsk(HttpContext.Address) || !limits.MayTry(number))
            return await Again(Refusal.TooMany("查得太频繁了，请过一会儿再查，或者打 12345 问"));
        if (await FindAsync(number, tail) is not { } found)
        {
            limits.Wrong(number);
            return await Again(Refusal.Invalid(nameof(Question.Tail), "没有查到：编号和后四位对不上，请对着回执核对"));
        }
        Found = found;
        Story = WithoutWords(CaseStory.Of(found, (await versions.OfAsync(Db, found.MatterCode, found.ListVersion)).List));
        return Page();
    }

    Task<Case?> FindAsync(string number, string tail) =>
        (from c in Db.Cases.Include(c => c.Commitment.Clocks).Include(c => c.Correction).Include(c => c.Suspensions)
         join p in Db.Parties on c.ApplicantId equals p.Id
         where c.Commitment.Number == number && (p.NumberMasked.EndsWith(tail) || p.PhoneMasked!.EndsWith(tail))
         orderby c.Id
         select c).AsNoTracking().AsSplitQuery().FirstOrDefaultAsync();

    /// <summary>Reasons and results that people wrote may name somebody: they are for the applicant alone.</summary>
    IReadOnlyList<StoryStep> WithoutWords(IReadOnlyList<StoryStep> story) =>
        [.. story.Select(s => s.Time == StepTime.Done || !Found!.IsOpen ? s with { Text = null } : s)];
}
