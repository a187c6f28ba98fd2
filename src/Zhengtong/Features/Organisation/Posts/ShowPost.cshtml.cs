using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Organisation;

/// <summary>One post: its people and how they changed (岗位).</summary>
public sealed class ShowPostPage(Flash flash) : OrganisationPage(flash)
{
    public sealed record PersonOf(Guid Id, string Name, string Login);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public StaffPost Staff { get; set; } = new();

    public Post Post { get; private set; } = null!;

    public string Unit { get; private set; } = "";

    public PersonOf Holder { get; private set; } = null!;

    public PersonOf? StandIn { get; private set; }

    public IReadOnlyList<JournalLine> Journal { get; private set; } = [];

    protected override async Task ShowAsync()
    {
        Post = await Db.Posts.AsNoTracking().FirstOrDefaultAsync(p => p.Id == Id) ?? throw Refusal.NotFound("这个岗位");
        Unit = await Db.Units.Where(u => u.Id == Post.UnitId).Select(u => u.ShortName).FirstAsync();
        Holder = (await PersonAsync(Post.HolderId))!;
        StandIn = Post.StandInId is { } standIn ? await PersonAsync(standIn) : null;
        Staff = new() { Id = Id, Name = Post.Name, Holder = Holder.Login, StandIn = StandIn?.Login };
        Journal = await JournalAsync(Id);
    }

    public Task<IActionResult> OnPostAsync() => Act(nameof(Staff), Staff, "已保存。岗位上在办的件正在移交给现在当值的人。", id => $"/organisation/posts/{id}");

    Task<PersonOf?> PersonAsync(Guid id) => (from p in Db.People join a in Db.Accounts on p.Id equals a.SubjectId where p.Id == id select new PersonOf(p.Id, p.Name, a.Login)).FirstOrDefaultAsync();
}
