using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Organisation;

/// <summary>Who is who (人员姓名), and who holds which post (A、B 岗): kept in memory, as every page names people.</summary>
public sealed class Staffing
{
    Dictionary<Guid, string> names = [];
    ILookup<Guid, Post> posts = null!;

    public static Task<Staffing> OfAsync(CountyDb db) => db.Kept.OfAsync(db, nameof(Staffing), async read => new Staffing
    {
        names = await read.People.AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.Name),
        posts = (await read.Posts.AsNoTracking().OrderBy(p => p.Name).ToListAsync())
            .SelectMany(p => new[] { p.HolderId, p.StandInId }.OfType<Guid>().Distinct(), (p, person) => (p, person)).ToLookup(p => p.person, p => p.p),
    });

    /// <summary>Also of those who left; null when there is no such person.</summary>
    public string? Name(Guid person) => names.GetValueOrDefault(person);

    /// <summary>The posts somebody holds or stands in for.</summary>
    public IEnumerable<Post> Posts(Guid person) => posts[person];
}

/// <summary>Whoever changes a person or a post has them read anew.</summary>
sealed class StaffingFollowsChanges : ISaveHook
{
    public void BeforeSave(CountyDb db)
    {
        if (db.ChangeTracker.Entries<Person>().Any(e => e.State != EntityState.Unchanged) || db.ChangeTracker.Entries<Post>().Any(e => e.State != EntityState.Unchanged))
            db.Kept.Forget<Staffing>(db, nameof(Staffing));
    }
}
