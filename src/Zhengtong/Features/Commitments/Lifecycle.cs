using System.Runtime.CompilerServices;
using System.Text;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Commitments;

/// <summary>One move that is allowed: an act, called as the regulation calls it, and where it leads.</summary>
/// <param name="Act">The entity's method (<c>nameof(SignFor)</c>).</param>
/// <param name="Name">What the regulation calls it (签收).</param>
/// <param name="From">The states in which it is allowed.</param>
/// <param name="To">Null when the state stays as it is.</param>
/// <param name="Basis">The article that orders it so.</param>
public sealed record Transition<TState>(string Act, string Name, TState[] From, TState? To, string? Basis = null) where TState : struct, Enum;

/// <summary>A state machine as data (状态机), so that it can be drawn and a page can say what comes next.</summary>
/// <param name="code">Stable, in English, as the commitment's kind: <c>card</c>.</param>
/// <param name="name">What it is the life of (红黄牌).</param>
public abstract class Lifecycle(string code, string name)
{
    public string Code => code;

    public string Name => name;

    /// <summary>State name as kept → its labels, for <see cref="CommitmentKind.States"/>.</summary>
    public abstract IReadOnlyDictionary<string, StateLabel> Labels { get; }

    /// <summary>The machine as a Mermaid diagram.</summary>
    public abstract string Draw();
}

/// <summary>The states of a tenant, the first one first, and every move between them.</summary>
/// <param name="states">Each state with its Chinese name and its next act, in the order of a smooth run.</param>
/// <exception cref="ArgumentException">An act leads from one state to two, or a state has no label.</exception>
public sealed class Lifecycle<TState>(string code, string name, (TState State, StateLabel Label)[] states, Transition<TState>[] transitions) : Lifecycle(code, name)
    where TState : struct, Enum
{
    readonly Dictionary<TState, StateLabel> labels = states.ToDictionary(s => s.State, s => s.Label);
    readonly Dictionary<(string Act, TState From), Transition<TState>> moves = transitions.SelectMany(t => t.From, (t, from) => (t, from)).ToDictionary(m => (m.t.Act, m.from), m => m.t);

    public TState First => states[0].State;

    public override IReadOnlyDictionary<string, StateLabel> Labels { get; } = Enum.GetValues<TState>()
        .ToDictionary(NameOf, s => states.FirstOrDefault(l => l.State.Equals(s)).Label ?? throw new ArgumentException($"{s} has no label", nameof(states)));

    /// <summary>The state's name as kept in the database.</summary>
    public static string NameOf(TState state) => state.ToString().ToLowerInvariant();

    public StateLabel Label(TState state) => labels[state];

    /// <summary>What may be done in a state: the page's next acts.</summary>
    public IEnumerable<Transition<TState>> AllowedIn(TState state) => transitions.Where(t => t.From.Contains(state));

    /// <summary>Act → what the regulation calls it, for records.</summary>
    public IReadOnlyDictionary<string, string> Names { get; } = transitions.DistinctBy(t => t.Act).ToDictionary(t => t.Act, t => t.Name);

    public bool Allows(string act, TState from) => moves.ContainsKey((act, from));

    /// <summary>The state after an act. Called in the entity's method of that name.</summary>
    /// <exception cref="Refusal">The act is not allowed in this state; names the state and what is allowed.</exception>
    public TState After(TState from, [CallerMemberName] string act = "")
    {
        if (moves.TryGetValue((act, from), out var move)) return move.To ?? from;
        var wanted = transitions.FirstOrDefault(t => t.Act == act) ?? throw new InvalidOperationException($"{Code} has no act {act}");
        var allowed = AllowedIn(from).Select(t => t.Name).Distinct().ToList();
        throw Refusal.NotNow($"{Code}.not-now", $"{Name}现在是“{Label(from).Name}”，不能{wanted.Name}。"
            + (allowed.Count > 0 ? $"现在可以：{string.Join("、", allowed)}" : "已经办完，不能再改"), wanted.Basis);
    }

    public override string Draw()
    {
        var text = new StringBuilder("stateDiagram-v2\n").Append($"    [*] --> {NameOf(First)}\n");
        foreach (var (state, label) in states)
            text.Append($"    {NameOf(state)}: {label.Name}\n");
        foreach (var t in transitions)
            foreach (var from in t.From)
                text.Append($"    {NameOf(from)} --> {NameOf(t.To ?? from)}: {t.Name}\n");
        foreach (var (state, _) in states.Where(s => !AllowedIn(s.State).Any(t => t.To is not null)))
            text.Append($"    {NameOf(state)} --> [*]\n");
        return text.ToString();
    }
}
