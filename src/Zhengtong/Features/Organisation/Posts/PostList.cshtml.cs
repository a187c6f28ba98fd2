using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Organisation;

/// <summary>The posts with their people, by unit (岗位清单).</summary>
public sealed class PostListPage(Flash flash) : OrganisationPage(flash)
{
    public sealed record Row(Guid Id, string Name, string Code, string Unit, string Holder, string? StandIn, bool StandInActs);

    [BindProperty(SupportsGet = true)]
    public Guid? Unit { get; set; }

    [BindProperty]
    public AddPost Add { get; set; } = new();

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    protected override async Task ShowAsync()
    {
        var people = Db.People;
        var posts = from p in Db.Posts
                    join u in Db.Units on p.UnitId equals u.Id
                    join a in people on p.HolderId equals a.Id
                    select new { Post = p, Unit = u, Holder = a.Name, StandIn = people.Where(b => b.Id == p.StandInId).Select(b => b.Name).FirstOrDefault() };
        if (Unit is { } unit) posts = posts.Where(p => p.Post.UnitId == unit);
        if (Wanted is { } wanted) posts = posts.Where(p => EF.Functions.Like(p.Post.Name, wanted) || EF.Functions.Like(p.Holder, wanted) || EF.Functions.Like(p.StandIn!, wanted));
        if (Place is var (code, id)) posts = posts.Where(p => EF.Functions.GreaterThan(ValueTuple.Create(p.Unit.Code, p.Post.Id), ValueTuple.Create(code, id)));
        (Rows, Next) = Page(await posts.OrderBy(p => p.Unit.Code).ThenBy(p => p.Post.Id).Take(PageSize + 1)
            .Select(p => new Row(p.Post.Id, p.Post.Name, p.Unit.Code, p.Unit.ShortName, p.Holder, p.StandIn, p.Post.ActingId == p.Post.StandInId)).ToListAsync(), r => (r.Code, r.Id));
        Units = await UnitsAsync();
        if (Unit is not null && Refused is null) Add = new() { Unit = Unit };
    }

    public Task<IActionResult> OnPostAsync() => Act(nameof(Add), Add, $"已设岗“{Add.Name}”。", id => $"/organisation/posts/{id}");
}
