using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Supervision;

/// <summary>Gives a new county the rules of <c>reference/card-rules.tsv</c>; what the county changed afterwards stays.</summary>
public static class SeedCardRules
{
    public static async Task RunAsync(CountyDb db, string file, CancellationToken ct)
    {
        await db.EnterAsync(ct);
        if (await db.CardRules.AnyAsync(ct)) return;
        db.AddRange(Read(await File.ReadAllLinesAsync(file, ct)));
        await db.SaveChangesAsync(ct);
        await db.LeaveAsync(ct);
    }

    public static IEnumerable<CardRule> Read(IEnumerable<string> lines) => lines.Skip(1).Where(l => l.Length > 0).Select(l => l.Split('\t')).Select(c => new CardRule
    {
        Code = c[0],
        EffectiveFrom = DateOnly.ParseExact(c[1], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Trigger = c[2],
        Warning = Enum.Parse<Warning>(c[3], ignoreCase: true),
        Name = c[4],
        ExplainDays = decimal.Parse(c[5], CultureInfo.InvariantCulture),
        RectifyDays = decimal.Parse(c[6], CultureInfo.InvariantCulture),
        Source = c[7],
    });
}
