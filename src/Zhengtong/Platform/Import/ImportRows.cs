using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Files;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Platform.Import;

/// <summary>Takes in the rows of a table one by one, in one transaction; one bad row and none is taken, but all bad ones are told.</summary>
public abstract class ImportRows : IAct<ImportResult>
{
    public IReadOnlyList<TsvRow> Rows { get; init; } = [];

    /// <summary>What was wrong with the table before any row was taken.</summary>
    public IReadOnlyList<RowFault> Faults { get; init; } = [];

    public async Task<ImportResult> Handle(Acting acting)
    {
        var (faults, added) = (new List<RowFault>(Faults), 0);
        foreach (var row in Rows)
            try
            {
                if (await TakeAsync(acting, row)) added++;
                if (SavesEachRow && faults.Count == 0) await acting.Db.SaveChangesAsync();
            }
            catch (RowFaultException wrong)
            {
                faults.Add(wrong.Fault);
            }
            catch (Refusal no)
            {
                faults.AddRange(no.Fields.DefaultIfEmpty(new("", no.Message)).Select(f => row.Bad(ColumnOf(f.Field), f.Message).Fault));
            }
        if (faults.Count > 0) throw new ImportRefused([.. faults.OrderBy(f => f.Row)]);
        var result = new ImportResult(added, Rows.Count - added);
        await RecordAsync(acting, result);
        return result;
    }

    /// <summary>Whether a row can be about one before it, and so must find it saved. What never asks is saved at once, at the end.</summary>
    protected virtual bool SavesEachRow => true;

    /// <summary>Writes to the journal what was taken in.</summary>
    protected virtual Task RecordAsync(Acting acting, ImportResult result) => acting.Record(StableId.Of($"import/{GetType().Name}"), $"导入：{result}");

    /// <returns>True when it is new, false when what was there was changed.</returns>
    protected abstract Task<bool> TakeAsync(Acting acting, TsvRow row);

    /// <summary>The act whose properties the columns are called after; null when the fields are the columns.</summary>
    protected virtual Type? Form => null;

    string ColumnOf(string field) => Form?.GetProperty(field)?.GetCustomAttribute<DisplayAttribute>()?.Name ?? field;
}
