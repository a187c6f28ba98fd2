using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Parties;

/// <summary>Whom one gave a mandate, and from whom one has one (授权委托).</summary>
public sealed class MandatesPage(Flash flash, MatterNames matters, TimeProvider time) : ActPage
{
    public sealed record Row(Guid Id, string Principal, string Agent, string Scope, DateOnly Until);

    protected override string Permission => PartiesAccess.Mandate;

    [BindProperty]
    public GiveMandate Input { get; set; } = new();

    public IReadOnlyList<Row> Given { get; private set; } = [];

    public IReadOnlyList<Row> Held { get; private set; } = [];

    /// <summary>Oneself and the enterprises one represents.</summary>
    public IReadOnlyList<SelectListItem> Principals { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Matters { get; private set; } = [];

    public Task<IActionResult> OnPostAsync() => Do(Input, _ => Done("授权好了。对方用自己的手机号登录，就可以替您办"));

    public Task<IActionResult> OnPostWithdrawAsync(Guid id)
    {
        ModelState.Clear();
        return Do(new WithdrawMandate { Id = id }, _ => Done("收回了，马上生效"));
    }

    protected override async Task ShowAsync()
    {
        var today = ChinaClock.Today(time);
        var mine = await MandateRow.PrincipalsAsync(Db, Caller.Id, today);
        var names = await matters.AllAsync(Db);
        var rows = (await MandateRow.PageAsync(Db, Caller.Id, today, null, MandateRow.Most)).Items
            .ToLookup(r => r.Given, r => new Row(r.Id, r.Principal, r.Agent, r.Matters.Count == 0 ? "全部事项" : string.Join("、", r.Matters.Select(c => names.GetValueOrDefault(c, c))), r.Until));
        (Given, Held) = ([.. rows[true]], [.. rows[false]]);
        Principals = [.. (await Db.Parties.AsNoTracking().Where(p => mine.Contains(p.Id)).ToListAsync()).OrderBy(p => p.Id != Caller.Id).Select(p => new SelectListItem(p.Id == Caller.Id ? "我本人" : p.Label, p.Id.ToString()))];
        Matters = [.. names.Select(n => new SelectListItem(n.Value, n.Key))];
        Input.Principal ??= Caller.Id;
    }

    LocalRedirectResult Done(string said)
    {
        flash.Say(said);
        return LocalRedirect("/my/mandates");
    }
}
