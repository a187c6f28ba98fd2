using Microsoft.AspNetCore.Mvc;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Hotline;

/// <summary>Ends one line of the duty list without another (终止一行).</summary>
public sealed class EndDutyPage(Flash flash) : ActPage
{
    protected override string Permission => HotlineAccess.Duties;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public EndDuty Input { get; set; } = new();

    /// <summary>The line in words.</summary>
    public string Line { get; private set; } = "";

    protected override async Task ShowAsync()
    {
        var (book, places) = (await HotlineBook.OfAsync(Db), await Places.OfAsync(Db));
        var duty = book.Duties.FirstOrDefault(d => d.Id == Id) ?? throw Refusal.NotFound("派单目录的这一行");
        Line = $"{book.Topics[duty.TopicCode].Name}　{places.Unit(duty.UnitId)}　{duty.EffectiveFrom:yyyy-MM-dd} 起";
    }

    public Task<IActionResult> OnPostAsync()
    {
        Input.Id = Id;
        return Do(Input, _ =>
        {
            flash.Say($"这一行到 {Input.LastDay:yyyy-MM-dd} 止");
            return LocalRedirect("/duties");
        });
    }
}
