using Microsoft.AspNetCore.Mvc;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Platform.Doors;

/// <summary>What every list of the API takes (翻页): the place after which it goes on, and how many rows.</summary>
public abstract class ListFilter
{
    public const int Usual = 20, Most = 100;

    /// <summary><c>next</c> of the page before.</summary>
    [FromQuery(Name = "after")]
    public string? After { get; set; }

    [FromQuery(Name = "limit")]
    public int? Limit { get; set; }

    /// <summary>How many rows are asked for.</summary>
    /// <exception cref="Refusal">Less than one, or more than <see cref="Most"/>.</exception>
    public int Rows() => (Limit ?? Usual) is >= 1 and <= Most and var rows ? rows : throw Refusal.Invalid(nameof(Limit), $"limit 要在 1 到 {Most} 之间");
}

/// <summary>A list in which nothing is chosen but the place.</summary>
public sealed class Paging : ListFilter;

/// <summary>One page of a list (一页).</summary>
/// <param name="Next">For <c>after</c>; null on the last page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next)
{
    /// <param name="read">One row more than are shown, when there are more.</param>
    /// <param name="rows">How many are shown.</param>
    /// <param name="placeOf">What <c>after</c> is, to go on behind a row.</param>
    public static Page<T> Of(IReadOnlyList<T> read, int rows, Func<T, string> placeOf) => read.Count > rows ? new([.. read.Take(rows)], placeOf(read[rows - 1])) : new(read, null);
}
