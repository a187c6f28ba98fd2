using System.Runtime.CompilerServices;

namespace Zhengtong.Documents.Writing;

/// <summary>The unit in which an amount is shown; amounts are kept in fen (分).</summary>
public enum MoneyUnit
{
    /// <summary>元</summary>
    Yuan,
    /// <summary>万元</summary>
    TenThousandYuan,
}

/// <summary>One sheet (工作表) of an export: a name, typed columns, and rows that are read once, as they are written.</summary>
public abstract class Sheet
{
    private protected Sheet(string name) => Name = name;

    /// <summary>The name on the tab; characters that Excel refuses are replaced, at most 31 are kept.</summary>
    public string Name { get; }

    /// <summary>A sheet over rows read as they come, for instance from a query.</summary>
    public static Sheet<T> Of<T>(string name, IAsyncEnumerable<T> rows) => new(name, rows);

    /// <summary>A sheet over rows already in memory.</summary>
    public static Sheet<T> Of<T>(string name, IEnumerable<T> rows) => new(name, rows.ToAsyncEnumerable());

    internal abstract IReadOnlyList<string> Titles { get; }

    internal abstract IAsyncEnumerable<Cell[]> ReadAsync(CancellationToken cancel);
}

/// <inheritdoc cref="Sheet"/>
public sealed class Sheet<T> : Sheet
{
    readonly List<(string Title, Func<T, Cell> Read)> columns = [];
    readonly IAsyncEnumerable<T> rows;

    internal Sheet(string name, IAsyncEnumerable<T> rows) : base(name) => this.rows = rows;

    /// <summary>Text; never becomes a formula, whatever it begins with.</summary>
    public Sheet<T> Text(string title, Func<T, string?> value) => With(title, row => Cell.OfText(value(row)));

    /// <summary>A count or measure.</summary>
    public Sheet<T> Number(string title, Func<T, decimal?> value) =>
        With(title, row => Cell.OfNumber(CellStyle.Number, value(row)));

    /// <summary>A count or measure, and where there is none, words: 没有数据.</summary>
    public Sheet<T> NumberOrText(string title, Func<T, decimal?> value, Func<T, string?> words) =>
        With(title, row => value(row) is { } number ? Cell.OfNumber(CellStyle.Number, number) : Cell.OfText(words(row)));

    /// <summary>An amount in fen (分), shown in the unit, which is added to the title; nothing is rounded away.</summary>
    public Sheet<T> Money(string title, Func<T, long?> fen, MoneyUnit unit = MoneyUnit.Yuan)
    {
        var (words, divisor) = unit == MoneyUnit.Yuan ? ("元", 100m) : ("万元", 1_000_000m);
        return With($"{title}（{words}）", row => Cell.OfNumber(CellStyle.Money, fen(row) / divisor));
    }

    /// <summary>A legal day.</summary>
    public Sheet<T> Date(string title, Func<T, DateOnly?> value) => With(title, row => Cell.OfDate(value(row)));

    /// <summary>An instant, shown in China time to the minute.</summary>
    public Sheet<T> Instant(string title, Func<T, DateTimeOffset?> value) => With(title, row => Cell.OfInstant(value(row)));

    /// <summary>A share: 0.953 is shown as 95.30%. No data (null) stays an empty cell, never 0 %.</summary>
    public Sheet<T> Percentage(string title, Func<T, decimal?> share) =>
        With(title, row => Cell.OfNumber(CellStyle.Percentage, share(row)));

    internal override IReadOnlyList<string> Titles => [.. columns.Select(c => c.Title)];

    internal override async IAsyncEnumerable<Cell[]> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in rows.WithCancellation(cancel))
            yield return [.. columns.Select(column => column.Read(row))];
    }

    Sheet<T> With(string title, Func<T, Cell> read)
    {
        columns.Add((title, read));
        return this;
    }
}
