using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Hotline;

/// <summary>What came of the orders, by unit (热线办理结果).</summary>
public sealed class ResultsPage(TimeProvider time) : ActPage
{
    protected override string Permission => HotlineAccess.Results;

    [BindProperty(SupportsGet = true, Name = "from"), Display(Name = "登记从")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "to"), Display(Name = "到")]
    public DateOnly? To { get; set; }

    public IReadOnlyList<OrderResults> Rows { get; private set; } = [];

    public Places Places { get; private set; } = null!;

    protected override async Task ShowAsync()
    {
        var today = ChinaClock.Today(time);
        (From, To) = (From ?? new DateOnly(today.Year, today.Month, 1), To is { } to && to < DateOnly.MaxValue ? to : today);
        Places = await Places.OfAsync(Db);
        Rows = await OrderResults.ReadAsync(Db, Caller, From.Value, To.Value);
    }

    /// <summary>A rate with what it is of; nothing where there was nothing.</summary>
    public static string Rate(int part, int whole) => whole == 0 ? "—" : $"{100m * part / whole:0.#}%（{part}/{whole}）";
}
