using Zhengtong.Features.Cases;
using Zhengtong.Tests.Cases;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Paperwork;

public sealed class NumberTests(TestCounty county) : IClassFixture<TestCounty>
{
    [Fact]
    public async Task Acts_at_the_same_time_draw_different_numbers_without_a_gap()
    {
        county.Clock.Set(2023, 5, 8);
        var given = new List<GivenCase>();
        for (var i = 0; i < 6; i++) given.Add(await GivenCase.WaterPermit(county).Submitted());
        await Task.WhenAll(given.Select(async g => await county.Run(new AcceptCase { Id = g.Id }, await g.Clerk)));
        var numbers = new List<string>();
        foreach (var g in given) numbers.Add((await county.Document(g.Id, "acceptance-notice")).Number);
        Assert.Equal(Enumerable.Range(1, 6).Select(n => $"江水利受字〔2023〕{n}号"), numbers.Order(StringComparer.Ordinal));

        county.Clock.Set(2024, 1, 2);
        var next = await GivenCase.WaterPermit(county).Accepted();
        Assert.Equal("江水利受字〔2024〕1号", (await county.Document(next.Id, "acceptance-notice")).Number);
    }

    [Fact]
    public async Task A_number_drawn_for_a_refused_act_is_not_given_again()
    {
        county.Clock.Set(2023, 5, 8);
        var given = await GivenCase.FoodPermit(county).Submitted();
        var clerk = await given.Clerk;
        var tries = await Task.WhenAll(Attempt(clerk), Attempt(clerk));
        Assert.Single(tries, done => done);
        var other = await GivenCase.FoodPermit(county).Accepted();
        Assert.NotEqual((await county.Document(given.Id, "acceptance-notice")).Number, (await county.Document(other.Id, "acceptance-notice")).Number);

        async Task<bool> Attempt(Platform.Access.Caller by)
        {
            try
            {
                await county.Run(new AcceptCase { Id = given.Id }, by);
                return true;
            }
            catch (Platform.UseCases.Refusal)
            {
                return false;
            }
        }
    }
}
