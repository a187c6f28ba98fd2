using Zhengtong.Calendar;
using static Zhengtong.Tests.Calendar.Given;

namespace Zhengtong.Tests.Calendar;

public sealed class DerivationTests
{
    static readonly ClockSchedule Promised = Started("2024-04-26 10:31")
        .Paused("2024-04-30 09:20", "现场核查", "本事项实施清单", "李建平").Resumed("2024-05-07 11:00").Within(Limit.WorkingDays(5), ClosingHalfPastFive);

    static readonly ClockSchedule Statutory = Started("2024-04-26 10:31").Within(Limit.WorkingDays(10), ClosingHalfPastFive);

    [Fact]
    public void A_site_visit_stops_the_promised_clock_and_not_the_statutory_one()
    {
        var now = At("2024-05-09 10:00");
        var (promised, statutory) = (Promised.At(now), Statutory.At(now));
        Assert.Equal((At("2024-05-10 17:30"), 3m, 2, 3m), (Promised.DueAt!.Value, promised.Used, promised.DaysLeft!.Value, promised.NotCounted));
        Assert.Equal((At("2024-05-13 17:30"), 6m, 4, 0m), (Statutory.DueAt!.Value, statutory.Used, statutory.DaysLeft!.Value, statutory.NotCounted));
        Assert.Equal(ClockLevel.Soon, Promised.At(At("2024-05-09 14:00")).Level);
        Assert.Equal(ClockLevel.Ample, statutory.Level);
    }

    [Fact]
    public void Two_clocks_are_explained_side_by_side() => Assert.Equal(
        [
            "4 月 26 日（五）|受理|第 0 天|第 0 天|受理当日不算",
            "4 月 27 日（六）|周六|—|—|《行政许可法》第八十二条",
            "4 月 28 日（日）|调休上班|1|1|国办发明电〔2023〕7号",
            "4 月 29 日（一）||2|2|",
            "4 月 30 日（二）|暂停：现场核查（李建平提出）|停|3|承诺：本事项实施清单；法定：不属第四十五条所列，照算",
            "5 月 1–5 日|劳动节放假|—|—|国办发明电〔2023〕7号",
            "5 月 6–7 日|现场核查中；7 日 11:00 恢复，次日续算|停|4、5|",
            "5 月 8 日（三）||3|6|",
            "5 月 9 日（四）|今天|4|7|",
            "5 月 10 日（五）|承诺到期|5|8|承诺 5 个工作日",
            "5 月 11 日（六）|调休上班||9|国办发明电〔2023〕7号",
            "5 月 12 日（日）|周日||—|《行政许可法》第八十二条",
            "5 月 13 日（一）|法定到期||10|《食品经营许可和备案管理办法》",
        ],
        Derivation.Merge(Promised, ClockLabel.Promised, Statutory, ClockLabel.Statutory("《食品经营许可和备案管理办法》"), new(2024, 5, 9))
            .Select(r => $"{r.Dates}|{r.Text}|{r.First}|{r.Second}|{r.Source}"));

    [Fact]
    public void A_hearing_on_the_day_of_acceptance_stops_both_clocks_and_says_so_once()
    {
        const string Law = "《行政许可法》第四十五条";
        var (promised, statutory) = (Heard().Within(Limit.WorkingDays(5)), Heard().Within(Limit.WorkingDays(10)));
        Assert.Equal($"受理当日不算；{Law}", Derivation.Merge(promised, ClockLabel.Promised, statutory, ClockLabel.Statutory(), new(2024, 3, 12))[0].Source);

        static Given.Ledger Heard() => Started("2024-03-11 10:00").Paused("2024-03-11 15:00", "听证", Law);
    }

    [Fact]
    public void The_kinds_of_the_lines_choose_their_look() => Assert.Equal(
        [DerivationKind.Start, DerivationKind.NotCounted, DerivationKind.Counted, DerivationKind.Counted, DerivationKind.Pause, DerivationKind.NotCounted,
            DerivationKind.Pause, DerivationKind.Counted, DerivationKind.Due],
        Promised.Explain(ClockLabel.Promised).Select(line => line.Kind));

