using Zhengtong.Platform.Web;

namespace Zhengtong.Tests.Web;

public sealed class ClockFaceTests
{
    [Theory]
    [InlineData(ClockLevel.Normal, 4, "剩 4 天"), InlineData(ClockLevel.Soon, 2, "剩 2 天"), InlineData(ClockLevel.Yellow, 2, "黄牌 剩 2 天")]
    [InlineData(ClockLevel.Red, 1, "红牌 超 1 天"), InlineData(ClockLevel.Grave, 2, "超法定 2 天"), InlineData(ClockLevel.Paused, 3, "暂停 3 天")]
    public void The_chip_says_in_words_what_its_colour_says(ClockLevel level, int days, string words) => Assert.Equal(words, new ClockFace(level, days).Words);

    [Fact]
    public void Words_of_ones_own_replace_the_usual_ones() => Assert.Equal("今天 17:30", new ClockFace(ClockLevel.Soon, Text: "今天 17:30").Words);
}
