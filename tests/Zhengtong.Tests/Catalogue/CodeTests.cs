using Zhengtong.Features.Catalogue;
using Zhengtong.Platform.Codes;

namespace Zhengtong.Tests.Catalogue;

public sealed class CodeTests
{
    [Fact]
    public void A_base_code_tells_its_parts()
    {
        Assert.True(BaseCode.TryParse("00016421300Y", out var felling, out _));

        Assert.Equal(("00", MatterKind.Licence, "64"), (felling.Region, felling.Kind, felling.Department));
    }

    [Theory]
    [InlineData("0001642130", "12 位")]
    [InlineData("00A164213000", "数字")]
    [InlineData("00016421300y", "大写字母")]
    [InlineData("05016421300Y", "区域")]
    [InlineData("00996421300Y", "事项类型 99")]
    public void A_wrong_base_code_is_refused_with_its_reason(string code, string reason) =>
        Assert.Contains(reason, Fault<BaseCode>(code));

    [Fact]
    public void An_implementation_code_is_authority_level_and_base_code()
    {
        var list = Reference.List("M0260");
        Assert.True(ImplementationCode.TryParse(list.ImplementationCode.ToString(), out var code, out _));

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

        Assert.Contains(reason, Fault<ImplementationCode>(new string(code)));
    }

    [Theory]
    [InlineData("00")]
    [InlineData("A1")]
    public void A_business_item_needs_a_sequence_from_01(string sequence) =>
        Assert.Contains("01 到 99", Fault<BusinessItemCode>(Reference.List("M0260").ImplementationCode + sequence));

    static string Fault<T>(string code) where T : struct, ICheckedCode<T>
    {
        Assert.False(T.TryParse(code, out _, out var message));
        return message;
    }
}
