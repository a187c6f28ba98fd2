using Zhengtong.Platform.Access;

namespace Zhengtong.Features.Commitments;

/// <summary>
/// A kind of commitment (承诺种类) and what holds for it. Tenants declare theirs; the kernel knows none by name.
/// </summary>
/// <param name="Code">Stable, in English: <c>case</c>.</param>
/// <param name="Name">As the desk shows it (办件).</param>
/// <param name="Letters">In its numbers, after the county's prefix (BJ).</param>
/// <param name="Ratable">People may rate it.</param>
/// <param name="RaisesCards">Its clocks and irregularities raise cards.</param>
/// <param name="Page">Its page: <c>/cases/{id}</c>.</param>
/// <param name="PublicPage">Where its party follows it, when that is possible.</param>
/// <param name="States">State name → the Chinese name of the state and of the next act, for desk and search.</param>
public sealed record CommitmentKind(
    string Code, string Name, string Letters, bool Ratable, bool RaisesCards, string Page, string? PublicPage,
    IReadOnlyDictionary<string, StateLabel> States)
{
    /// <summary>Outcome → its Chinese name; an outcome not named here is shown as it is.</summary>
    public IReadOnlyDictionary<string, string> Outcomes { get; init; } = new Dictionary<string, string>();

    /// <summary>Name of a clock → its Chinese name, for clocks besides promised and statutory.</summary>
    public IReadOnlyDictionary<string, string> ClockLabels { get; init; } = new Dictionary<string, string>();

    public string PageOf(Guid id) => Page.Replace("{id}", id.ToString());

    public string? PublicPageOf(Guid id) => PublicPage?.Replace("{id}", id.ToString());
}

/// <summary>A state as people read it: its name, what is to be done next (null when nothing), and the permission that needs.</summary>
public sealed record StateLabel(string Name, string? Next = null, string? Permission = null)
{
    /// <summary>Whether the caller may take it from the unit's pool.</summary>
    public bool IsFor(Caller caller) => Next is not null && (Permission is null || caller.May(Permission));
}

/// <summary>All kinds that the features declared.</summary>
public sealed class CommitmentKinds(IEnumerable<CommitmentKind> kinds)
{
    readonly Dictionary<string, CommitmentKind> byCode = kinds.ToDictionary(k => k.Code);

    public IReadOnlyCollection<CommitmentKind> All => byCode.Values;

    public CommitmentKind this[string code] => byCode[code];

    public StateLabel Label(string kind, string state) => byCode[kind].States.GetValueOrDefault(state) ?? new(state);

    public string NameOf(string kind) => byCode.GetValueOrDefault(kind)?.Name ?? kind;

    public string? Outcome(string kind, string? outcome) => outcome is null ? null : byCode[kind].Outcomes.GetValueOrDefault(outcome, outcome);

    /// <summary>The states, written kind/state, that people call by this name.</summary>
    public IReadOnlyList<string> Named(string name) =>
        [.. byCode.Values.SelectMany(k => k.States.Where(s => s.Value.Name == name).Select(s => $"{k.Code}/{s.Key}"))];

    /// <summary>The outcomes that people call by this name.</summary>
    public IReadOnlyList<string> OutcomesNamed(string name) =>
        [.. byCode.Values.SelectMany(k => k.Outcomes.Where(o => o.Value == name).Select(o => o.Key)).Append(name).Distinct()];

    /// <summary>The states, written kind/state, whose next act the caller may do.</summary>
    public IReadOnlyList<string> Open(Caller caller) =>
        [.. byCode.Values.SelectMany(k => k.States.Where(s => s.Value.IsFor(caller)).Select(s => $"{k.Code}/{s.Key}"))];
}

/// <summary>An entity that is a commitment of some kind: its state name is copied to the commitment in the same transaction.</summary>
public interface ITenant
{
    Guid Id { get; }

    Commitment Commitment { get; }

    string StateName { get; }
}
