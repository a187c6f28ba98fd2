namespace Zhengtong.Reckoning.Text;

/// <summary>Reads Chinese numerals up to the hundred millions (二十三, 一百零五, 三万).</summary>
public static class ChineseNumeral
{
    public const string Digits = "零〇一二两三四五六七八九";

    public static bool IsPart(char c) => Digits.Contains(c) || c is '十' or '百' or '千' or '万' or '亿';

    /// <summary>1 to 99 as chapters are numbered: 十二.</summary>
    public static string Write(int number)
    {
        const string ones = "一二三四五六七八九";
        var (tens, one) = Math.DivRem(number, 10);
        return (tens > 1 ? $"{ones[tens - 1]}" : "") + (tens > 0 ? "十" : "") + (one > 0 ? $"{ones[one - 1]}" : "");
    }

    /// <summary>The value, or null if the characters do not make a number.</summary>
    public static decimal? Read(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 16)
            return null;
        decimal total = 0, section = 0, digit = 0;
        foreach (var c in text)
        {
            var i = Digits.IndexOf(c);
            if (i >= 0)
                digit = DigitAt(i);
            else if (c is '十' or '百' or '千')
            {
                section += (digit == 0 ? 1 : digit) * (c switch { '十' => 10, '百' => 100, _ => 1000 });
                digit = 0;
            }
            else if (c is '万' or '亿')
            {
                total = (total + section + digit) * (c == '万' ? 10_000 : 100_000_000);
                section = digit = 0;
            }
            else
                return null;
        }
        return total + section + digit;
    }

    private static int DigitAt(int index) => index switch { <= 1 => 0, 2 => 1, 3 or 4 => 2, _ => index - 2 };
}
