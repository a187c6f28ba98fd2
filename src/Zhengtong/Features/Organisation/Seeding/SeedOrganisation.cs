using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Organisation;

/// <summary>Fills a new county with its units, sites, windows, office hours and, for a demonstration, posts, people and sign-ins.</summary>
sealed class SeedOrganisation(CountyDb db, IPasswordHasher<Account> hasher, TimeProvider time)
{
    /// <summary>The password of every sign-in of a demonstration county.</summary>
    public const string DemonstrationPassword = "Zhengtong-2026";

    CountyFile file = null!;
    DateTimeOffset now;

    public async Task RunAsync(CountyFile county)
    {
        (file, now) = (county, ChinaClock.Now(time));
        await db.EnterAsync();
        if (!await db.Units.AnyAsync()) Places();
        if (file.IsDemonstration && !await db.People.AnyAsync()) Staff();
        await db.SaveChangesAsync();
        await db.LeaveAsync();
    }

    void Places()
    {
        db.AddRange(file.OfficeHours.Select(Hours));
        db.AddRange(Units());
        db.AddRange(Sites());
        db.AddRange(file.Hall.Windows.Select(w => new Window { Id = Id("window", w.Number.ToString()), SiteId = Id("site", "hall"), Number = w.Number.ToString(), Name = w.Name }));
    }

    static OfficeHours Hours(CountyFile.Hours h) => new()
    {
        EffectiveFrom = h.FromDate,
        MorningFrom = h.Spans[0].Opens,
        MorningTo = h.Spans[0].Closes,
        AfternoonFrom = h.Spans[^1].Opens,
        AfternoonTo = h.Spans[^1].Closes,
    };

    IEnumerable<Unit> Units()
    {
        foreach (var u in file.Units)
            yield return new Unit { Id = Id("unit", u.Code), Code = u.Code, Name = u.Name, ShortName = u.ShortName, Kind = u.Code == file.Bureau ? UnitKind.Bureau : UnitKind.Department, RegionCode = file.Code, CreditCode = u.CreditCode, Phone = u.Telephone, ReviewBody = u.ReviewBody };
        foreach (var t in file.Towns)
        {
            yield return new Unit { Id = Id("unit", t.Unit), Code = t.Unit, Name = t.Government, ShortName = t.Name, Kind = UnitKind.Town, RegionCode = t.Code, CreditCode = t.CreditCode, Phone = t.Centre.Telephone };
            foreach (var v in t.Villages)
                yield return new Unit { Id = Id("unit", v.Code), Code = v.Code, Name = v.Name + (v.Name.EndsWith("社区") ? "居民委员会" : "村民委员会"), ShortName = v.Name, Kind = UnitKind.Village, ParentId = Id("unit", t.Unit), RegionCode = v.Code, CreditCode = v.CreditCode, Phone = v.Telephone };
        }
    }

    /// <summary>The unit whose clerks sit at the windows of the hall.</summary>
    string HallUnit => file.People.FirstOrDefault(p => p.Role == Role.WindowClerk)?.Unit ?? file.Bureau;

    IEnumerable<Site> Sites()
    {
        const string hours = "工作日办公时间";
        yield return new Site { Id = Id("site", "hall"), UnitId = Id("unit", HallUnit), Name = file.Hall.Name, Kind = SiteKind.Hall, RegionCode = file.Code, Address = file.Hall.Address, Phone = file.Hall.Telephone, OpeningHours = hours };
        foreach (var t in file.Towns)
        {
            yield return new Site { Id = Id("site", t.Code), UnitId = Id("unit", t.Unit), Name = t.Centre.Name, Kind = SiteKind.Town, RegionCode = t.Code, Address = t.Centre.Address, Phone = t.Centre.Telephone, OpeningHours = hours };
            foreach (var v in t.Villages)
                yield return new Site { Id = Id("site", v.Code), UnitId = Id("unit", v.Code), Name = v.Station, Kind = SiteKind.Village, RegionCode = v.Code, Address = t.Name + v.Name, Phone = v.Telephone, OpeningHours = hours };
        }
    }

    void Staff()
    {
        var posts = file.Posts.ToDictionary(p => p.Id);
        var hash = hasher.HashPassword(null!, DemonstrationPassword);
        foreach (var entry in file.People)
        {
            var post = posts.GetValueOrDefault(entry.Post ?? entry.StandInFor ?? "");
            var person = new Person
            {
                Id = Id("person", entry.SignIn),
                Name = entry.Name,
                UnitId = UnitOf(entry.Unit, entry.Site ?? post?.Site),
                SiteId = (entry.Site ?? post?.Site) is { } site ? Id("site", site) : (entry.Window ?? post?.Window) is not null ? Id("site", "hall") : null,
                WindowId = (entry.Window ?? post?.Window) is { } window ? Id("window", window.ToString()) : null,
                Title = post is null ? "" : post.Name + (entry.Post is null ? "（B 岗）" : ""),
                Roles = entry.AlsoRole is { } also ? [entry.Role, also] : [entry.Role],
            };
            db.Add(person);
            var account = new Account { Id = Id("account", entry.SignIn), Login = entry.SignIn, Kind = AccountKind.Staff, SubjectId = person.Id };
            account.SetPassword(hash, Id("stamp", entry.SignIn), now, mustChange: false);
            db.Add(account);
        }
        var standIns = file.People.Where(p => p.StandInFor is not null).ToLookup(p => p.StandInFor!);
        foreach (var holder in file.People.Where(p => p.Post is not null))
        {
            var post = posts[holder.Post!];
            db.Add(new Post
            {
                Id = Id("post", post.Id),
                UnitId = UnitOf(post.Unit, post.Site),
                Name = post.Id,
                HolderId = Id("person", holder.SignIn),
                StandInId = standIns[post.Id].FirstOrDefault() is { } standIn ? Id("person", standIn.SignIn) : null,
            }.Begin());
        }
    }

    /// <summary>A village helper works for the village, whatever unit keeps the post.</summary>
    Guid UnitOf(string unit, string? site) => site is not null && file.Towns.Any(t => t.Villages.Any(v => v.Code == site)) ? Id("unit", site) : Id("unit", unit);

    Guid Id(string kind, string code) => StableId.Of($"{file.Code}/{kind}/{code}");
}