    [Fact]
    public void Plain_days_fold_into_spans_and_so_do_week_ends() => AssertLines(
        [
            "3 月 11 日（一）|受理|第 0 天|受理当日不算",
            "3 月 12–15 日||1–4|",
            "3 月 16–17 日|周六；周日|—|《行政许可法》第八十二条",
            "3 月 18–19 日||5、6|",
            "3 月 20 日（三）|延期 2 个工作日（王局长批准）|7|《行政许可法》第四十二条",
            "3 月 21–22 日||8、9|",
            "3 月 23–24 日|周六；周日|—|《行政许可法》第八十二条",
            "3 月 25–26 日||10、11|",
            "3 月 27 日（三）|作出决定；法定到期|12|法定 12 个工作日",
        ],
        Started("2024-03-11 10:00").Extended("2024-03-20 10:00", Limit.WorkingDays(2), "王局长").Stopped("2024-03-27 10:00").Within(Limit.WorkingDays(10)),
        ClockLabel.Statutory());

    [Fact]
    public void A_pause_of_hours_is_told_and_costs_no_day() => AssertLines(
        ["3 月 11 日（一）|受理|第 0 天|受理当日不算", "3 月 12 日（二）|暂停：听证，09:20–11:00，当日照算|1|", "3 月 13 日（三）|承诺到期|2|承诺 2 个工作日"],
        Started("2024-03-11 10:00").Paused("2024-03-12 09:20").Resumed("2024-03-12 11:00").Within(Limit.WorkingDays(2)), ClockLabel.Promised);

    [Fact]
    public void A_due_date_on_a_holiday_moves_and_says_so() => AssertLines(
        [
            "9 月 28 日（四）|收到|第 0 天|收到当日不算",
            "9 月 29 日–10 月 1 日|中秋节、国庆节放假|1–3|国办发明电〔2022〕16号",
            "10 月 2–6 日|中秋节、国庆节放假|—|国办发明电〔2022〕16号",
            "10 月 7 日（六）|调休上班；到期|顺延|国办发明电〔2022〕16号；3 个自然日；《民法典》第二百零三条",
        ],
        Started("2023-09-28 10:00", "收到").Within(Limit.CalendarDays(3)));

    [Fact]
    public void Hours_show_how_many_have_been_used_at_the_end_of_each_day() => AssertLines(
        [
            "4 月 26 日（五）|派单|1.5|从 15:30 起算办公时间",
            "4 月 27 日（六）|周六|—|《行政许可法》第八十二条",
            "4 月 28 日（日）|调休上班；暂停：听证|2.5|国办发明电〔2023〕7号",
            "4 月 29 日（一）|听证中|停|",
            "4 月 30 日（二）|听证中；30 日 10:00 恢复；到期|4|4 个工作小时",
        ],
        Started("2024-04-26 15:30", "派单").Paused("2024-04-28 10:00").Resumed("2024-04-30 10:00").Within(Limit.WorkingHours(4)));

    [Fact]
    public void An_open_pause_is_explained_up_to_today() => AssertLines(
        ["3 月 11 日（一）|受理|第 0 天|受理当日不算", "3 月 12 日（二）|暂停：听证|停|《行政许可法》第四十五条", "3 月 13–14 日|听证中|停|", "3 月 15 日（五）|今天；听证中|停|"],
        Started("2024-03-11 10:00").Paused("2024-03-12 09:20", "听证", "《行政许可法》第四十五条").Within(Limit.WorkingDays(20)), today: new(2024, 3, 15));

    [Fact]
    public void A_provisional_date_says_so_in_its_derivation() =>
        Assert.Contains("2027 年的放假安排还没有公布", Started("2026-12-30 10:00").Within(Limit.WorkingDays(3)).Explain()[^1].Source);

    [Fact]
    public void A_clock_that_has_not_started_has_nothing_to_explain() => Assert.Empty(new Given.Ledger().Within(Limit.WorkingDays(5)).Explain());

    static void AssertLines(string[] expected, ClockSchedule clock, ClockLabel? label = null, DateOnly? today = null) =>
        Assert.Equal(expected, clock.Explain(label, today).Select(l => $"{l.Dates}|{l.Text}|{l.Counted}|{l.Source}"));
}
