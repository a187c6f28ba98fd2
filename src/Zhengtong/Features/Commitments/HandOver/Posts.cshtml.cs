using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Commitments;

/// <summary>The posts one holds, stands in for, or answers for, and their hand-overs (岗位与交接).</summary>
public sealed class PostsPage(Flash flash) : ActPage
{
    public sealed record Row(Post Post, string Holder, string? StandIn, string Acting, string Unit, int Open, bool May);

    public sealed record Past(DateTimeOffset At, string Post, string From, string To, string Reason, DateOnly? Until, int Moved);

    protected override string Permission => OrganisationAccess.HandOver;

    [BindProperty]
    public HandOverPost Input { get; set; } = new();

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IReadOnlyList<Past> History { get; private set; } = [];

    protected override async Task ShowAsync()
    {
        var posts = Mine();
        var commitments = Db.Commitments;
        var read = await (from p in posts
                          join a in Db.People on p.HolderId equals a.Id
                          join b in Db.People on p.StandInId equals b.Id into standIns
                          from b in standIns.DefaultIfEmpty()
                          join u in Db.Units on p.UnitId equals u.Id
                          orderby u.Code, p.Name
                          select new
                          {
                              Post = p,
                              Holder = a.Name,
                              StandIn = b == null ? null : b.Name,
                              Unit = u.ShortName,
                              Open = commitments.Where(c => c.ClosedAt == null && c.PostId == p.Id && c.PersonId == p.ActingId).Take(1001).Count(),
                          }).Take(300).AsNoTracking().ToListAsync();
        Rows = [.. read.Select(r => new Row(r.Post, r.Holder, r.StandIn, r.Post.ActingId == r.Post.HolderId ? r.Holder : r.StandIn ?? "", r.Unit, r.Open, HandOverPost.MayHandOver(r.Post, Caller)))];
        History = await (from h in Db.Set<HandOver>()
                         join p in posts on h.PostId equals p.Id
                         join a in Db.People on h.FromId equals a.Id
                         join b in Db.People on h.ToId equals b.Id
                         orderby h.At descending
                         select new Past(h.At, p.Name, a.Name, b.Name, h.Reason, h.Until, h.Moved)).Take(50).ToListAsync();
    }

    public Task<IActionResult> OnPostAsync() => Do(Input, done =>
    {
        flash.Say($"已交给{done.To}，移交 {done.Moved} 件{(done.More ? "，其余的几秒钟内移完" : "")}。");
        return LocalRedirect("/posts");
    });

    IQueryable<Post> Mine()
    {
        var all = Caller.May(OrganisationAccess.Manage);
        var unit = Caller.Is(Platform.Access.Role.UnitHead) ? Caller.UnitId : null;
        var me = Caller.Id;
        return Db.Posts.AsNoTracking().Where(p => all || (unit != null && p.UnitId == unit) || p.HolderId == me || p.StandInId == me);
    }
}
