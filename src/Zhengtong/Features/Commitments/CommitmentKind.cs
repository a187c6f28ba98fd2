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
    public string PageOf(Guid id) => Page.Replace("{id}", id.ToString());
}

/// <summary>A state as people read it: its name, and what is to be done next (null when nothing).</summary>
public sealed record StateLabel(string Name, string? Next = null);

/// <summary>All kinds that the features declared.</summary>
public sealed class CommitmentKinds(IEnumerable<CommitmentKind> kinds)
{
    readonly Dictionary<string, CommitmentKind> byCode = kinds.ToDictionary(k => k.Code);

    public IReadOnlyCollection<CommitmentKind> All => byCode.Values;

    public CommitmentKind this[string code] => byCode[code];

    public StateLabel Label(string kind, string state) => byCode[kind].States.GetValueOrDefault(state) ?? new(state);
}

/// <summary>An entity that is a commitment of some kind: its state name is copied to the commitment in the same transaction.</summary>
public interface ITenant
{
    Guid Id { get; }

    Commitment Commitment { get; }

    string StateName { get; }
}
