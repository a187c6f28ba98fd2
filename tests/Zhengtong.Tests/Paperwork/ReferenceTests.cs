using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Documents.Writing;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Paperwork;
using Zhengtong.Platform.Data;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Paperwork;

public sealed class ReferenceTests(TestCounty county) : IClassFixture<TestCounty>
{
    [Fact]
    public void Every_template_that_a_matter_names_is_there()
    {
        var known = LetterTemplate.Load(Path.Combine(Repository.Reference, "templates")).Keys.ToHashSet();
        var named = Directory.EnumerateFiles(Path.Combine(Repository.Reference, "matters"), "*.json")
            .SelectMany(f => JsonDocument.Parse(File.ReadAllText(f)).RootElement.GetProperty("documents").EnumerateObject().Select(d => d.Value.GetString()!)).ToHashSet();
        Assert.NotEmpty(named);
        Assert.Equal([], named.Except(known));
    }

    [Fact]
    public async Task A_template_from_which_a_document_was_made_does_not_change_under_its_version()
    {
        var given = await Cases.GivenCase.FoodPermit(county).Submitted();
        var before = await county.Text(given.Id, "case-receipt");
        using var folder = new TempFolder();
        var text = File.ReadAllText(Path.Combine(Repository.Reference, "templates", "case-receipt.md"));
        File.WriteAllText(folder.In("case-receipt.md"), text.Replace("本回执不代表已经受理", "本回执就是受理"));
        Assert.Contains("请把版本加一", (await Assert.ThrowsAsync<TemplateFaultException>(() => Seed())).Message);

        File.WriteAllText(folder.In("case-receipt.md"), text.Replace("本回执不代表已经受理", "请妥善保管本回执").Replace("版本: 1", "版本: 2"));
        await Seed();
        var later = await Cases.GivenCase.FoodPermit(county).Submitted();
        Assert.Contains("请妥善保管本回执", await county.Text(later.Id, "case-receipt"));
        Assert.Equal(before, await county.Text(given.Id, "case-receipt"));

        Task<int> Seed() => county.In(null, async services =>
        {
            await SeedTemplates.RunAsync(services.GetRequiredService<CountyDb>(), folder.Path, CancellationToken.None);
            return 0;
        });
    }

    [Theory]
    [InlineData("水利局", "水利")]
    [InlineData("政务中心", "政务")]
    [InlineData("沱江镇", "沱江")]
    [InlineData("生态环境分局", "生态环境")]
    [InlineData("豸山社区", "豸山")]
    [InlineData("县委办", "县委办")]
    public void A_unit_is_short_in_its_numbers(string name, string mark) =>
        Assert.Equal(mark, UnitMark.Of(new Unit { Code = "D", Name = name, ShortName = name, RegionCode = "431129" }));
}
