using Zhengtong.Features.Hotline;

namespace Zhengtong.Tests.Hotline;

/// <summary>What is covered before a letter is published.</summary>
public sealed class MaskingTests
{
    [Theory]
    [InlineData("我叫李大明，电话13812345678", "我叫李某某，电话***")]
    [InlineData("联系人：欧阳春。座机 0746-2309154", "联系人：欧某某。座机 ***")]
    [InlineData("身份证 431129199001019990 和 43112919900101999X", "身份证 *** 和 ***")]
    [InlineData("湘M12345、湘M·D12345 两台车", "湘M*****、湘M***** 两台车")]
    [InlineData("住豸山社区 3 栋二单元 501 室", "住豸山社区 *栋*单元 *室")]
    [InlineData("邮箱 daming.li@example.com", "邮箱 ***")]
    [InlineData("何建军反映：何建军家没有水", "何某某反映：何某某家没有水")]
    [InlineData("打了 12345，等了 15 天，湘江边 2 路公交", "打了 12345，等了 15 天，湘江边 2 路公交")]
    public void Names_numbers_plates_and_houses_are_covered_and_nothing_else(string text, string masked)
    {
        var proposed = Masking.Propose(text, ["何建军"]);
        Assert.Equal(masked.Replace(" ", ""), proposed.Replace(" ", ""));
        Assert.Null(Masking.Leak(proposed, ["何建军"]));
    }

    [Theory]
    [InlineData("打 138 1234 5678 找我", "号码")]
    [InlineData("湘M12345 停在门口", "车牌")]
    [InlineData("何建军家", "来信人")]
    public void What_is_left_is_told(string text, string what) => Assert.Contains(what, Masking.Leak(text, ["何建军"]));
}
