using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Audit;
using Zhengtong.Platform.Data;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Commitments;

public sealed class CalendarTests(TestCounty county) : IClassFixture<TestCounty>
{
    [Fact]
    public async Task A_newly_announced_holiday_moves_a_running_deadline_and_the_journal_says_so()
    {
        county.Clock.Set(2023, 5, 8);
        await county.RunJob("calendar");
        var id = await county.Open(new() { Promised = 5, Unit = "D26" });
        var there = await county.Open(new() { Promised = 5, Unit = "D26" }, county.OtherCounty);
        var closed = await county.Open(new() { Promised = 5, Closed = true });
        var before = await Due(id);
        await county.Run(new AnnounceHolidays { Year = 2023, Notice = "国办发明电〔2023〕99 号", Holidays = "2023-05-10 瑶族盘王节" }, await county.StaffAsync("admin"));
        await county.RunJob("calendar");
        await county.RunJob("calendar", county.OtherCounty);

        Assert.Equal(before!.Value.AddDays(1), await Due(id));
        Assert.Equal(before.Value.AddDays(1), await Due(there, county.OtherCounty));
        var lines = await county.ReadAsync(db => db.Set<JournalEntry>().Where(e => e.ChainId == id).OrderBy(e => e.Seq).Select(e => e.Summary).ToListAsync());
        Assert.Contains("承诺时限由 2023-05-15 17:30 改为 2023-05-16 17:30", lines[^1]);
        Assert.DoesNotContain(await county.ReadAsync(db => db.Set<JournalEntry>().Where(e => e.ChainId == closed).Select(e => e.Summary).ToListAsync()), s => s.Contains("工作日历"));

        await county.RunJob("calendar");
        Assert.Equal(lines.Count, await county.ReadAsync(db => db.Set<JournalEntry>().CountAsync(e => e.ChainId == id)));
    }

    [Theory]
    [InlineData("国庆", "2027-10-01 国庆节", null, "Notice")]
    [InlineData("国办发明电〔2026〕9 号", "十月一号 国庆节", null, "Holidays")]
    [InlineData("国办发明电〔2026〕9 号", "2027-10-07 至 2027-10-01 国庆节", null, "Holidays")]
    [InlineData("国办发明电〔2026〕9 号", "2025-10-01 国庆节", null, "Holidays")]
    [InlineData("国办发明电〔2026〕9 号", "2027-10-01 国庆节\n2027-10-01 国庆节", null, "Holidays")]
    [InlineData("国办发明电〔2026〕9 号", "2027-10-01 国庆节", "2027-10-08 国庆节", "MakeUpWorkdays")]
    [InlineData("国办发明电〔2026〕9 号", "2027-10-09 国庆节", "2027-10-09 国庆节", "MakeUpWorkdays")]
    public async Task A_malformed_arrangement_is_refused_at_its_field(string notice, string holidays, string? makeUps, string field)
    {
        var refusal = await county.Refused(new AnnounceHolidays { Year = 2027, Notice = notice, Holidays = holidays, MakeUpWorkdays = makeUps }, await county.StaffAsync("admin"));
        Assert.Equal(field, Assert.Single(refusal.Fields).Field);
    }

    [Fact]
    public async Task Only_the_administrator_changes_the_calendar()
    {
        var refusal = await county.Refused(new AnnounceHolidays { Year = 2027, Notice = "国办发明电〔2026〕9 号", Holidays = "2027-10-01 国庆节" }, await county.StaffAsync("leader"));
        Assert.Equal(Platform.UseCases.RefusalKind.Forbidden, refusal.Kind);
    }

    [Fact]
    public async Task Office_hours_change_from_tomorrow_on_and_move_the_due_time()
    {
        county.Clock.Set(2023, 8, 7);
        await county.RunJob("calendar");
        var id = await county.Open(new() { Promised = 5 });
        var admin = await county.StaffAsync("admin");
        Assert.Equal("From", Assert.Single((await county.Refused(Hours(new(2023, 8, 7)), admin)).Fields).Field);
        await county.Run(Hours(new(2023, 8, 10)), admin);
        await county.RunJob("calendar");
        Assert.Equal(new TimeSpan(16, 30, 0), (await Due(id))!.Value.TimeOfDay);
    }

    static SetOfficeHours Hours(DateOnly from) => new() { From = from, MorningFrom = new(8, 0), MorningTo = new(12, 0), AfternoonFrom = new(13, 0), AfternoonTo = new(16, 30) };

    Task<DateTimeOffset?> Due(Guid id, County? where = null) => county.ReadAsync(db => db.Commitments.Where(c => c.Id == id).Select(c => c.DueAt).FirstAsync(), where);
}
