using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Parties;

/// <summary>Claims to represent an enterprise that wait for a clerk (待核验的企业).</summary>
public sealed class ClaimsPage(Flash flash) : ActPage
{
    public sealed record Row(Guid Id, string Enterprise, string Code, string Person, string Number, DateTimeOffset At);

    protected override string Permission => PartiesAccess.Find;

    /// <summary>The credit code that is looked for.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Code { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(Guid id, bool right) => Do(new ConfirmEnterprise { Id = id, Right = right }, _ =>
    {
        flash.Say(right ? "核验通过，对方可以替企业网上办了" : "没有认可");
        return LocalRedirect("/parties/claims");
    });

    protected override async Task ShowAsync() =>
        Rows = await (from m in Db.Mandates
                      join p in Db.Parties on m.PrincipalId equals p.Id
                      join a in Db.Parties on m.AgentId equals a.Id
                      where m.Representative && m.ConfirmedAt == null && m.WithdrawnAt == null && (Code == null || p.NumberMasked == Code.Trim().ToUpper())
                      orderby m.CreatedAt
                      select new Row(m.Id, p.Name, p.NumberMasked, a.Name, a.NumberMasked, m.CreatedAt)).AsNoTracking().Take(50).ToListAsync();
}
