using System.Globalization;
using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Tests.Infrastructure;

/// <summary>A bare commitment of kinds that only tests know: what is written once over commitments must hold for any kind.</summary>
public static class Errand
{
    /// <summary>People may rate it, its clocks raise cards.</summary>
    public static readonly CommitmentKind Kind = new("errand", "差事", "CS", Ratable: true, RaisesCards: true, "/errands/{id}", null, new Dictionary<string, StateLabel>());

    /// <summary>Neither.</summary>
    public static readonly CommitmentKind QuietKind = Kind with { Code = "quiet-errand", Letters = "CQ", Ratable = false, RaisesCards = false };
}

/// <summary>Opens an errand for a unit and person, with a promised and a statutory clock.</summary>
[Act("开差事", Permission.Anyone)]
public sealed class OpenErrand(Caller holder) : IAct<Guid>
{
    public string Kind { get; init; } = Errand.Kind.Code;

    public decimal Promised { get; init; } = 5;

    public decimal Statutory { get; init; } = 10;

    /// <summary>A link of the whole with a limit of its own, in working days.</summary>
    public decimal? Step { get; init; }

    public Party? Party { get; init; }

    public string Title { get; init; } = "办一件差事";

    public string Channel { get; init; } = "hall";

    /// <summary>Restricted, with these readers.</summary>
    public Guid[]? Readers { get; init; }

    public async Task<Guid> Handle(Acting acting)
    {
        var commitment = await acting.OpenAsync(acting.NewId(), new Opening(Kind, "E-1", Title, Party, Channel, holder.SiteId, holder.UnitId!.Value)
        {
            PersonId = holder.Id,
            Confidentiality = Readers is null ? Confidentiality.Ordinary : Confidentiality.Restricted,
        });
        foreach (var reader in Readers ?? [])
            commitment.Admit(reader);
        List<ClockChange> changes =
        [
            new ClockChange.Start(ClockNames.Promised, Limit.WorkingDays(Promised), "承诺", ClockLadder.Promise),
            new ClockChange.Start(ClockNames.Statutory, Limit.WorkingDays(Statutory), "法定", ClockLadder.Statute),
        ];
        if (Step is { } days) changes.Add(new ClockChange.Start("link", Limit.WorkingDays(days), "环节", ClockLadder.Step));
        await acting.FollowAsync(commitment, changes, "开差事");
        acting.Db.Add(commitment);
        return commitment.Id;
    }
}

/// <summary>Does one thing with an errand.</summary>
[Act("办差事", Permission.Anyone)]
public sealed class OnErrand(Guid id, Func<Acting, Commitment, Task> what) : IAct<Guid>
{
    public async Task<Guid> Handle(Acting acting)
    {
        var commitment = await acting.Db.LoadAsync(id, Caller.System);
        await what(acting, commitment);
        acting.Record(commitment.Chain, "办差事");
        return id;
    }
}

public static class Errands
{
    extension(TestCounty county)
    {
        public Task<Guid> PauseErrand(Guid id, string clock, Caller by) =>
            county.Run(new OnErrand(id, (acting, c) => acting.FollowAsync(c, [new ClockChange.Pause(clock, "听证", "《行政许可法》第四十五条")], "暂停")), by);

        public Task<Guid> ResumeErrand(Guid id, string clock, Caller by) =>
            county.Run(new OnErrand(id, (acting, c) => acting.FollowAsync(c, [new ClockChange.Resume(clock)], "恢复")), by);

        public Task<Guid> CloseErrand(Guid id, Caller by) => county.Run(new OnErrand(id, (acting, c) => acting.CloseAsync(c, "done")), by);

        public Task<Guid> NoteErrand(Guid id, string code, Caller by) => county.Run(new OnErrand(id, (acting, c) =>
        {
            acting.Note(c, code, "补正三次", "《行政许可法》第三十二条第一款第四项");
            return Task.CompletedTask;
        }), by);

        /// <summary>The party is served: a contact that can be rated.</summary>
        public async Task<Guid> ServeAsync(Guid id, Caller by, string what = "办结")
        {
            Guid contact = default;
            await county.Run(new OnErrand(id, (acting, c) =>
            {
                contact = c.Meet(acting.NewId(), what, acting.Moment).Id;
                return Task.CompletedTask;
            }), by);
            return contact;
        }
    }

    /// <summary>An instant of the test's calendar: 2023-10-08 14:00.</summary>
    public static DateTimeOffset China(string instant) =>
        new(DateTime.ParseExact(instant, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
}
