using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Documents.Writing;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Hotline;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Organisation.Seeding;
using Zhengtong.Features.Paperwork;
using Zhengtong.Features.Ratings;
using Zhengtong.Features.Supervision;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.CommandLine;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Simulation;

/// <summary>The county as it stands (本县机构、人员、事项和规则), read once and then kept in memory.</summary>
sealed class Bureau
{
    readonly ILookup<Guid, Caller> staff;
    Dictionary<Guid, Unit>? units;

    Bureau(IEnumerable<Caller> people) => staff = people.ToLookup(p => p.UnitId!.Value);

    public required OfficeCalendar Calendar { get; init; }

    public required CommitmentKinds Kinds { get; init; }

    public required IReadOnlyList<Site> Sites { get; init; }

    public required IReadOnlyList<Unit> Units { get; init; }

    /// <summary>The published lists that take cases now.</summary>
    public required IReadOnlyDictionary<string, MatterVersion> Matters { get; init; }

    public required IReadOnlyList<CardRule> CardRules { get; init; }

    public required RatingPolicy RatingPolicy { get; init; }

    /// <summary>Topics, duties and limits of the hotline, and which unit it is.</summary>
    public required HotlineBook Book { get; init; }

    public required string CountyCode { get; init; }

    /// <summary>The newest version of each template of documents.</summary>
    public required IReadOnlyDictionary<string, LetterTemplate> Templates { get; init; }

    /// <summary>Those whose sign-ins the demonstration shows, one of each role.</summary>
    public required IReadOnlyList<Caller> Shown { get; init; }

    /// <summary>The citizens whose sign-ins it shows, and for whom they act.</summary>
    public required IReadOnlyList<Client> Regulars { get; init; }

    public Site Hall => Sites.First(s => s.Kind == SiteKind.Hall);

    public Guid Office => Units.First(u => u.Kind == UnitKind.Bureau).Id;

    public IReadOnlyList<Caller> Supervisors => field ??= [.. staff.SelectMany(s => s).Where(p => p.Is(Role.Supervisor))];

    /// <summary>Those of them who judge what is not closed to the bureau.</summary>
    public IReadOnlyList<Caller> Judges => field ??= [.. Supervisors.Where(p => p.UnitId == Office)];

    /// <exception cref="CommandFailure">Nobody works there, or no matter is published.</exception>
    public static async Task<Bureau> ReadAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<CountyDb>();
        await db.EnterAsync();
        var permissions = services.GetRequiredService<Permissions>();
        var people = await db.People.AsNoTracking().Where(p => p.LeftOn == null).OrderBy(p => p.Id).ToListAsync();
        var lists = await (from m in db.Matters
                           join v in db.MatterVersions on new { MatterId = m.Id, m.Version } equals new { v.MatterId, v.Version }
                           where m.State == MatterState.Published
                           orderby m.Code
                           select new { m.Code, Version = v }).AsNoTracking().ToListAsync();
        if (people.Count == 0 || lists.Count == 0)
            throw new CommandFailure(ExitCode.Input, $"{db.County.Name}还没有{(people.Count == 0 ? "工作人员" : "发布事项")}，不能模拟办件。请用演示数据启动一次（./run，不加 --empty）。");
        var shown = (await DemonstrationSignIns.PeopleAsync(db, default)).Select(s => StaffCallers.Of(s.Person, permissions));
        return new Bureau(people.Select(p => StaffCallers.Of(p, permissions)))
        {
            Calendar = await services.GetRequiredService<OfficeCalendars>().OfAsync(db),
            Kinds = services.GetRequiredService<CommitmentKinds>(),
            Sites = await db.Sites.AsNoTracking().OrderBy(s => s.RegionCode).ThenBy(s => s.Id).ToListAsync(),
            Units = await db.Units.AsNoTracking().Where(u => u.AbolishedOn == null).OrderBy(u => u.Code).ToListAsync(),
            Matters = lists.ToDictionary(l => l.Code, l => l.Version),
            CardRules = await db.CardRules.AsNoTracking().ToListAsync(),
            Templates = (await db.Set<KeptTemplate>().AsNoTracking().ToListAsync()).GroupBy(t => t.Code).ToDictionary(t => t.Key, t => LetterTemplate.Parse(t.MaxBy(v => v.Version)!.Text)),
            Book = await HotlineBook.OfAsync(db),
            CountyCode = db.County.Code,
            Shown = [.. shown],
            Regulars = await Client.RegularsAsync(db),
            RatingPolicy = await db.RatingPolicyAsync(new(SimulationPlan.Year, 1, 1)),
        };
    }

    public Unit Unit(Guid id) => (units ??= Units.ToDictionary(u => u.Id))[id];

    /// <summary>Those of a unit with a permission.</summary>
    public IReadOnlyList<Caller> In(Guid unit, string permission) => [.. staff[unit].Where(p => p.May(permission))];

    public bool Has(Guid unit, string permission) => staff[unit].Any(p => p.May(permission));

    public Caller Person(Guid unit, Guid id) => staff[unit].First(p => p.Id == id);

    /// <summary>Who could answer for what somebody else of the same unit did.</summary>
    public IReadOnlyList<Caller> Others(Guid unit, Guid? person, string permission) => [.. staff[unit].Where(p => p.Id != person && p.May(permission))];

    /// <summary>Who answers for what somebody of a unit did, as the acts find it: the unit, or where that is one person alone the unit above.</summary>
    public Guid AnsweringUnit(Guid unit, Guid? person)
    {
        for (Guid? at = unit; at is { } here; at = Unit(here).ParentId)
            if (Others(here, person, RatingsAccess.Handle).Count > 0) return here;
        return unit;
    }

    /// <summary>The unit that handles a matter accepted at a site, as the acts find it.</summary>
    public Guid? AuthorityOf(ImplementationList list, Site site) => (list.Authority.Scope switch
    {
        AuthorityScope.Unit => Units.FirstOrDefault(u => u.Code == list.Authority.Unit),
        AuthorityScope.Village => Units.FirstOrDefault(u => u.Kind == UnitKind.Village && u.RegionCode == site.RegionCode) ?? TownOf(site),
        _ => TownOf(site),
    })?.Id;

    Unit? TownOf(Site site) => Units.FirstOrDefault(u => u.Kind == UnitKind.Town && u.RegionCode.StartsWith(site.RegionCode[..Math.Min(9, site.RegionCode.Length)], StringComparison.Ordinal));
}
