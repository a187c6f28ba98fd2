using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Hotline;

/// <summary>Gives a new county topics, limits and a first duty list; what the county changed afterwards stays.</summary>
public static class SeedHotline
{
    public static async Task RunAsync(CountyDb db, string folder, string? office, CancellationToken ct)
    {
        await db.EnterAsync(ct);
        if (!await db.Topics.AnyAsync(ct))
        {
            var units = await db.Units.AsNoTracking().ToListAsync(ct);
            db.AddRange(Topics(await LinesAsync(folder, "hotline-topics.tsv", ct)));
            db.AddRange(Limits(await LinesAsync(folder, "hotline-limits.tsv", ct)));
            db.AddRange(Duties(await LinesAsync(folder, "hotline-duties.tsv", ct), units, db.County.Code));
            if (units.Find(u => u.Code == office) is { } unit) db.Add(new HotlineOffice { UnitId = unit.Id });
            await db.SaveChangesAsync(ct);
        }
        await db.LeaveAsync(ct);
    }

    public static IEnumerable<OrderLimit> Limits(IEnumerable<string[]> lines) => lines.Select(c => new OrderLimit
    {
        EffectiveFrom = Day(c[0]),
        Kind = c[1],
        Source = c[2],
        Urgency = c[3],
        AnswerDays = Number(c[4]),
        ReworkDays = Number(c[5]),
        ExtensionDays = Number(c[6]),
        SignHours = Number(c[7]),
        Basis = c[8],
    });

    public static async Task<IReadOnlyList<string[]>> LinesAsync(string folder, string file, CancellationToken ct = default) =>
        [.. (await File.ReadAllLinesAsync(Path.Combine(folder, file), ct)).Skip(1).Where(l => l.Length > 0).Select(l => l.Split('\t'))];

    static IEnumerable<Topic> Topics(IEnumerable<string[]> lines) => lines.Select(c => new Topic
    {
        Code = c[0],
        Level1 = c[1],
        Level2 = c[2],
        Urgency = Enum.GetValues<OrderUrgency>().First(u => Choices.Name(u) == c[4]),
        Hint = c[5].Length > 0 ? c[5] : null,
        Keywords = c[6].Split('；', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    });

    /// <summary>A line for a unit by its code; one for <c>town</c> becomes a line for each town.</summary>
    static IEnumerable<Duty> Duties(IEnumerable<string[]> lines, IReadOnlyList<Unit> units, string county) =>
        from c in lines
        from unit in units.Where(u => c[2] == "town" ? u.Kind == UnitKind.Town : u.Code == c[2])
        select new Duty
        {
            Id = StableId.Of($"{county}/duty/{c[0]}/{unit.Code}"),
            TopicCode = c[0],
            RegionCode = c[1] == "town" ? Region.Stem(unit.RegionCode) : county,
            UnitId = unit.Id,
            Ground = c[3],
            EffectiveFrom = Day(c[4]),
        };

    static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
