using Microsoft.AspNetCore.Mvc;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Cases;

/// <summary>The applicant takes the application back (撤回申请), after being told what that means.</summary>
public sealed class TakeBackPage(Flash flash) : FollowPage
{
    [BindProperty]
    public WithdrawCase Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync()
    {
        Input.Id = Id;
        return Do(Input, _ =>
        {
            flash.Say("已经撤回");
            return LocalRedirect(PathOf);
        });
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        if (!CaseLife.Life.Allows(nameof(Cases.Case.Withdraw), Case.State)) throw Refusal.NotNow("case.not-now", $"这一件“{CaseStory.Headline(Case.State)}”，不能撤回了");
    }
}
