using System.Text.Json;
using Zhengtong.Platform.Codes;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Catalogue;

/// <summary>The settings of the two counties hang together.</summary>
public sealed class CountyReferenceTests
{
    [Theory]
    [InlineData("431129", "江华瑶族自治县", "江华", 16)]
    [InlineData("440281", "乐昌市", "乐昌", 17)]
    public void A_county_names_itself_and_all_its_towns(string code, string name, string shortName, int towns)
    {
        var county = Read(code);

        Assert.Equal((name, shortName), (county.GetProperty("name").GetString(), county.GetProperty("shortName").GetString()));
        Assert.Equal(towns, county.GetProperty("towns").GetArrayLength());
        Assert.All(county.GetProperty("towns").EnumerateArray(), town => Assert.InRange(town.GetProperty("villages").GetArrayLength(), 3, 5));
    }

    [Theory]
    [InlineData("431129")]
    [InlineData("440281")]
    public void Every_unit_has_a_credit_code_of_its_own_with_a_right_check_character(string code)
    {
        var codes = Everything(Read(code)).Where(e => e.TryGetProperty("creditCode", out _)).Select(e => e.GetProperty("creditCode").GetString()!).ToList();

        Assert.All(codes, c => Assert.True(CreditCode.TryParse(c, out _, out var message), message));
        Assert.Distinct(codes);
    }

    [Theory]
    [InlineData("431129")]
    [InlineData("440281")]
    public void People_sit_at_posts_units_sites_and_windows_that_exist(string code)
    {
        var county = Read(code);
        var units = county.GetProperty("units").EnumerateArray().Select(Text("code")).Concat(county.GetProperty("towns").EnumerateArray().Select(Text("unit"))).ToHashSet();
        var sites = county.GetProperty("towns").EnumerateArray().SelectMany(t => t.GetProperty("villages").EnumerateArray().Append(t)).Select(Text("code")).ToHashSet();
        var posts = county.GetProperty("posts").EnumerateArray().Select(Text("id")).ToList();
        var people = county.GetProperty("people").EnumerateArray().ToList();

        Assert.Distinct(posts);
        Assert.Distinct(people.Select(Text("signIn")));
        Assert.All(people, p =>
        {
            Assert.Contains(Text("unit")(p), units);
            if (p.TryGetProperty("post", out var post)) Assert.Contains(post.GetString(), posts);
            if (p.TryGetProperty("standInFor", out var other)) Assert.Contains(other.GetString(), posts);
            if (p.TryGetProperty("site", out var site)) Assert.Contains(site.GetString(), sites);
        });
        Assert.All(new[] { "windowClerk", "townClerk", "villageHelper", "approver", "unitHead", "matterKeeper", "supervisor", "hallManager", "leader", "administrator" },
            role => Assert.Contains(people, p => Text("role")(p) == role));
    }

    static Func<JsonElement, string?> Text(string property) => element => element.GetProperty(property).GetString();

    static JsonElement Read(string code) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Reference, "counties", code + ".json"))).RootElement;

    static IEnumerable<JsonElement> Everything(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Everything(p.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Everything),
        _ => [],
    };
}
