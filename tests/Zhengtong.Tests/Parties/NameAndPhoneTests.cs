using System.Text;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Audit;
using Zhengtong.Platform.Codes;

namespace Zhengtong.Tests.Parties;

public sealed class NameAndPhoneTests
{
    [Theory]
    [InlineData("13912344410")]
    [InlineData("+86 139-1234-4410")]
    [InlineData("86 13912344410")]
    [InlineData("１３９１２３４４４１０")]
    public void A_mobile_number_is_read_as_people_type_it(string typed)
    {
        Assert.True(MobileNumber.TryParse(typed, out var phone, out _));
        Assert.Equal(("13912344410", "139****4410"), (phone.ToString(), phone.Masked));
    }

    [Theory]
    [InlineData("", "请填写手机号")]
    [InlineData("1391234441", "手机号应是 11 位，现在是 10 位，请核对")]
    [InlineData("0746-2322321", "手机号前两位应是 13 到 19，请核对")]
    [InlineData("12912344410", "手机号前两位应是 13 到 19，请核对")]
    [InlineData("139123444l0", "手机号只有数字，请核对")]
    public void A_wrong_mobile_number_is_refused_with_what_to_check(string typed, string expected)
    {
        Assert.False(MobileNumber.TryParse(typed, out _, out var message));
        Assert.Equal(expected, message);
    }

    [Theory]
    [InlineData("张三", "张*")]
    [InlineData("盘小梅", "盘*梅")]
    [InlineData("欧阳娜娜", "欧**娜")]
    [InlineData(" 张三 ", "张*")]
    [InlineData("张", "*")]
    [InlineData("", "")]
    [InlineData("𠮷田", "𠮷*")]
    public void A_name_is_masked_but_for_its_ends(string name, string masked) => Assert.Equal(masked, PersonName.Mask(name));

    [Theory]
    [InlineData("abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")]
    [InlineData("abcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcd", "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732")]
    public void Sm3_gives_the_hashes_of_the_standard(string text, string hex) => Assert.Equal(hex, Sm3.Hex(Encoding.UTF8.GetBytes(text)));
}
