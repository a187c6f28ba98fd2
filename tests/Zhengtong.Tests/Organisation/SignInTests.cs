using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Audit;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Organisation;

public sealed class SignInTests(TestCounty county) : IClassFixture<TestCounty>
{
    const string Right = "Zhengtong-2026";

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_thirty_minutes()
    {
        county.Clock.Set(2023, 5, 8, 9, 0);
        for (var i = 0; i < 5; i++)
            Assert.Null((await Try("window6", "wrong")).Account);
        Assert.Contains("锁定", (await Try("window6", Right)).Message);

        county.Clock.Set(2023, 5, 8, 9, 31);
        Assert.NotNull((await Try("window6", Right)).Account);
    }

    [Fact]
    public async Task The_answer_does_not_tell_whether_an_account_exists() =>
        Assert.Equal((await Try("window2", "wrong")).Message, (await Try("nobody", "wrong")).Message);

    [Fact]
    public async Task Signing_in_is_written_to_the_journal_of_the_account()
    {
        var result = await Try("window1", Right);
        var entries = await county.ReadAsync(db => db.Set<JournalEntry>().Where(e => e.ChainId == result.Account).ToListAsync());
        Assert.Contains(entries, e => e.Summary == "登录");
    }

    [Fact]
    public async Task A_weak_new_password_is_refused_at_its_field()
    {
        var refusal = await county.Refused(new ChangePassword { Current = Right, New = "12345678", Again = "12345678" }, await county.StaffAsync("window3"));
        Assert.Equal("New", Assert.Single(refusal.Fields).Field);
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions()
    {
        var before = await county.ReadAsync(db => db.Accounts.AsNoTracking().FirstAsync(a => a.Login == "window4"));
        var stamp = await county.Run(new ChangePassword { Current = Right, New = "Yaoxiang-2023", Again = "Yaoxiang-2023" }, await county.StaffAsync("window4"));
        Assert.NotEqual(before.Stamp, stamp);
    }

    [Fact]
    public async Task The_same_sign_in_of_another_county_is_another_account()
    {
        var here = await Try("window1", Right);
        var there = await county.Run(new SignIn { Login = "window1", Password = Right }, Caller.Stranger, county: county.OtherCounty);
        Assert.NotEqual(here.Account, there.Account);
    }

    Task<SignIn.Result> Try(string login, string password) => county.Run(new SignIn { Login = login, Password = password }, Caller.Stranger);
}
