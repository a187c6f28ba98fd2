using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Commitments;

/// <summary>What everybody of the staff opens on (我的待办).</summary>
public sealed class DeskPage(Desk desk, CommitmentKinds kinds) : ActPage
{
    protected override string Permission => CommitmentsAccess.Desk;

    [BindProperty(SupportsGet = true)]
    public DeskFilter Filter { get; set; } = new();

    public IReadOnlyList<DeskRow> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public IReadOnlyDictionary<Urgency, int> Counts { get; private set; } = new Dictionary<Urgency, int>();

    public IReadOnlyList<Post> Posts { get; private set; } = [];

    public Staffing Staffing { get; private set; } = new();

    public Places Places { get; private set; } = new();

    public int Total => Counts.Values.Sum();

    public long? Shown => Filter.IsFiltered ? null : Filter.Urgency is { } urgency ? Exact(Counts[urgency]) : Exact(Total);

    public IEnumerable<SelectListItem> Kinds => kinds.All.Select(k => new SelectListItem(k.Name, k.Code));

    public IEnumerable<SelectListItem> Steps => kinds.All.SelectMany(k => k.States.Values).Select(s => s.Name).Distinct().Select(n => new SelectListItem(n, n));

    public IReadOnlyList<UrgencyCount> Tabs =>
        [new(null, Total, Tab(null), Filter.Urgency is null), .. Counts.Select(c => new UrgencyCount(Faces.LevelOf(c.Key), c.Value, Tab(c.Key), Filter.Urgency == c.Key))];

    public string Lede => $"{Format.UpTo(Total, Desk.MostCounted)} 件归您办，按剩余时间排。{string.Concat(Posts.Where(p => p.HolderId == Caller.Id).Take(1).Select(Duty))}";

    public string GroupName(Urgency urgency) => Faces.NameOf(urgency) + (Filter.IsFiltered ? "" : $"　{Format.UpTo(Counts[urgency], Desk.MostCounted)} 件");

    /// <summary>Rows by group where the desk is ordered by group; one group otherwise.</summary>
    public IEnumerable<IGrouping<Urgency?, DeskRow>> Groups => Rows.GroupBy(r => Filter.Order == "left" ? r.Urgency : (Urgency?)null);

    protected override async Task ShowAsync()
    {
        Filter.At(Request.Query);
        Counts = await desk.CountsAsync(Caller);
        Staffing = await desk.StaffingAsync();
        Posts = [.. Staffing.Posts(Caller.Id)];
        Places = await desk.PlacesAsync();
        (Rows, Next) = await desk.PageAsync(Caller, Filter);
    }

    string Duty(Post post) => post switch
    {
        { StandInId: null } => "",
        { StandInId: { } other, ActingId: var acting } when acting == Caller.Id => $"{Staffing.Name(other)}是您的 B 岗。",
        { StandInId: { } other } => $"您的岗位现由 {Staffing.Name(other)}（B 岗）代办。",
    };

    string Tab(Urgency? urgency) => Request.Path + QueryString.Create(
        Request.Query.Where(q => q.Key is not ("urgency" or "after" or "from")).Select(q => KeyValuePair.Create(q.Key, (string?)q.Value))
            .Concat(urgency is null ? [] : [new("urgency", urgency.ToString()!.ToLowerInvariant())]));

    static long? Exact(int counted) => counted > Desk.MostCounted ? null : counted;
}
