using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Hotline;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Hotline;

/// <summary>The duty list: topic × region → unit, with its ground, from a day on.</summary>
public sealed class DutyTests(TestCounty county) : IClassFixture<TestCounty>
{
    [Fact]
    public async Task Every_topic_has_a_unit_in_every_town_with_its_ground()
    {
        var (book, towns) = await county.ReadAsync(async db => (await HotlineBook.OfAsync(db), await db.Set<Features.Organisation.Unit>().Where(u => u.Kind == Features.Organisation.UnitKind.Town).Select(u => u.RegionCode).ToListAsync()));
        Assert.Equal(144, book.Topics.Count);
        Assert.All(book.Topics.Keys, topic => Assert.All(towns, town => Assert.NotEmpty(book.DutyOf(topic, town, new(2023, 5, 8))!.Ground)));
    }

    [Fact]
    public async Task A_new_line_ends_the_earlier_one_the_day_before_and_the_nearest_region_wins()
    {
        var (lamps, town) = (await GivenOrder.UnitAsync(county, "D24"), await GivenOrder.UnitAsync(county, "T431129103"));
        var head = await county.StaffAsync("hotline.head");
        await county.Run(new SetDuty { Topic = "T0104", Region = "431129103", Unit = town, Ground = "县政府 2023 年第 3 号会议纪要", From = new(2023, 6, 1) }, head);
        await county.Run(new SetDuty { Topic = "T0102", Unit = town, Ground = "县政府 2023 年第 4 号会议纪要", From = new(2023, 7, 1) }, head);
        var book = await county.ReadAsync(HotlineBook.OfAsync);
        Guid? Of(string topic, string region, DateOnly day) => book.DutyOf(topic, region, day)?.UnitId;
        Assert.Equal((lamps, town, lamps), (Of("T0104", "431129103", new(2023, 5, 31)), Of("T0104", "431129103", new(2023, 6, 1)), Of("T0104", "431129100", new(2023, 6, 1))));
        Assert.Equal(town, Of("T0104", "431129103901", new(2023, 6, 1)));
        Assert.Equal((lamps, town), (Of("T0102", "431129", new(2023, 6, 30)), Of("T0102", "431129", new(2023, 7, 1))));
        Assert.Equal(nameof(SetDuty.From), (await county.Refused(new SetDuty { Topic = "T0102", Unit = lamps, Ground = "又改回来的依据", From = new(2023, 7, 1) }, head)).Fields.Single().Field);
    }

    [Fact]
    public async Task A_line_ends_on_its_last_day_and_only_the_head_keeps_the_list()
    {
        var line = await county.ReadAsync(db => db.Duties.Where(d => d.TopicCode == "T0103").Select(d => d.Id).FirstAsync());
        Assert.Equal(RefusalKind.Forbidden, (await county.Refused(new EndDuty { Id = line, LastDay = new(2023, 12, 31) }, await county.StaffAsync("hotline1"))).Kind);
        await county.Run(new EndDuty { Id = line, LastDay = new(2023, 12, 31) }, await county.StaffAsync("hotline.head"));
        var book = await county.ReadAsync(HotlineBook.OfAsync);
        Assert.NotNull(book.DutyOf("T0103", "431129", new(2023, 12, 31)));
        Assert.Null(book.DutyOf("T0103", "431129", new(2024, 1, 1)));
    }
}
