using Zhengtong.Calendar;
using Zhengtong.Platform.Audit;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Commitments;

public enum Confidentiality
{
    /// <summary>Seen by those who hold it, sit where it was taken, or supervise (一般).</summary>
    Ordinary,

    /// <summary>Seen by its named readers alone (限制查阅).</summary>
    Restricted,
}

/// <summary>How far a clock has run (时限等级), in this order.</summary>
public enum ClockLevel
{
    Ample,

    /// <summary>One working day before yellow (提醒).</summary>
    Reminder,

    /// <summary>Most of the promised time is used (黄牌).</summary>
    Yellow,

    /// <summary>Past the promised limit (红牌).</summary>
    Red,

    /// <summary>Past the statutory limit (严重超时).</summary>
    Grave,
}

/// <summary>
/// Anything the county owes somebody by a date (承诺): what the desk, clocks, cards, ratings, search and export know
/// of a case, an order, a rectification. The thing itself is the tenant's entity, with the same identifier.
/// </summary>
public sealed partial class Commitment
{
    public Guid Id { get; init; }

    /// <summary>As printed and spoken: <c>JHBJ20240426-0317</c>.</summary>
    public required string Number { get; init; }

    /// <summary>Code of its <see cref="CommitmentKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about, as a code: the matter, the topic.</summary>
    public required string SubjectCode { get; init; }

    public required string Title { get; set; }

    public Guid? PartyId { get; init; }

    /// <summary>The party as lists show it: persons masked.</summary>
    public required string PartyLabel { get; init; }

    /// <summary>Where it was taken (受理场所).</summary>
    public Guid? SiteId { get; init; }

    /// <summary>web, hall, town, village, phone …</summary>
    public required string Channel { get; init; }

    /// <summary>The unit that holds it now (现在归谁).</summary>
    public Guid UnitId { get; private set; }

    public Guid? PostId { get; private set; }

    /// <summary>The person who holds it; null while it waits in the unit's pool.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>The tenant's state, copied in the tenant's transaction.</summary>
    public string State { get; internal set; } = "";

    public string? Outcome { get; private set; }

    public Confidentiality Confidentiality { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The nearest due instant of its running clocks; null while paused or without a clock.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>The worst level of its clocks.</summary>
    public ClockLevel Level { get; private set; }

    /// <summary>Its promise to the party is suspended (暂停).</summary>
    public bool Paused { get; private set; }

    public JournalChain Chain { get; init; } = null!;

    public List<CommitmentClock> Clocks { get; init; } = [];

    public List<ServiceContact> Contacts { get; init; } = [];

    public List<Irregularity> Irregularities { get; init; } = [];

    public List<CommitmentReader> Readers { get; init; } = [];

    public bool IsOpen => ClosedAt is null;

    /// <summary>Gives it to a unit, and to a post and person there when known.</summary>
    public void HoldBy(Guid unit, Guid? post = null, Guid? person = null) => (UnitId, PostId, PersonId) = (unit, post, person);

    /// <summary>Gives it to another unit, which may read it from now on, also when it has gone further. Once for each unit, unless the readers are loaded.</summary>
    public void PassTo(Guid unit)
    {
        if (unit != UnitId)
            Admit(unit);
        HoldBy(unit);
    }

    /// <summary>Ends it: clocks stop, the outcome stands.</summary>
    public void Close(string outcome, Moment moment, OfficeCalendar calendar)
    {
        foreach (var clock in Clocks.Where(c => c.IsOpen))
            clock.Stop(moment, calendar);
        (Outcome, ClosedAt) = (outcome, moment.At);
        Sum();
    }

    /// <summary>Lets a unit or person read it besides those who hold it.</summary>
    public void Admit(Guid reader)
    {
        if (Readers.All(r => r.ReaderId != reader))
            Readers.Add(new CommitmentReader { CommitmentId = Id, ReaderId = reader });
    }
}
