using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Hotline;

/// <summary>Anybody writes a letter; number and code are told on the page that follows it.</summary>
public sealed class WriteLetterPage(Flash flash, StrangerLimits limits) : ActPage
{
    protected override string Permission => Platform.Access.Permission.Anyone;

    [BindProperty]
    public WriteLetter Input { get; set; } = new();

    public static IEnumerable<SelectListItem> Kinds => Choices.Of<OrderKind>().Where(k => k.Value != nameof(OrderKind.Urging));

    public IEnumerable<SelectListItem> Units { get; private set; } = [];

    internal static Refusal TooMany() => Refusal.TooMany("从这里寄来的信太多了，请过一小时再写；急的事请打 12345");

    protected override async Task ShowAsync() => Units = (await Places.OfAsync(Db)).UnitChoices;

    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid && !limits.MayWrite(HttpContext.Address))
            return await Again(TooMany());
        return await Do(Input, letter =>
        {
            flash.Say($"县长信箱收到了您的信，编号 {letter.Number}，查询码 {letter.Code}。请记下来，以后用编号和电话或者查询码查");
            return LocalRedirect($"/mailbox/follow?number={letter.Number}");
        });
    }
}
