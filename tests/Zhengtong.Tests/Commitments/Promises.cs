using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Numbering;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Commitments;

/// <summary>A commitment of a kind that exists in tests alone: what the kernel does for any tenant is tried on it.</summary>
[Act("开一件试验的承诺", Permission.Anyone)]
public sealed class OpenPromise : IAct<Guid>
{
    /// <summary>Registered by the tests' county; the product knows nothing of it.</summary>
    public static readonly CommitmentKind Kind = new("promise", "试验承诺", "SY", Ratable: false, RaisesCards: true, "/commitments/{id}/clocks", null, new Dictionary<string, StateLabel>
    {
        ["waiting"] = new("待认领", "认领", CommitmentsAccess.Desk),
        ["deciding"] = new("待决定", "作出决定"),
        ["supervising"] = new("待督办", "督办", CommitmentsAccess.SeeAll),
        ["done"] = new("办结"),
    })
    { Outcomes = new Dictionary<string, string> { ["kept"] = "按期兑现" } };

    public string Title { get; init; } = "取水许可";

    /// <summary>Code of the unit that holds it: D26 is water affairs.</summary>
    public string Unit { get; init; } = "D26";

    /// <summary>Sign-in of the person who holds it; null leaves it in the pool.</summary>
    public string? Holder { get; init; }

    public string? Post { get; init; }

    public string State { get; init; } = "deciding";

    public decimal? Promised { get; init; } = 5;

    public decimal? Statutory { get; init; }

    public string? Party { get; init; }

    public Guid[]? Readers { get; init; }

    public bool Closed { get; init; }

    public async Task<Guid> Handle(Acting acting)
    {
        var id = acting.NewId();
        var county = acting.Db.County.Code;
        var party = Party is null ? null : await PartyAsync(acting, Party);
        var number = await acting.Use<Numbers>().DatedAsync(acting.Db.County, Kind.Letters, acting.Moment.Date);
        var commitment = Commitment.Open(id, number, new Opening(Kind.Code, "TEST", Title, party, "hall", null, StableId.Of($"{county}/unit/{Unit}"))
        {
            PersonId = Holder is null ? null : StableId.Of($"{county}/person/{Holder}"),
            PostId = Post is null ? null : StableId.Of($"{county}/post/{Post}"),
            Confidentiality = Readers is null ? Confidentiality.Ordinary : Confidentiality.Restricted,
        }, acting.Moment);
        commitment.State = State;
        foreach (var reader in Readers ?? []) commitment.Admit(reader);
        acting.Db.Add(commitment);
        var clocks = new List<ClockChange>();
        if (Promised is { } promised) clocks.Add(new ClockChange.Start(ClockNames.Promised, Limit.WorkingDays(promised), "实施清单", ClockLadder.Promise));
        if (Statutory is { } statutory) clocks.Add(new ClockChange.Start(ClockNames.Statutory, Limit.WorkingDays(statutory), "《行政许可法》第四十二条", ClockLadder.Statute));
        await acting.FollowAsync(commitment, clocks, "受理");
        if (Closed) await acting.CloseAsync(commitment, "kept");
        return id;
    }

    static async Task<Party> PartyAsync(Acting acting, string name)
    {
        if (await acting.Db.Set<Party>().FirstOrDefaultAsync(p => p.Name == name) is { } known) return known;
        var party = Features.Parties.Party.Citizen(acting.NewId(), name, ResidentIds.Next(), null, acting.Use<Secrets>(), acting.At);
        acting.Db.Add(party);
        return party;
    }
}

/// <summary>Does something to a commitment in one act: a line in its journal, changes of its clocks.</summary>
[Act("动一件试验的承诺", Permission.Anyone)]
public sealed class ChangePromise : IAct<int>
{
    public Guid Id { get; init; }

    public ClockChange[] Clocks { get; init; } = [];

    public string Summary { get; init; } = "办理";

    public async Task<int> Handle(Acting acting)
    {
        var commitment = await acting.Db.LoadAsync(Id, Caller.System);
        await acting.FollowAsync(commitment, Clocks, Summary);
        return commitment.Chain.Length;
    }
}

public static class PromiseExtensions
{
    public static Task<Guid> Open(this TestCounty county, OpenPromise promise, County? where = null) => county.Run(promise, Caller.System, county: where);

    public static async Task<IReadOnlyList<DeskRow>> DeskOf(this TestCounty county, string login, DeskFilter? filter = null)
    {
        var caller = await county.StaffAsync(login);
        return (await county.In(null, services => services.GetRequired<Desk>().PageAsync(caller, filter ?? new()))).Rows;
    }

    public static async Task<IReadOnlyList<FoundRow>> Find(this TestCounty county, string login, CommitmentFilter filter)
    {
        var caller = await county.StaffAsync(login);
        return (await county.In(null, services => services.GetRequired<Finder>().PageAsync(caller, filter))).Rows;
    }

    public static T GetRequired<T>(this IServiceProvider services) where T : notnull => (T)services.GetService(typeof(T))!;
}
