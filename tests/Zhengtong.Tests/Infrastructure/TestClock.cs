using Zhengtong.Calendar;

namespace Zhengtong.Tests.Infrastructure;

/// <summary>A clock that stands still until a test moves it. Begins on Monday, 8 May 2023, 9:30 in China.</summary>
public sealed class TestClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = ChinaTime.At(new DateOnly(2023, 5, 8), new TimeOnly(9, 30));

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();

    public void Set(int year, int month, int day, int hour = 9, int minute = 30) => Now = ChinaTime.At(new DateOnly(year, month, day), new TimeOnly(hour, minute));
}
