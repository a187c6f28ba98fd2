using System.Globalization;

namespace Zhengtong.Platform.Web;

/// <summary>How dates, instants, money, numbers and personal data are written, everywhere the same.</summary>
public static class Format
{
    static readonly TimeZoneInfo China = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>A day near today, with its weekday: 5 月 10 日（五）.</summary>
    public static string Day(DateOnly day) => $"{day.Month} 月 {day.Day} 日（{"日一二三四五六"[(int)day.DayOfWeek]}）";

    /// <summary>A day in records: 2024-05-10.</summary>
    public static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", Plain);

    /// <summary>A day in documents: 2024 年 5 月 10 日.</summary>
    public static string LongDate(DateOnly day) => $"{day.Year} 年 {day.Month} 月 {day.Day} 日";

    /// <summary>An instant in records, in China's time: 2024-05-08 17:30.</summary>
    public static string Instant(DateTimeOffset at) => InChina(at).ToString("yyyy-MM-dd HH:mm", Plain);

    /// <summary>An instant near today, in China's time: 5 月 8 日 17:30.</summary>
    public static string Moment(DateTimeOffset at)
    {
        var local = InChina(at);
        return $"{local.Month} 月 {local.Day} 日 {local.ToString("HH:mm", Plain)}";
    }

    /// <summary>For <c>&lt;time datetime="…"&gt;</c>.</summary>
    public static string Machine(DateTimeOffset at) => InChina(at).ToString("yyyy-MM-dd'T'HH:mmzzz", Plain);

    public static DateTimeOffset InChina(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, China);

    /// <summary>300,878.</summary>
    public static string Count(long n) => n.ToString("N0", Plain);

    /// <summary>A number counted no further than a bound: 1,000+.</summary>
    public static string UpTo(long n, long most = 1000) => n > most ? Count(most) + "+" : Count(n);

    /// <summary>A share as a percentage with two places: 99.88%. A share of nothing is —, never 0% or 100%.</summary>
    public static string Share(long part, long whole) =>
        whole == 0 ? "—" : (Math.Round(part * 100m / whole, 2, MidpointRounding.AwayFromZero)).ToString("F2", Plain) + "%";

    /// <summary>Fen as yuan: 1,234.50 元.</summary>
    public static string Yuan(long fen) => (fen / 100m).ToString("N2", Plain) + " 元";

    /// <summary>Fen as ten thousands of yuan, rounded half away from zero: 673.48 万元.</summary>
    public static string TenThousandYuan(long fen) =>
        Math.Round(fen / 1_000_000m, 2, MidpointRounding.AwayFromZero).ToString("N2", Plain) + " 万元";

    /// <summary>Bytes as people say them: 20 MB.</summary>
    public static string Size(long bytes) => bytes switch
    {
        >= 1 << 20 => (bytes / 1048576m).ToString("0.#", Plain) + " MB",
        >= 1 << 10 => (bytes / 1024m).ToString("0", Plain) + " KB",
        _ => bytes + " 字节",
    };

    /// <summary>A person's name with only its ends: 盘*梅, 张*.</summary>
    public static string MaskedName(string name)
    {
        var letters = new StringInfo(name);
        var n = letters.LengthInTextElements;
        return n switch
        {
            <= 1 => name,
            2 => letters.SubstringByTextElements(0, 1) + "*",
            _ => letters.SubstringByTextElements(0, 1) + new string('*', n - 2) + letters.SubstringByTextElements(n - 1),
        };
    }

    /// <summary>The first six and the last four of an identity number: 431129********0027.</summary>
    public static string MaskedId(string number) => Masked(number, 6, 4);

    /// <summary>The first three and the last four of a telephone number: 139****4410.</summary>
    public static string MaskedPhone(string number) => Masked(number, 3, 4);

    static string Masked(string text, int first, int last) => text.Length <= first + last
        ? new string('*', text.Length)
        : string.Concat(text.AsSpan(0, first), new string('*', text.Length - first - last), text.AsSpan(text.Length - last));
}
