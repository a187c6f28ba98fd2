using Zhengtong.Calendar;
using Zhengtong.Features.Cases;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;

namespace Zhengtong.Features.Simulation;

/// <summary>Who comes where, for what and when (来件), in the order of time.</summary>
sealed class Arrivals
{
    readonly SimulationPlan plan;
    readonly Bureau bureau;
    readonly Dice dice;
    readonly WorkRhythm rhythm;
    readonly Weighted<(Site Site, string Matter)> direct, forwarded, county;
    readonly List<Arrival> all = [];

    Arrivals(SimulationPlan plan, Bureau bureau, Dice dice)
    {
        (this.plan, this.bureau, this.dice, rhythm) = (plan, bureau, dice, new WorkRhythm(bureau.Calendar, dice));
        direct = Places(s => s.Kind is SiteKind.Town or SiteKind.Village, HandlingMode.Direct);
        forwarded = Places(s => s.Kind is SiteKind.Town or SiteKind.Village, HandlingMode.Forwarded);
        county = Places(s => s.Kind == SiteKind.Hall, HandlingMode.Direct);
    }

    public static IReadOnlyList<Arrival> Of(SimulationPlan plan, Bureau bureau, Dice dice)
    {
        var arrivals = new Arrivals(plan, bureau, dice);
        arrivals.Draw(plan.Cases, new(SimulationPlan.Year, 1, 1), new(SimulationPlan.Year, 12, 31));
        var today = plan.Present.ChinaDate();
        var waiting = arrivals.Waiting(today).Take(plan.Recent).ToList();
        arrivals.all.AddRange(waiting);
        arrivals.Draw(plan.Recent - waiting.Count, today.AddDays(-7 * SimulationPlan.RecentWeeks), today);
        return [.. arrivals.all.OrderBy(a => a.At)];
    }

    /// <summary>
    /// Something to do before everybody whose sign-in is shown and whose role handles cases: at a window a new case, in a
    /// department one to examine, before the head of an office without matters of its own an opinion asked.
    /// </summary>
    IEnumerable<Arrival> Waiting(DateOnly today)
    {
        var last = Span(today.AddDays(-30), today).Where(Opens).Last();
        foreach (var person in bureau.Shown)
        {
            var (of, waits, daysAgo) = WaitingFor(person);
            if (of.Count == 0) continue;
            var (site, matter) = dice.Pick(of);
            var online = site.Kind == SiteKind.Hall && waits is { Steps: 0, Asked: null } && bureau.Matters[matter].List.Online;
            yield return new(Time(new([(bureau.Calendar.AddWorkingDays(last, -daysAgo), 1)]), online: false), site, matter, online, waits);
        }
    }

    (IReadOnlyList<(Site Site, string Matter)> Of, Waiting Waits, int DaysAgo) WaitingFor(Caller person)
    {
        if (person.SiteId is { } site && person.May(CasesAccess.Accept))
            return (Matching((s, _) => s.Id == site), new(0, site == bureau.Hall.Id ? null : person), 0);
        if (person.May(CasesAccess.Examine) && Matching((s, list) => IsExamined(s, list) && bureau.AuthorityOf(list, s) == person.UnitId) is { Count: > 0 } own)
            return (own, new(1), 2);
        return (person.May(CasesAccess.Opinion) ? Matching(IsExamined) : [], new(0, Asked: bureau.Unit(person.UnitId!.Value)), 4);
    }

    static bool IsExamined(Site site, ImplementationList list) => site.Kind == SiteKind.Hall && !list.DecidedOnTheSpot;

    IReadOnlyList<(Site Site, string Matter)> Matching(Func<Site, ImplementationList, bool> which) =>
        [.. direct.Values.Concat(forwarded.Values).Concat(county.Values).Where(p => which(p.Site, bureau.Matters[p.Matter].List))];

    void Draw(int cases, DateOnly from, DateOnly to)
    {
        var parts = SimulationPlan.Parts(cases);
        var days = new Dictionary<(string, bool), Weighted<DateOnly>>();
        Weighted<DateOnly> Days(string matter, bool online) => days.TryGetValue((matter, online), out var known) ? known
            : days[(matter, online)] = new(Span(from, to).Where(d => online || Opens(d)).Select(d => (d, Demand.Of(matter).On(d))));
        foreach (var (places, count) in new[] { (direct, parts.Direct), (forwarded, parts.Forwarded), (county, parts.County) })
            for (var i = 0; i < count; i++)
            {
                var (site, matter) = places.Pick(dice);
                var online = site.Kind == SiteKind.Hall && bureau.Matters[matter].List.Online && dice.Chance(0.45);
                all.Add(new(Time(Days(matter, online), online), site, matter, online));
            }
    }

    /// <summary>Working days on which the office has opened by now.</summary>
    bool Opens(DateOnly day) => bureau.Calendar.IsWorkday(day) && ChinaTime.At(day, bureau.Calendar.HoursOn(day).Opens).AddMinutes(5) < plan.Present;

    /// <summary>Some time of such a day that is not later than now.</summary>
    DateTimeOffset Time(Weighted<DateOnly> days, bool online)
    {
        while (true)
        {
            var day = days.Pick(dice);
            var at = online ? rhythm.AtHome(day) : rhythm.On(day);
            if (at <= plan.Present) return at;
        }
    }

    /// <summary>The places and matters of one manner of handling, the places by how many come there: most to the county's seat.</summary>
    Weighted<(Site Site, string Matter)> Places(Func<Site, bool> which, HandlingMode mode)
    {
        var seat = bureau.Sites.First(s => s.Kind == SiteKind.Town).RegionCode[..9];
        return new(
            from site in bureau.Sites.Where(which)
            where bureau.Has(site.UnitId, CasesAccess.Accept)
            let crowd = (0.4 + 1.6 * dice.Share()) * (site.Kind == SiteKind.Town ? 3.5 : 1) * (site.RegionCode.StartsWith(seat, StringComparison.Ordinal) ? 4 : 1)
            from matter in bureau.Matters
            let list = matter.Value.List
            where list.Places.Any(p => p.Site == SimulatedCase.PlaceOf(site)) && SimulatedCase.ModeOf(list, site) == mode && IsHandled(list, site, mode)
            select ((site, matter.Key), crowd * Demand.Of(matter.Key).Weight));
    }

    /// <summary>There are people who can examine and decide it, or it is decided where it is taken.</summary>
    bool IsHandled(ImplementationList list, Site site, HandlingMode mode) => list.DecidedOnTheSpot
        || (mode == HandlingMode.Direct || list.Authority.Scope == AuthorityScope.Unit)
        && bureau.AuthorityOf(list, site) is { } unit && bureau.In(unit, CasesAccess.Decide).Count >= 2 && bureau.Has(unit, CasesAccess.ApproveExtension);

    static IEnumerable<DateOnly> Span(DateOnly from, DateOnly to) => Enumerable.Range(from.DayNumber, to.DayNumber - from.DayNumber + 1).Select(DateOnly.FromDayNumber);
}
