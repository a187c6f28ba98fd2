using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Commitments;

/// <summary>A tenant as its pages show it, with the places its units are among.</summary>
public interface IShownTenant
{
    Commitment Commitment { get; }

    Places Places { get; }

    /// <summary>What its pages call it (这一件).</summary>
    string Word { get; }

    /// <summary>Its page: <c>/cases/…</c>.</summary>
    string Path { get; }

    string State { get; }

    string StateTone { get; }

    /// <summary>The state allows this move of its lifecycle.</summary>
    bool Allows(string move);
}

/// <summary>The page of an act on a tenant (办理入口).</summary>
/// <param name="Path">Last part of its address: <c>/cases/{id}/accept</c>.</param>
/// <param name="Moves">The transitions it carries out, any of which must be allowed.</param>
/// <param name="Confirms">Cannot be undone, and asks for something: what was filled in is shown once more before it is done.</param>
public abstract record TenantDoor(Type Act, string Path, string[] Moves, string? Hint, bool Confirms)
{
    /// <summary>Not for this one or now: the door is not shown.</summary>
    public const string Hidden = "";

    public ActAttribute Described => UseCases.Describe(Act);
}

/// <summary>The same, with when it is offered.</summary>
public sealed record TenantDoor<TShown>(Type Act, string Path, string[] Moves, string? Hint = null, bool Confirms = false) : TenantDoor(Act, Path, Moves, Hint, Confirms)
    where TShown : IShownTenant
{
    /// <summary>Why it is not offered though the state allows it; null when it is.</summary>
    public Func<TShown, Caller, string?> Bar { get; init; } = (_, _) => null;

    /// <summary>Whose act it is now: of whoever holds it.</summary>
    public Func<TShown, Caller, bool> Held { get; init; } = (shown, caller) => shown.Commitment.UnitId == caller.UnitId;

    public bool IsReached(TShown shown) => Moves.Any(shown.Allows);

    /// <summary>Why the page does not open for this caller now; null when it does.</summary>
    public string? Closed(TShown shown, Caller caller) =>
        !IsReached(shown) ? $"{shown.Word}现在是“{shown.State}”，不能{Described.Name}"
        : !Held(shown, caller) ? $"{shown.Word}现在归{shown.Places.Unit(shown.Commitment.UnitId)}办，您可以查看，不能{Described.Name}"
        : Bar(shown, caller) is { } bar ? bar == Hidden ? $"{shown.Word}没有“{Described.Name}”这一步" : $"现在不能{bar}" : null;
}

public static class TenantDoors
{
    extension<TShown>(IReadOnlyList<TenantDoor<TShown>> doors) where TShown : IShownTenant
    {
        public TenantDoor<TShown> To(Type act) => doors.First(d => d.Act == act);

        /// <summary>What a caller can do now, and in words what not and why.</summary>
        public (IReadOnlyList<NextAct> Acts, IReadOnlyList<string> Barred) Open(TShown shown, Caller caller)
        {
            var open = doors.Where(d => caller.May(d.Described.Permission) && d.IsReached(shown) && d.Held(shown, caller)).Select(d => (Door: d, Bar: d.Bar(shown, caller))).ToList();
            return ([.. open.Where(d => d.Bar is null).Select(d => new NextAct(d.Door.Described.Name, $"~{shown.Path}/{d.Door.Path}", d.Door.Hint))],
                [.. open.Select(d => d.Bar).OfType<string>().Where(b => b != TenantDoor.Hidden)]);
        }
    }
}
