using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Audit;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Numbering;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Commitments;

/// <summary>What a tenant states when it opens a commitment.</summary>
/// <param name="Kind">Code of the kind.</param>
/// <param name="Party">Null when nobody is owed by name (an anonymous caller).</param>
public sealed record Opening(string Kind, string SubjectCode, string Title, Party? Party, string Channel, Guid? SiteId, Guid UnitId)
{
    public Guid? PostId { get; init; }

    public Guid? PersonId { get; init; }

    /// <summary>How lists name the party when there is none, or another than the party's own label.</summary>
    public string? PartyLabel { get; init; }

    public Confidentiality Confidentiality { get; init; }
}

public sealed partial class Commitment
{
    /// <summary>A new commitment with an empty journal; its clocks start with the tenant's first transition.</summary>
    public static Commitment Open(Guid id, string number, Opening opening, Moment moment)
    {
        var commitment = new Commitment
        {
            Id = id,
            Number = number,
            Kind = opening.Kind,
            SubjectCode = opening.SubjectCode,
            Title = opening.Title,
            PartyId = opening.Party?.Id,
            PartyLabel = opening.PartyLabel ?? opening.Party?.Label ?? "",
            Channel = opening.Channel,
            SiteId = opening.SiteId,
            Confidentiality = opening.Confidentiality,
            OpenedAt = moment.At,
            Chain = new JournalChain(id),
        };
        commitment.HoldBy(opening.UnitId, opening.PostId, opening.PersonId);
        return commitment;
    }

    /// <summary>Notes that the party was served, so that a rating can hang on it.</summary>
    public ServiceContact Meet(Guid id, string what, Moment moment)
    {
        var contact = new ServiceContact
        {
            Id = id,
            CommitmentId = Id,
            At = moment.At,
            What = what,
            Channel = Channel,
            SiteId = moment.By.SiteId,
            WindowId = moment.By.WindowId,
            UnitId = moment.By.UnitId ?? UnitId,
            PersonId = moment.By.IsStaff ? moment.By.Id : null,
        };
        Contacts.Add(contact);
        return contact;
    }

    /// <summary>Notes a fact against the rules, at the door of the unit that holds it.</summary>
    /// <param name="basis">The rule it breaks, with its source.</param>
    public Irregularity Note(Guid id, string code, string detail, string basis, Moment moment)
    {
        var irregularity = new Irregularity { Id = id, CommitmentId = Id, Code = code, At = moment.At, UnitId = UnitId, PersonId = PersonId, Detail = detail, Basis = basis };
        Irregularities.Add(irregularity);
        return irregularity;
    }
}

/// <summary>What every act of a tenant does with its commitment.</summary>
public static class TenantActs
{
    extension(Acting acting)
    {
        /// <summary>Opens a commitment with the next number of its kind. The caller adds the tenant, which carries it.</summary>
        public async Task<Commitment> OpenAsync(Guid id, Opening opening)
        {
            var kind = acting.Use<CommitmentKinds>()[opening.Kind];
            var number = await acting.Use<Numbers>().DatedAsync(acting.Db.County, kind.Letters, acting.Moment.Date);
            return Commitment.Open(id, number, opening, acting.Moment);
        }

        /// <summary>Carries out clock changes over the county's calendar, and writes the journal.</summary>
        public async Task FollowAsync(Commitment commitment, IEnumerable<ClockChange> changes, string summary, object? data = null)
        {
            var calendar = await acting.CalendarAsync();
            acting.TellReached(commitment, calendar);
            commitment.Apply(changes, acting.Moment, calendar);
            acting.Record(commitment.Chain, summary, data);
        }

        /// <summary>Ends a commitment: clocks stop, the outcome stands, and who listens is told.</summary>
        public async Task CloseAsync(Commitment commitment, string outcome)
        {
            var calendar = await acting.CalendarAsync();
            acting.TellReached(commitment, calendar);
            commitment.Close(outcome, acting.Moment, calendar);
            acting.Tell(new CommitmentClosed(commitment.Id, commitment.Kind, outcome));
        }

        /// <summary>Records an irregularity and tells who listens.</summary>
        public void Note(Commitment commitment, string code, string detail, string basis)
        {
            var noted = commitment.Note(acting.NewId(), code, detail, basis, acting.Moment);
            acting.Tell(new IrregularityRecorded(commitment.Id, noted.Id));
        }

        /// <summary>Levels that a clock reached before this act stand, though the sweep has not come by: a pause or an end does not undo them.</summary>
        void TellReached(Commitment commitment, Calendar.OfficeCalendar calendar)
        {
            foreach (var reached in commitment.Climb(acting.At, calendar))
                acting.Tell(reached);
        }

        public Task<Calendar.OfficeCalendar> CalendarAsync() => acting.Use<OfficeCalendars>().OfAsync(acting.Db);

        /// <summary>Refuses when the page was read before somebody else's act, and says what that act was.</summary>
        /// <param name="version">Length of the journal when the page was read; null when the door does not ask.</param>
        public async Task ExpectAsync(Commitment commitment, int? version)
        {
            if (version is null || version == commitment.Chain.Length) return;
            var since = await acting.Db.Set<JournalEntry>().AsNoTracking().Where(e => e.ChainId == commitment.Id && e.Seq > version)
                .OrderBy(e => e.Seq).Take(10).Select(e => new { e.At, e.ByName, e.Summary }).ToListAsync();
            throw Refusal.Stale("您打开页面以后，有人先办了这一件。请看最新情况再办",
                [.. since.Select(e => new FieldMessage("", $"{ChinaClock.Cut(e.At):MM-dd HH:mm} {e.ByName}：{e.Summary}"))]);
        }
    }
}
