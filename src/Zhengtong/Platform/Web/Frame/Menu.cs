namespace Zhengtong.Platform.Web;

/// <summary>The entries that this visit sees, in order, with the current one marked.</summary>
public sealed class Menu(IEnumerable<INavigation> navigation, IVisit visit, IHttpContextAccessor http)
{
    public sealed record Entry(string Title, string Path, bool IsCurrent, int Count = 0);

    readonly string here = http.HttpContext?.Request.Path.Value ?? "/";

    IEnumerable<StaffItem> Staff => navigation.SelectMany(n => n.Staff).Where(i => visit.May(i.Permission)).OrderBy(i => i.Order);

    /// <summary>Where else than here this visit may go.</summary>
    public IEnumerable<StaffItem> Others => Staff.Where(i => i.Path != here);

    public async Task<IReadOnlyList<Entry>> StaffAsync()
    {
        var items = Staff.ToList();
        var current = Current(items.Select(i => i.Path));
        var entries = new List<Entry>();
        foreach (var item in items)
        {
            var count = item.Count is null ? 0 : await item.Count(http.HttpContext!.RequestAborted);
            entries.Add(new(item.Title, item.Path, item.Path == current, count));
        }
        return entries;
    }

    /// <summary>The search box; null for those who may not search.</summary>
    public StaffItem? Find => navigation.Select(n => n.Find).FirstOrDefault(f => f is not null && visit.May(f.Permission));

    public IReadOnlyList<Entry> Citizens(bool footer)
    {
        var items = navigation.SelectMany(n => n.Citizens).Where(i => i.InFooter == footer).OrderBy(i => i.Order).ToList();
        var current = Current(items.Select(i => i.Path));
        return [.. items.Select(i => new Entry(i.Title, i.Path, i.Path == current))];
    }

    /// <summary>The longest path that is this page's or a folder above it.</summary>
    string? Current(IEnumerable<string> paths) => paths
        .Where(p => here == p || (p != "/" && here.StartsWith(p + "/", StringComparison.Ordinal)))
        .MaxBy(p => p.Length);
}
