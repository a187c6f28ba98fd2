using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Docs;

/// <summary>GLOSSARY.md and the program use the same words.</summary>
public sealed class GlossaryTests(TestCounty county) : IClassFixture<TestCounty>
{
    static readonly string[][] Rows =
    [
        .. File.ReadLines(Repository.In("GLOSSARY.md")).Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| 中文", StringComparison.Ordinal))
            .Select(l => l.Split('|', StringSplitOptions.TrimEntries)[1..^1]),
    ];

    static IEnumerable<string> Names => Rows.Select(r => r[3].Trim('`').Split('<')[0]);

    [Fact]
    public void Every_name_of_the_glossary_is_a_type_of_the_program()
    {
        var types = new[] { typeof(CountyDb), typeof(Zhengtong.Calendar.Limit), typeof(Zhengtong.Documents.Writing.LetterTemplate), typeof(Zhengtong.Reckoning.Identities) }
            .SelectMany(t => t.Assembly.GetTypes()).Select(t => t.Name.Split('`')[0]).ToHashSet();
        Assert.Equal([], Names.Except(types));
    }

    [Fact]
    public void A_term_stands_once() =>
        Assert.Empty(Rows.SelectMany(r => new[] { r[0], r[1], r[3] }).GroupBy(t => t).Where(g => g.Count() > 1).Select(g => g.Key));

    /// <summary>What only holds other entities together, or is explained by the one it belongs to.</summary>
    static readonly string[] Parts =
    [
        "BaseEdition", "CalendarDay", "CalendarYear", "OfficeHours", "CardStep", "IdempotencyKey", "JournalChain", "RaterReveal", "RatingPolicy", "Reminder", "EarlierRating",
        "CommitmentReader", "Dictionary",
    ];

    [Fact]
    public async Task Every_entity_is_in_the_glossary()
    {
        var entities = await county.ReadAsync(db => Task.FromResult(db.Model.GetEntityTypes().Where(e => !e.IsOwned()).Select(e => e.ClrType.Name.Split('`')[0]).ToList()));
        Assert.Equal([], entities.Except(Names).Except(Parts));
    }
}
