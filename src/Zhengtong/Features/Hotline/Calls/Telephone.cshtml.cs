using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Hotline;

/// <summary>
/// In the place of a telephone system (话务模拟): offers calls and hangs up, by the same acts as the interface
/// <c>POST /api/v1/calls</c>. For counties without a telephone system, for training and for tests.
/// </summary>
public sealed class TelephonePage(Flash flash) : ActPage
{
    const int Shown = 20;

    protected override string Permission => HotlineAccess.Telephony;

    [BindProperty]
    public OfferCall Input { get; set; } = new();

    public sealed record Line(Guid Id, string? Phone, DateTimeOffset OfferedAt, DateTimeOffset? AnsweredAt, DateTimeOffset? EndedAt, string? Agent)
    {
        public bool IsOpen => EndedAt is null;

        public string State => (AnsweredAt, EndedAt) switch { (null, null) => "振铃", (null, _) => "没有接听", (_, null) => "通话中", _ => "已挂断" };
    }

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    protected override async Task ShowAsync() =>
        Lines = await (from c in Db.Calls.AsNoTracking()
                       orderby c.OfferedAt descending
                       join p in Db.People on c.AgentId equals p.Id into agents
                       from p in agents.DefaultIfEmpty()
                       select new Line(c.Id, c.PhoneMasked, c.OfferedAt, c.AnsweredAt, c.EndedAt, p == null ? null : p.Name)).Take(Shown).ToListAsync();

    public Task<IActionResult> OnPostAsync()
    {
        Input.Line = $"SIM-{Guid.CreateVersion7():N}";
        ModelState.Remove("Input.Line");
        return Do(Input, _ => Back("电话打进来了，坐席工作台上正在振铃"));
    }

    public Task<IActionResult> OnPostEndAsync(Guid call)
    {
        ModelState.Clear();
        return Do(new EndCall { Id = call }, _ => Back("已挂断"), field: "");
    }

    LocalRedirectResult Back(string said)
    {
        flash.Say(said);
        return LocalRedirect("/calls/simulator");
    }
}
