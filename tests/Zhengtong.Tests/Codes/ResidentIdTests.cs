using FsCheck;
using FsCheck.Fluent;
using Zhengtong.Platform.Codes;

namespace Zhengtong.Tests.Codes;

/// <summary>GB 11643: weights 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2, remainder by 11 into 1 0 X 9 8 7 6 5 4 3 2.</summary>
public sealed class ResidentIdTests
{
    static readonly DateOnly Today = new(2026, 11, 21);

    [Theory]
    [InlineData("11010519491231002X", "110105", "1949-12-31", "110105********002X")]
    [InlineData("440524188001010014", "440524", "1880-01-01", "440524********0014")]
    public void A_true_number_is_read(string number, string region, string birth, string masked)
    {
        Assert.True(ResidentId.TryParse(number, Today, out var id, out var message), message);
        Assert.Equal((number, region, DateOnly.Parse(birth), masked), (id.ToString(), id.Region, id.BirthDate, id.Masked));
    }

    [Theory]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ")]
    [InlineData(" 110105 19491231 002x ")]
    [InlineData("110105　19491231　002X")]
    public void Full_width_digits_blanks_and_small_letters_are_forgiven(string typed)
    {
        Assert.True(ResidentId.TryParse(typed, Today, out var id, out _));
        Assert.Equal("11010519491231002X", id.ToString());
    }

    [Fact]
    public void The_old_form_of_15_digits_is_converted()
    {
        Assert.True(ResidentId.TryParse("110105491231002", Today, out var id, out _));
        Assert.Equal("11010519491231002X", id.ToString());
    }

    [Theory]
    [InlineData("", "请填写身份证号")]
    [InlineData(null, "请填写身份证号")]
    [InlineData("11010519491231002", "身份证号应是 18 位，现在是 17 位，请核对")]
    [InlineData("1101051949123100ZX", "身份证号只有数字，最后一位可以是 X，请核对")]
    [InlineData("110105194912310😀X", "身份证号只有数字，最后一位可以是 X，请核对")]
    [InlineData("19010519491231002X", "身份证号开头两位不是省份代码，请核对")]
    [InlineData("110105194902290028", "身份证号里的出生日期 19490229 不存在，请核对")]
    [InlineData("110105202611220028", "身份证号里的出生日期 20261122 还没有到，请核对")]
    [InlineData("110105194912310021", "身份证号最后一位对不上，请核对")]
    public void A_wrong_number_is_refused_with_what_to_check(string? typed, string expected)
    {
        Assert.False(ResidentId.TryParse(typed, Today, out var id, out var message));
        Assert.Equal((expected, ""), (message, id.ToString()));
    }

    [Fact]
    public void Somebody_born_today_is_not_from_the_future()
    {
        ResidentId.TryParse("110105202611210020", Today, out _, out var message);
        Assert.DoesNotContain("还没有到", message);
    }

    [Fact]
    public void Any_single_changed_digit_is_noticed()
    {
        var changes = from number in Numbers
                      from place in Gen.Choose(0, 17)
                      from digit in Gen.Choose('0', '9')
                      where number[place] != (char)digit
                      select (number, changed: number.Remove(place, 1).Insert(place, ((char)digit).ToString()));
        Prop.ForAll(Arb.From(changes), c => ResidentId.TryParse(c.number, Today, out _, out _) && !ResidentId.TryParse(c.changed, Today, out _, out _))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Two_neighbouring_digits_exchanged_are_noticed()
    {
        var swaps = from number in Numbers
                    from place in Gen.Choose(0, 15)
                    where number[place] != number[place + 1]
                    select number.Remove(place, 2).Insert(place, $"{number[place + 1]}{number[place]}");
        Prop.ForAll(Arb.From(swaps), swapped => !ResidentId.TryParse(swapped, Today, out _, out _)).QuickCheckThrowOnFailure();
    }

    /// <summary>Whole numbers, made by converting random old ones.</summary>
    static Gen<string> Numbers =>
        from region in Gen.Elements("431129", "430406", "440281", "110105")
        from day in Gen.Choose(0, 36_000)
        from sequence in Gen.Choose(0, 999)
        select Lengthen($"{region}{new DateOnly(1900, 1, 1).AddDays(day):yyMMdd}{sequence:000}");

    static string Lengthen(string old) => ResidentId.TryParse(old, Today, out var id, out var message) ? id.ToString() : throw new InvalidOperationException(message);
}
