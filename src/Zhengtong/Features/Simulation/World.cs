using System.Text.Json;
using Zhengtong.Calendar;
using Zhengtong.Documents.Writing;
using Zhengtong.Features.Cases;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Paperwork;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Audit;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Data.Bulk;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Simulation;

/// <summary>What all stories of a simulation share, and what they leave: the rows that acts would have written.</summary>
sealed class World(County county, Bureau bureau, SimulationPlan plan, Dice dice, SerialNumbers numbers, string sampleFile, string address)
{
    public County County => county;

    public Bureau Bureau => bureau;

    public Dice Dice => dice;

    public WorkRhythm Rhythm { get; } = new(bureau.Calendar, dice);

    public OfficeCalendar Calendar => bureau.Calendar;

    /// <summary>Nothing is done later.</summary>
    public DateTimeOffset Present => plan.Present;

    /// <summary>Where the rows of the present batch gather; null in the rehearsal, of which nothing is kept.</summary>
    public required BulkRows? Rows { get; set; }

    /// <summary>Of the county's site, as documents print it.</summary>
    public string Address => address;

    public void Keep(object row) => Rows?.Add(row);

    public Commitment Open(Guid id, Opening opening, Moment moment) =>
        Commitment.Open(id, numbers.Dated(bureau.Kinds[opening.Kind].Letters, moment), opening, moment);

    /// <summary>Writes one line to a journal, hashed like any other.</summary>
    public void Record(JournalChain chain, Moment moment, string act, string summary, object? data = null) =>
        Rows?.Add(chain.Append(moment, act, summary, data is null ? null : JsonSerializer.Serialize(data, Json.Options)));

    /// <summary>Issues a document as the acts do, with its line in the journal; its file is made when somebody opens it.</summary>
    /// <param name="values">What it says; asked for only when it is kept.</param>
    /// <param name="number">Given when the number is not a 文号 of the unit.</param>
    /// <returns>Null in the rehearsal.</returns>
    public Document? Issue(Commitment commitment, Moment moment, string act, string template, Unit unit, Func<LetterValues> values, string? number = null)
    {
        var letter = bureau.Templates[template];
        number ??= Numbered(IssueDocument.PatternOf(county, unit, letter), moment);
        var (id, code) = (dice.NewId(moment.At), dice.Bits());
        if (Rows is null) return null;
        var document = Document.Issue(id, letter, values(), unit, new Issuing(commitment.Id, number, commitment.PartyLabel, VerificationCode.Of(code), IssueDocument.VerifyAt(address)), moment);
        Rows.Add(document);
        var (summary, data) = document.Recorded;
        Record(commitment.Chain, moment, act, summary, data);
        return document;
    }

    public string Numbered(string pattern, Moment moment) => numbers.Patterned(pattern, moment);

    /// <summary>A mandate for one matter and a year (授权委托), given on the web by the principal or at the window to a clerk.</summary>
    public void Entrust(Party principal, Party agent, string matter, Moment moment)
    {
        var mandate = new Mandate { Id = dice.NewId(moment.At), PrincipalId = principal.Id, AgentId = agent.Id, Matters = [matter], ValidFrom = moment.Date, ValidTo = moment.Date.AddYears(1), CreatedAt = moment.At };
        mandate.Confirm(moment.At, moment.By.Name);
        var chain = new JournalChain(principal.Id);
        Keep(mandate);
        Keep(chain);
        Record(chain, moment, moment.By.IsStaff ? nameof(TakeMandate) : nameof(GiveMandate),
            moment.By.IsStaff ? $"窗口收授权委托书，委托{agent.Label}办理，到 {mandate.ValidTo:yyyy-MM-dd}" : $"授权 {agent.Label} 代办 1 个事项，到 {mandate.ValidTo:yyyy-MM-dd}");
    }

    /// <summary>The one file that stands for every upload.</summary>
    public SuppliedFile File(string requirement) => new(requirement, sampleFile, "示例材料.png", "image/png", SampleFile.Content.Length);

    public static Caller Citizen(Party party) => new() { Id = party.Id, Name = party.Name, Roles = [Role.Citizen], PartyIds = [party.Id] };
}

/// <summary>A picture that says it is none.</summary>
static class SampleFile
{
    public static readonly byte[] Content = Qr.Png("示例材料：模拟办件用，不是真实材料", 4);
}
