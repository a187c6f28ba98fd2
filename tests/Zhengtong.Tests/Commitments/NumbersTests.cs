using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Numbering;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Commitments;

public sealed class NumbersTests(TestCounty county) : IClassFixture<TestCounty>
{
    static readonly DateOnly Day = new(2023, 10, 9);

    [Fact]
    public async Task Numbers_drawn_at_once_are_all_different_and_none_is_missing()
    {
        var drawn = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => DrawAsync("试字〔{year}〕{seq}号")));
        Assert.Equal(Enumerable.Range(1, 200).Select(n => $"试字〔2023〕{n}号").Order(StringComparer.Ordinal), drawn.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_second_program_goes_on_where_the_first_is()
    {
        var first = await DrawAsync("续字{seq:4}号");
        var second = await county.In(null, services => Task.FromResult(new Numbers(services.GetRequiredService<CountySources>())));
        var next = await second.PatternedAsync(county.County, "续字{seq:4}号", Day);
        Assert.Equal(("续字0001号", "续字0002号", "续字0003号"), (first, next, await DrawAsync("续字{seq:4}号")));
    }

    Task<string> DrawAsync(string pattern) => county.In(null, services => services.GetRequiredService<Numbers>().PatternedAsync(county.County, pattern, Day));
}
