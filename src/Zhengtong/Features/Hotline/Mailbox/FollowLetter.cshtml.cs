using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>Where a letter is and how it was replied to, for whoever knows its number and its telephone or code.</summary>
public sealed class FollowLetterPage(StrangerLimits limits, Secrets secrets) : ActPage
{
    public sealed record Question
    {
        [Display(Name = "编号", Description = "寄出以后告诉您的，如 JHGD20231009-0012")]
        [Required, StringLength(40)]
        public string Number { get; init; } = "";

        [Display(Name = "电话或者查询码", Description = "写信时填的电话；或者查询码，如 7K3M-9QXA-2FTD")]
        [Required, StringLength(40)]
        public string Proof { get; init; } = "";
    }

    protected override string Permission => Platform.Access.Permission.Anyone;

    [BindProperty]
    public Question Input { get; set; } = new();

    public FollowedLetter? Found { get; private set; }

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
        var number = Input.Number.Trim().ToUpperInvariant();
        if (!limits.MayAsk(HttpContext.Address) || !limits.MayTry(number))
            return await Again(Refusal.TooMany("查得太频繁了，请过一会儿再查，或者打 12345 问"));
        Found = await FollowedLetter.FindAsync(Db, secrets, number, Input.Proof);
        if (Found is not null) return Page();
        limits.Wrong(number);
        return await Again(Refusal.Invalid(nameof(Question.Proof), "没有查到：编号和电话或者查询码对不上，请核对"));
    }
}
