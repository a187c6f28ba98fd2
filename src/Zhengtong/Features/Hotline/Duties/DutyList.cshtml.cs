using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Hotline;

/// <summary>The duty list and its editor (派单目录).</summary>
public sealed class DutyListPage(Flash flash) : ActPage
{
    const int PageSize = 50;

    protected override string Permission => HotlineAccess.Duties;

    [BindProperty(SupportsGet = true, Name = "topic"), Display(Name = "主题")]
    public string? Topic { get; set; }

    [BindProperty(SupportsGet = true, Name = "unit"), Display(Name = "承办单位")]
    public Guid? Unit { get; set; }

    [BindProperty]
    public SetDuty Input { get; set; } = new();

    public HotlineBook Book { get; private set; } = null!;

    public Places Places { get; private set; } = null!;

    public IReadOnlyList<Duty> Rows { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>The last line of this page, where there are more.</summary>
    public string? Next { get; private set; }

    public IEnumerable<SelectListItem> Topics => Book.TopicChoices;

    public IEnumerable<SelectListItem> Regions => HotlineBook.RegionChoices(Places);

    public IEnumerable<SelectListItem> Units => Places.UnitChoices;

    public string RegionOf(Duty duty) => Places.AtRegion(duty.RegionCode)?.ShortName ?? "全县";

    protected override async Task ShowAsync()
    {
        (Book, Places) = (await HotlineBook.OfAsync(Db), await Places.OfAsync(Db));
        var found = Book.Duties.Where(d => (string.IsNullOrEmpty(Topic) || d.TopicCode == Topic) && (Unit is null || d.UnitId == Unit))
            .OrderBy(d => d.TopicCode, StringComparer.Ordinal).ThenBy(d => d.RegionCode, StringComparer.Ordinal).ThenByDescending(d => d.EffectiveFrom).ToList();
        var page = found.Skip(Guid.TryParse(Request.Query["after"], out var after) ? found.FindIndex(d => d.Id == after) + 1 : 0).Take(PageSize + 1).ToList();
        (Rows, Total, Next) = ([.. page.Take(PageSize)], found.Count, page.Count > PageSize ? page[PageSize - 1].Id.ToString() : null);
    }

    public Task<IActionResult> OnPostAsync() => Do(Input, _ =>
    {
        flash.Say($"派单目录已改，{Input.From:yyyy-MM-dd} 起");
        return LocalRedirect($"/duties?topic={Input.Topic}");
    });
}
