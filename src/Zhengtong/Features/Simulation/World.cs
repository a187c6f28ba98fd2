using System.Text.Json;
using Zhengtong.Calendar;
using Zhengtong.Features.Cases;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Audit;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Data.Bulk;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Simulation;

/// <summary>What all stories of a simulation share, and what they leave: the rows that acts would have written.</summary>
sealed class World(County county, Bureau bureau, SimulationPlan plan, Dice dice, SerialNumbers numbers, string sampleFile)
{
    public Bureau Bureau => bureau;

    public Dice Dice => dice;

    public WorkRhythm Rhythm { get; } = new(bureau.Calendar, dice);

    public OfficeCalendar Calendar => bureau.Calendar;

    /// <summary>Nothing is done later.</summary>
    public DateTimeOffset Present => plan.Present;

    /// <summary>Where the rows of the present batch gather.</summary>
    public required BulkRows Rows { get; set; }

    public Commitment Open(Guid id, Opening opening, Moment moment) =>
        Commitment.Open(id, numbers.Next(county, bureau.Kinds[opening.Kind].Letters, moment.Date), opening, moment);

    /// <summary>Writes one line to a journal, hashed like any other.</summary>
    public void Record(JournalChain chain, Moment moment, string act, string summary, object? data = null) =>
        Rows.Add(chain.Append(moment, act, summary, data is null ? null : JsonSerializer.Serialize(data, Json.Options)));

    /// <summary>The one file that stands for every upload.</summary>
    public SuppliedFile File(string requirement) => new(requirement, sampleFile, "示例材料.png", "image/png", SampleFile.Content.Length);

    public static Caller Citizen(Features.Parties.Party party) => new() { Id = party.Id, Name = party.Name, Roles = [Role.Citizen], PartyIds = [party.Id] };
}

/// <summary>Serial numbers of kinds and days (编号), counted on from where the county stands.</summary>
sealed class SerialNumbers(IReadOnlyDictionary<(string Letters, DateOnly Day), int> given)
{
    readonly Dictionary<(string Letters, DateOnly Day), int> last = new(given);

    public IEnumerable<(string Letters, DateOnly Day, int Last)> Last => last.Select(l => (l.Key.Letters, l.Key.Day, l.Value));

    public string Next(County county, string letters, DateOnly day)
    {
        var serial = last[(letters, day)] = last.GetValueOrDefault((letters, day)) + 1;
        return Platform.Numbering.Numbers.Dated(county, letters, day, serial);
    }
}

/// <summary>A picture that says it is none.</summary>
static class SampleFile
{
    public static readonly byte[] Content = Documents.Writing.Qr.Png("示例材料：模拟办件用，不是真实材料", 4);
}
