using Zhengtong.Platform.Access;
using Zhengtong.Platform.CommandLine;
using Zhengtong.Platform.Files;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Platform.Import;

/// <summary>What came of an import.</summary>
public sealed record ImportResult(int Added, int Changed)
{
    public override string ToString() => $"新增 {Added} 条，更新 {Changed} 条";
}

/// <summary>Something that <c>zt import</c> takes in (可以导入的内容). All rows go in, or none.</summary>
/// <param name="Name">As typed on the command line.</param>
/// <param name="Label">In Chinese.</param>
/// <param name="Columns">Headings of the table; empty when it is none.</param>
public abstract record ImportKind(string Name, string Label, IReadOnlyList<string> Columns)
{
    /// <exception cref="ImportRefused">Rows are wrong; all of them are told.</exception>
    public abstract Task<ImportResult> RunAsync(IServiceProvider services, FileInfo file, bool rehearse, CancellationToken ct);

    /// <summary>Runs an act as the system; a rehearsal does all of it and takes all of it back.</summary>
    protected static async Task<T> Run<T>(IServiceProvider services, IAct<T> act, bool rehearse, CancellationToken ct)
    {
        var acts = services.GetRequiredService<UseCases.UseCases>();
        try
        {
            return await acts.Run(rehearse ? new Rehearse<T>(act) : act, Caller.System, ct: ct);
        }
        catch (Rehearsed<T> rehearsed)
        {
            return rehearsed.Result;
        }
    }
}

/// <summary>An import of a table's rows.</summary>
public abstract record TableImport(string Name, string Label, IReadOnlyList<string> Columns) : ImportKind(Name, Label, Columns)
{
    /// <summary>The act that takes rows in; with faults found before, it takes none and tells all.</summary>
    public abstract ImportRows ActOf(IReadOnlyList<TsvRow> rows, IReadOnlyList<RowFault> faults);

    public override Task<ImportResult> RunAsync(IServiceProvider services, FileInfo file, bool rehearse, CancellationToken ct)
    {
        var (rows, faults) = TableFile.Read(file, Columns);
        if (rows.Count == 0 && faults.Count == 0) throw new CommandFailure(ExitCode.Input, $"{file.Name} 里没有数据。");
        return Run(services, ActOf(rows, faults), rehearse, ct);
    }
}

/// <summary>An import of rows, each taken by <typeparamref name="TAct"/>.</summary>
public sealed record RowImport<TAct>(string Name, string Label, IReadOnlyList<string> Columns) : TableImport(Name, Label, Columns) where TAct : ImportRows, new()
{
    public override ImportRows ActOf(IReadOnlyList<TsvRow> rows, IReadOnlyList<RowFault> faults) => new TAct { Rows = rows, Faults = faults };
}

/// <summary>Rows that cannot be taken in; nothing was.</summary>
public sealed class ImportRefused(IReadOnlyList<RowFault> faults) : Exception($"{faults.Count} 处要改")
{
    public IReadOnlyList<RowFault> Faults => faults;
}

[Act("试导入", Permission.Anyone)]
sealed class Rehearse<T>(IAct<T> act) : IAct<T>
{
    public async Task<T> Handle(Acting acting)
    {
        var result = await acting.Also(act);
        await acting.Db.SaveChangesAsync();
        throw new Rehearsed<T>(result);
    }
}

/// <summary>The end of a rehearsal: what it came to, and everything is taken back.</summary>
sealed class Rehearsed<T>(T result) : Exception
{
    public T Result => result;
}
