using FsCheck;
using FsCheck.Fluent;
using Zhengtong.Platform.Codes;

namespace Zhengtong.Tests.Codes;

/// <summary>GB 32100: 31 characters without I O S V Z, weights 3^(i-1) mod 31.</summary>
public sealed class CreditCodeTests
{
    static readonly string[] True = ["91330100799655058B", "9144030071526726XG", "914403001922038216", "91110000802100433B", "91350100M000100Y43"];

    [Fact]
    public void True_codes_are_read() =>
        Assert.All(True, code => Assert.True(CreditCode.TryParse(code, out var read, out _) && read.ToString() == code));

    [Fact]
    public void Full_width_characters_blanks_and_small_letters_are_forgiven()
    {
        Assert.True(CreditCode.TryParse(" ９１３３0100 7996 55058b ", out var code, out _));
        Assert.Equal(("91330100799655058B", "330100"), (code.ToString(), code.Region));
    }

    [Theory]
    [InlineData("", "请填写统一社会信用代码")]
    [InlineData("9133010079965505", "统一社会信用代码应是 18 位，现在是 16 位，请核对")]
    [InlineData("9133O100799655058B", "统一社会信用代码里没有字母 O，请核对是不是数字")]
    [InlineData("9133010079965505中8", "统一社会信用代码只有数字和大写字母，请核对")]
    [InlineData("91A30100799655058B", "统一社会信用代码第 3 到 8 位应是数字，请核对")]
    [InlineData("91330100799655058C", "统一社会信用代码最后一位对不上，请核对")]
    public void A_wrong_code_is_refused_with_what_to_check(string typed, string expected)
    {
        Assert.False(CreditCode.TryParse(typed, out _, out var message));
        Assert.Equal(expected, message);
    }

    [Fact]
    public void Any_single_changed_character_is_noticed()
    {
        var changes = from code in Gen.Elements(True)
                      from place in Gen.Choose(0, 17)
                      from letter in Gen.Elements("0123456789ABCDEFGHJKLMNPQRTUWXY".ToCharArray())
                      where code[place] != letter
                      select code.Remove(place, 1).Insert(place, letter.ToString());
        Prop.ForAll(Arb.From(changes), changed => !CreditCode.TryParse(changed, out _, out _)).QuickCheckThrowOnFailure();
    }
}
