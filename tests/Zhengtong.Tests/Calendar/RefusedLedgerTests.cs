using Zhengtong.Calendar;
using static Zhengtong.Tests.Calendar.Given;

namespace Zhengtong.Tests.Calendar;

public sealed class RefusedLedgerTests
{
    static readonly Dictionary<string, (ClockFault Fault, Given.Ledger Ledger)> Cases = new()
    {
        ["a pause before the start"] = (ClockFault.NotStarted, new Given.Ledger().Paused("2024-04-16 10:00")),
        ["a second start"] = (ClockFault.StartedTwice, Started("2024-04-15 10:00").Add(ClockEventKind.Start, "2024-04-16 10:00")),
        ["an earlier instant"] = (ClockFault.OutOfOrder, Started("2024-04-15 10:00").Paused("2024-04-15 09:59")),
        ["a pause within a pause"] = (ClockFault.PausedTwice, Started("2024-04-15 10:00").Paused("2024-04-16 10:00").Paused("2024-04-17 10:00")),
        ["a resumption without a pause"] = (ClockFault.NotPaused, Started("2024-04-15 10:00").Resumed("2024-04-16 10:00")),
        ["an extension after the stop"] = (ClockFault.AlreadyStopped, Started("2024-04-15 10:00").Stopped("2024-04-16 10:00").Extended("2024-04-17 10:00", Limit.WorkingDays(10))),
        ["a pause after the stop"] = (ClockFault.AlreadyStopped, Started("2024-04-15 10:00").Stopped("2024-04-16 10:00").Paused("2024-04-17 10:00")),
        ["a second stop"] = (ClockFault.AlreadyStopped, Started("2024-04-15 10:00").Stopped("2024-04-16 10:00").Stopped("2024-04-17 10:00")),
        ["an extension by nothing"] = (ClockFault.ExtensionMissing, Started("2024-04-15 10:00").Extended("2024-04-16 10:00", Limit.WorkingDays(0))),
        ["an extension in another unit"] = (ClockFault.ExtensionInOtherUnit, Started("2024-04-15 10:00").Extended("2024-04-16 10:00", Limit.CalendarDays(10))),
        ["a correction of nothing"] = (ClockFault.CorrectsUnknown, Started("2024-04-15 10:00").Add(ClockEventKind.Correct, "2024-04-16 10:00", corrects: 7)),
        ["a correction without a number"] = (ClockFault.CorrectsUnknown, Started("2024-04-15 10:00").Add(ClockEventKind.Correct, "2024-04-16 10:00")),
        ["a correction that leaves a pause without a start"] = (ClockFault.NotStarted, Started("2024-04-15 10:00").Paused("2024-04-16 10:00").Add(ClockEventKind.Correct, "2024-04-17 10:00", corrects: 1)),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_ledger_that_contradicts_itself_is_refused_with_its_reason(string name)
    {
        var (fault, ledger) = Cases[name];
        var refused = Assert.Throws<ClockException>(() => ledger.Within(Limit.WorkingDays(20)));
        Assert.Equal(fault, refused.Fault);
        Assert.Contains(refused.Entry, ledger.Events);
        Assert.Matches("^[\u4e00-\u9fff，]+$", refused.Message);
    }

    [Fact]
    public void Every_fault_is_shown_by_a_case() =>
        Assert.Equal(Enum.GetValues<ClockFault>(), Cases.Values.Select(c => c.Fault).Distinct().Order());

    [Fact]
    public void A_correction_voids_an_entry() =>
        Assert.Equal(At("2024-04-22 17:00"), Started("2024-04-15 10:00").Paused("2024-04-16 10:00").Resumed("2024-04-18 10:00")
            .Add(ClockEventKind.Correct, "2024-04-19 10:00", "误点暂停", corrects: 2).Add(ClockEventKind.Correct, "2024-04-19 10:01", "误点暂停", corrects: 3)
            .Within(Limit.WorkingDays(5)).DueAt);

    [Fact]
    public void A_replacement_takes_the_place_of_an_entry_and_can_be_corrected_again()
    {
        var ledger = Started("2024-04-16 10:00").Paused("2024-04-18 10:00").Resumed("2024-04-19 10:00")
            .Add(ClockEventKind.Start, "2024-04-15 10:00", "受理日期写错", corrects: 1);
        Assert.Equal(At("2024-04-24 17:00"), ledger.Within(Limit.WorkingDays(5)).DueAt); // 16 17 22 23 24
        ledger.Add(ClockEventKind.Start, "2024-04-12 10:00", "再核", corrects: 4);
        Assert.Equal(At("2024-04-23 17:00"), ledger.Within(Limit.WorkingDays(5)).DueAt); // 15 16 17 22 23
        Assert.Equal(5, ledger.Events.Count);
    }

    [Fact]
    public void A_voided_stop_lets_the_clock_run_again()
    {
        var clock = Started("2024-04-15 10:00").Stopped("2024-04-16 10:00").Add(ClockEventKind.Correct, "2024-04-17 10:00", corrects: 2).Within(Limit.WorkingDays(5));
        Assert.Equal(ClockState.Running, clock.State);
    }
}
