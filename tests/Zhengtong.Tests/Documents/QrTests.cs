using System.Xml.Linq;
using Zhengtong.Documents.Content;
using Zhengtong.Documents.Writing;

namespace Zhengtong.Tests.Documents;

public sealed class QrTests
{
    const string Address = "https://zwfw.example.gov.cn/verify/7K3M-9QXA-42TD";

    [Fact]
    public void The_picture_is_a_PNG()
    {
        var verdict = UploadCheck.Examine(new MemoryStream(Qr.Png(Address)), "码", UploadRules.Materials);
        Assert.Equal(FileKind.Png, verdict.Kind);
    }

    [Fact]
    public void The_vector_is_well_formed_names_itself_and_has_no_style_or_script()
    {
        var svg = XElement.Parse(Qr.Svg(Address, "核验 <\"码\">"));
        Assert.Equal("核验 <\"码\">", svg.Attribute("aria-label")!.Value);
        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.DoesNotContain(svg.DescendantsAndSelf(), e => e.Attribute("style") is not null || e.Name.LocalName is "script" or "style");
    }

    [Fact]
    public void Two_addresses_give_two_codes() => Assert.NotEqual(Qr.Svg(Address, "码"), Qr.Svg(Address + "1", "码"));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Nothing_is_refused(string text) => Assert.Throws<ArgumentException>(() => Qr.Png(text));

    [Fact]
    public void Too_much_is_refused() => Assert.Throws<ArgumentException>(() => Qr.Png(new string('x', 5_000)));
}
