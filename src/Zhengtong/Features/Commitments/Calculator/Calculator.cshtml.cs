using Microsoft.AspNetCore.Mvc;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;
using Derived = Zhengtong.Platform.Web.Derivation;

namespace Zhengtong.Features.Commitments;

/// <summary>Anybody computes a deadline and sees why (期限计算器). The question stands in the address, so that the answer can be sent to somebody.</summary>
public sealed class CalculatorPage(OfficeCalendars calendars) : ActPage
{
    protected override string Permission => Platform.Access.Permission.Anyone;

    [BindProperty(SupportsGet = true)]
    public Deadline Input { get; set; } = new();

    public Deadline.Answer? Answer { get; private set; }

    public Derived? Why => Answer is null ? null : new(["第几天"], [.. Answer.Lines.Select(l => new Derived.Line(
        l.Dates, l.Text, [l.Counted], l.Source, ClockBoard.KindOf(l.Kind, false), l.Kind == Calendar.DerivationKind.Due ? 0 : null))]);

    public bool Asked => Request.Query.ContainsKey("Input.Start");

    protected override async Task ShowAsync()
    {
        while (Input.Pauses.Count < 2) Input.Pauses.Add(new());
        if (!Asked) ModelState.Clear();
        if (!Asked || !ModelState.IsValid) return;
        if (Input.Pauses.Count > Deadline.MostPauses)
        {
            ModelState.AddModelError("", $"最多 {Deadline.MostPauses} 段暂停");
            return;
        }
        try
        {
            Answer = Input.Reckon(await calendars.OfAsync(Db));
        }
        catch (Refusal refusal)
        {
            ModelState.AddModelError(refusal.Fields[0].Field == nameof(Input.Pauses) ? "Input.Pauses[0].From" : "Input." + refusal.Fields[0].Field, refusal.Message);
        }
    }
}
