using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Hotline;

/// <summary>Takes down what somebody wants; goes on to its order.</summary>
public sealed class RegisterPage(Flash flash) : ActPage
{
    protected override string Permission => HotlineAccess.Register;

    [BindProperty]
    public RegisterOrder Input { get; set; } = new();

    public IEnumerable<SelectListItem> Topics { get; private set; } = [];

    public IEnumerable<SelectListItem> Regions { get; private set; } = [];

    public IEnumerable<SelectListItem> Units { get; private set; } = [];

    public IEnumerable<SelectListItem> AllUnits { get; private set; } = [];

    protected override async Task ShowAsync()
    {
        var (book, places) = (await HotlineBook.OfAsync(Db), await Places.OfAsync(Db));
        Topics = book.TopicChoices;
        Regions = HotlineBook.RegionChoices(places);
        Units = ShownOrder.Undertakers(places, book.Office);
        AllUnits = places.UnitChoices;
    }

    public Task<IActionResult> OnPostAsync() => Do(Input, result =>
    {
        flash.Say($"已登记，编号 {result.Number}");
        return LocalRedirect($"/orders/{result.Id}");
    });
}
