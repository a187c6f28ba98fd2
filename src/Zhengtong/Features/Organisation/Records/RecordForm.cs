using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Organisation;

/// <summary>Something a unit keeps a list of (单位的台账记录).</summary>
public interface IUnitRecord
{
    Guid Id { get; }

    Guid UnitId { get; }
}

/// <summary>What came of a form: the record, whether it is new, and what the journal says of it.</summary>
public sealed record KeptRecord(Guid Id, bool IsNew, string Said);

/// <summary>A form that enters or changes one record of the own unit, found again by its number; a table of such rows is taken in the same way.</summary>
public abstract class RecordForm : IAct<Guid>
{
    /// <summary>By what a record is known in its unit; in one table it stands once.</summary>
    public abstract string Key { get; }

    /// <summary>Enters the record, or changes the one that is there.</summary>
    /// <exception cref="Refusal">Something cannot be right.</exception>
    public abstract Task<KeptRecord> KeepAsync(Acting acting, Guid unit);

    /// <returns>The record.</returns>
    public async Task<Guid> Handle(Acting acting)
    {
        var kept = await KeepAsync(acting, acting.By.UnitId ?? throw Refusal.Forbidden("记台账的人要属于一个单位"));
        await acting.Record(kept.Id, kept.Said);
        return kept.Id;
    }
}
