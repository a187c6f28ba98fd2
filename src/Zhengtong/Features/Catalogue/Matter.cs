using System.ComponentModel.DataAnnotations;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Catalogue;

public enum MatterState
{
    /// <summary>Taken over from the base catalogue by name; its guide is not published.</summary>
    [Display(Name = "已引用")] Adopted,

    [Display(Name = "已发布")] Published,

    /// <summary>Published, but no new application is taken for the time being.</summary>
    [Display(Name = "暂停办理")] Suspended,
}

/// <summary>A matter of the county (政务服务事项): adopted, then published in versions, suspended and resumed.</summary>
public sealed class Matter
{
    public Guid Id { get; init; }

    /// <summary>Number in the catalogue (M0367).</summary>
    public required string Code { get; init; }

    /// <summary>Edition of the base catalogue it was adopted from.</summary>
    public int Edition { get; init; }

    public required string Name { get; init; }

    public MatterKind Kind { get; init; }

    /// <summary>The department as the base catalogue names it; the authority is <see cref="UnitId"/> once published.</summary>
    public required string Department { get; init; }

    public List<AdministrativeLevel> Levels { get; init; } = [];

    public MatterState State { get; private set; }

    /// <summary>The latest published version; 0 before the first.</summary>
    public int Version { get; private set; }

    /// <summary>What people call it; the name until it is published.</summary>
    public required string Title { get; set; }

    public string? Summary { get; private set; }

    /// <summary>The authority; null for matters of towns and villages, and before publication.</summary>
    public Guid? UnitId { get; private set; }

    public string? ImplementationCode { get; private set; }

    public HandlingKind? Handling { get; private set; }

    public List<string> PersonThemes { get; private set; } = [];

    public List<string> EnterpriseThemes { get; private set; } = [];

    /// <summary>Where it is accepted, by the published list.</summary>
    public List<PlaceKind> Places { get; private set; } = [];

    /// <summary>Lower case; what a search looks through.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>Why it is suspended, as citizens read it.</summary>
    public string? SuspendedFor { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public static Matter Adopt(Guid id, int edition, AdoptedMatter from) => new()
    {
        Id = id,
        Code = from.Id,
        Edition = edition,
        Name = from.Name,
        Title = from.Name,
        Kind = from.Kind,
        Department = from.Department,
        Levels = [.. from.Levels],
        SearchText = from.Name.ToLowerInvariant(),
    };

    /// <summary>Publishes a checked list as the next version; ends a suspension.</summary>
    public MatterVersion Publish(ImplementationList list, Guid? unit, Moment moment)
    {
        (State, Version, SuspendedFor, PublishedAt) = (MatterState.Published, Version + 1, null, moment.At);
        (Title, Summary, UnitId, Handling, ImplementationCode) = (list.Title, list.Summary, unit, list.Handling, list.ImplementationCode.ToString());
        (PersonThemes, EnterpriseThemes, Places) = ([.. list.PersonThemes], [.. list.EnterpriseThemes], [.. list.Places.Select(p => p.Site)]);
        SearchText = string.Join(' ', [list.Name, list.Title, list.Summary, .. list.Keywords, list.Result.Name]).ToLowerInvariant();
        return new() { MatterId = Id, Version = Version, EffectiveFrom = list.EffectiveFrom, PublishedAt = moment.At, PublishedBy = moment.By.Name, List = list };
    }

    /// <summary>Takes no new applications for the time being (暂停办理).</summary>
    /// <exception cref="Refusal">Not published, or suspended already.</exception>
    public void Suspend(string reason)
    {
        Demand(MatterState.Published, "matter.not-published", "没有在办的，不能暂停");
        (State, SuspendedFor) = (MatterState.Suspended, reason);
    }

    /// <summary>Takes applications again (恢复办理).</summary>
    /// <exception cref="Refusal">Not suspended.</exception>
    public void Resume()
    {
        Demand(MatterState.Suspended, "matter.not-suspended", "没有暂停，不用恢复");
        (State, SuspendedFor) = (MatterState.Published, null);
    }

    void Demand(MatterState state, string code, string message)
    {
        if (State != state)
            throw Refusal.NotNow(code, $"“{Title}”现在是“{Platform.Web.Choices.Name(State)}”，{message}");
    }
}

/// <summary>One published version of an implementation list (实施清单版本); never changed.</summary>
public sealed class MatterVersion
{
    public Guid MatterId { get; init; }

    public int Version { get; init; }

    public DateOnly EffectiveFrom { get; init; }

    public DateTimeOffset PublishedAt { get; init; }

    public required string PublishedBy { get; init; }

    public required ImplementationList List { get; init; }
}

/// <summary>An edition of the base catalogue (基本目录版本), shared by all counties.</summary>
public sealed class BaseEdition
{
    public int No { get; init; }

    public required string Name { get; init; }

    /// <summary>SM3 of the table it was loaded from.</summary>
    public required string Hash { get; init; }

    public int Matters { get; init; }
}

/// <summary>A matter of an edition.</summary>
public sealed class BaseMatter
{
    public int Edition { get; init; }

    public required string Code { get; init; }

    public required AdoptedMatter Content { get; init; }
}
