using Zhengtong.Features.Catalogue;
using Zhengtong.Platform.Codes;

namespace Zhengtong.Tests.Catalogue;

public sealed class CodeTests
{
    static readonly DateOnly Today = new(2024, 5, 9);

    [Fact]
    public void A_base_code_tells_its_parts()
    {
        var felling = BaseCode.Parse("00016421300Y");

        Assert.Equal(("00", MatterKind.Licence, "64"), (felling.Region, felling.Kind, felling.Department));
    }

    [Theory]
    [InlineData("0001642130", "12 位")]
    [InlineData("00A164213000", "数字")]
    [InlineData("00016421300y", "大写字母")]
    [InlineData("05016421300Y", "区域")]
    [InlineData("00996421300Y", "事项类型 99")]
    public void A_wrong_base_code_is_refused_with_its_reason(string code, string reason) =>
        Assert.Contains(reason, BaseCode.Fault(code));

    [Fact]
    public void An_implementation_code_is_authority_level_and_base_code()
    {
        var list = Reference.List("M0260");
        var code = ImplementationCode.Parse(list.ImplementationCode.ToString());

        Assert.Equal(new ImplementationCode(list.Authority.CreditCode, AdministrativeLevel.County, list.BaseCode), code);
        Assert.Equal(31, code.ToString().Length);
        Assert.Equal(33, list.Items[0].Code.ToString().Length);
    }

    [Theory]
    [InlineData(0, '2', "统一社会信用代码")]
    [InlineData(18, '9', "行使层级")]
    [InlineData(21, '9', "事项类型")]
    public void A_spoiled_implementation_code_is_refused(int place, char typed, string reason)
    {
        var code = Reference.List("M0260").ImplementationCode.ToString().ToCharArray();
        code[place] = typed;

        Assert.Contains(reason, ImplementationCode.Fault(new string(code)));
        Assert.False(ImplementationCode.TryParse(new string(code), null, out _));
    }

    [Theory]
    [InlineData("00")]
    [InlineData("A1")]
    public void A_business_item_needs_a_sequence_from_01(string sequence) =>
        Assert.Contains("01 到 99", BusinessItemCode.Fault(Reference.List("M0260").ImplementationCode + sequence));

    [Theory]
    [InlineData("11010519491231002X", null)]
    [InlineData("11010519491231002x", null)]
    [InlineData("440524188001010014", "出生日期不对")]
    [InlineData("110105194912310021", "最后一位")]
    [InlineData("11010519491331002X", "出生日期")]
    [InlineData("110105204912310020", "还没有到")]
    [InlineData("99010519491231002X", "地区")]
    [InlineData("1101051949123100", "18 位")]
    [InlineData("1101051949123100AX", "数字")]
    public void An_identity_number_is_checked(string number, string? reason)
    {
        var fault = ResidentId.Fault(number, Today);

        if (reason is null) Assert.Null(fault);
        else Assert.Contains(reason, fault);
    }

    [Fact]
    public void An_identity_number_is_shown_masked() =>
        Assert.Equal("110105********002X", ResidentId.Parse("11010519491231002X").Masked);

    [Theory]
    [InlineData("91350100M000100Y43", null)]
    [InlineData("91350100m000100y43", null)]
    [InlineData("91350100M000100Y44", "最后一位")]
    [InlineData("91350100M000100I43", "I")]
    [InlineData("9135010AM000100Y43", "行政区划")]
    [InlineData("91350100", "18 位")]
    public void A_credit_code_is_checked(string code, string? reason)
    {
        var fault = CreditCode.Fault(code);

        if (reason is null) Assert.Null(fault);
        else Assert.Contains(reason, fault);
    }

    [Theory]
    [InlineData("138 0013-8000", true)]
    [InlineData("12800138000", false)]
    [InlineData("1380013800", false)]
    public void A_mobile_number_has_eleven_digits(string number, bool good) =>
        Assert.Equal(good, MobileNumber.TryParse(number, null, out _));
}
