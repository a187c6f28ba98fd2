using Zhengtong.Platform.Web;

namespace Zhengtong.Tests.Web;

public sealed class FormatTests
{
    [Fact]
    public void A_day_says_its_weekday() => Assert.Equal("5 月 10 日（五）", Format.Day(new(2024, 5, 10)));

    [Fact]
    public void An_instant_is_shown_in_Chinas_time_whatever_its_offset()
    {
        var at = new DateTimeOffset(2024, 5, 8, 9, 30, 0, TimeSpan.Zero);
        Assert.Equal("2024-05-08 17:30", Format.Instant(at));
        Assert.Equal("5 月 8 日 17:30", Format.Moment(at));
        Assert.Equal("2024-05-08T17:30+08:00", Format.Machine(at));
    }

    [Fact]
    public void An_instant_before_midnight_in_London_is_the_next_day_here() =>
        Assert.Equal("2024-01-01 07:59", Format.Instant(new(2023, 12, 31, 23, 59, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData(0, "0.00 元"), InlineData(1, "0.01 元"), InlineData(123_450, "1,234.50 元"), InlineData(-5, "-0.05 元")]
    public void Fen_become_yuan(long fen, string shown) => Assert.Equal(shown, Format.Yuan(fen));

    [Theory]
    [InlineData(673_480_000, "673.48 万元"), InlineData(5_000, "0.01 万元"), InlineData(4_999, "0.00 万元"), InlineData(-5_000, "-0.01 万元")]
    public void Fen_become_ten_thousands_of_yuan_rounded_half_away_from_zero(long fen, string shown) =>
        Assert.Equal(shown, Format.TenThousandYuan(fen));

    [Theory]
    [InlineData(299_853, 300_214, "99.88%"), InlineData(0, 5, "0.00%"), InlineData(1, 1, "100.00%"), InlineData(0, 0, "—")]
    public void A_share_has_two_places_and_a_share_of_nothing_is_no_figure(long part, long whole, string shown) =>
        Assert.Equal(shown, Format.Share(part, whole));

    [Theory]
    [InlineData("盘金梅", "盘*梅"), InlineData("张三", "张*"), InlineData("欧阳娜娜", "欧**娜"), InlineData("𬘭大海", "𬘭*海"), InlineData("唐", "唐"), InlineData("", "")]
    public void A_name_keeps_only_its_ends(string name, string shown) => Assert.Equal(shown, Format.MaskedName(name));

    [Fact]
    public void Numbers_keep_their_ends_and_short_ones_nothing()
    {
        Assert.Equal("431129********0027", Format.MaskedId("431129198001010027"));
        Assert.Equal("139****4410", Format.MaskedPhone("13900004410"));
        Assert.Equal("*****", Format.MaskedPhone("12345"));
    }

    [Theory]
    [InlineData(20 << 20, "20 MB"), InlineData(1536 << 10, "1.5 MB"), InlineData(2048, "2 KB"), InlineData(17, "17 字节")]
    public void A_size_is_said_as_people_say_it(long bytes, string shown) => Assert.Equal(shown, Format.Size(bytes));
}
