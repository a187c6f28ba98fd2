using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Ratings;
using Zhengtong.Features.Supervision;
using Zhengtong.Tests.Cases;
using static Zhengtong.Browser.Looking;

namespace Zhengtong.Browser;

/// <summary>A bad rating from the code on the receipt to its end, and a card from its raising to its striking off, in a browser.</summary>
public sealed class RatingJourney(ServedCounty county, Chromium chromium) : IClassFixture<ServedCounty>, IClassFixture<Chromium>
{
    [Theory, InlineData(1366, true), InlineData(390, true), InlineData(390, false)]
    public async Task A_bad_rating_is_contacted_rectified_called_back_and_closed(int width, bool javaScript)
    {
        county.Clock.Set(2023, 5, 8);
        var given = await GivenCase.FoodPermit(county).Concluded();
        var contact = await county.ReadAsync(db => db.Set<ServiceContact>().Where(k => k.CommitmentId == given.Id && k.What == "办结").Select(k => k.Id).SingleAsync());
        var code = $"{county.Address}/rate/{county.Services.GetRequiredService<RatingTokens>().Of(county.County, contact)}";
        await using var home = await chromium.VisitorAsync(width, javaScript: javaScript);
        await using var hall = await chromium.VisitorAsync(width, javaScript: javaScript);
        await using var office = await chromium.VisitorAsync(width, javaScript: javaScript);

        var citizen = await home.NewPageAsync();
        await citizen.GotoAsync(code);
        await citizen.GetByLabel("不满意", new() { Exact = true }).CheckAsync();
        await citizen.GetByLabel("办得慢").CheckAsync();
        await citizen.GetByLabel("想说的话").FillAsync("窗口让我等了一个小时，没有人说明原因");
        await citizen.GetByLabel("手机").FillAsync("139");
        await SendAsync(citizen, "提交评价", "rate", width, javaScript);
        await Assertions.Expect(citizen.Locator(".error-summary")).ToBeVisibleAsync();
        await LookAsync(citizen, "rate-refused", width, javaScript);
        await citizen.GetByLabel("手机").FillAsync("13907461234");
        await SendAsync(citizen, "提交评价", "rate-again", width, javaScript);
        await Assertions.Expect(citizen.Locator("#progress")).ToHaveTextAsync("差评整改：待签收");
        await LookAsync(citizen, "rate-given", width, javaScript);

        var unit = await county.SignedInAsync(hall, "hall");
        await unit.GotoAsync(county.Address + "/rectifications?ended=false");
        await LookAsync(unit, "rectifications", width, javaScript);
        await unit.Locator("tbody a.code").First.ClickAsync();
        await SendAsync(unit, "签收", "rectification-raised", width, javaScript);
        await unit.GetByLabel("为什么要看").FillAsync("电话联系评价人");
        await SendAsync(unit, "看评价人", "rectification-signed", width, javaScript);
        await Assertions.Expect(unit.GetByText("13907461234")).ToBeVisibleAsync();
        await unit.GetByLabel("联系上了").CheckAsync();
        await unit.GetByLabel("核实的情况").FillAsync("当时窗口换班，没有安排接替的人，属实");
        await SendAsync(unit, "记录联系情况", "rectification-contact", width, javaScript);
        await unit.GetByLabel("整改措施").FillAsync("换班时由值班长顶岗，排队超过 20 分钟主动说明");
        await SendAsync(unit, "提交整改措施", "rectification-rectify", width, javaScript);
        await unit.GetByLabel("怎样反馈、反馈了什么").FillAsync("已电话道歉，说明了换班顶岗的新办法");
        await SendAsync(unit, "记录反馈", "rectification-answer", width, javaScript);

        var supervisor = await county.SignedInAsync(office, "supervisor1");
        await supervisor.GotoAsync(unit.Url);
        await supervisor.GetByLabel("满意，或者接受解释", new() { Exact = true }).CheckAsync();
        await supervisor.GetByLabel("回访情况").FillAsync("接受道歉");
        await SendAsync(supervisor, "记录回访结果", "rectification-call-back", width, javaScript);
        await SendAsync(supervisor, "办结", "rectification-verified", width, javaScript);
        await Assertions.Expect(supervisor.Locator("h1 .state")).ToHaveTextAsync("已办结");
        await LookAsync(supervisor, "rectification-closed", width, javaScript);
        await supervisor.GotoAsync(county.Address + "/ratings");
        await LookAsync(supervisor, "ratings", width, javaScript);
        await supervisor.GotoAsync(county.Address + "/ratings/list?bad=true");
        await LookAsync(supervisor, "ratings-list", width, javaScript);

        await citizen.ReloadAsync();
        await Assertions.Expect(citizen.Locator("#progress")).ToHaveTextAsync("差评整改：已办结");
        await Assertions.Expect(citizen.GetByText("换班时由值班长顶岗")).ToBeVisibleAsync();
        await LookAsync(citizen, "rate-closed", width, javaScript);
    }

    [Theory, InlineData(1366), InlineData(390)]
    public async Task A_card_is_signed_for_explained_confirmed_rectified_and_struck_off(int width)
    {
        county.Clock.Set(2023, 5, 8);
        var given = await GivenCase.FoodPermit(county).Accepted();
        await GivenCase.WaterPermit(county).Accepted();
        await county.MoveTo(2023, 5, 16);
        await using var department = await chromium.VisitorAsync(width);
        await using var office = await chromium.VisitorAsync(width);
        var supervisor = await county.SignedInAsync(office, "supervisor1");
        await supervisor.GotoAsync(county.Address + "/board");
        await LookAsync(supervisor, "board", width, true);
        await supervisor.GotoAsync(county.Address + "/board/list?set=inthreedays");
        await LookAsync(supervisor, "board-list", width, true);
        await supervisor.GotoAsync(county.Address + "/supervision/cards");
        await LookAsync(supervisor, "cards", width, true);
        await supervisor.GotoAsync($"{county.Address}/cases/{given.Id}");
        await LookAsync(supervisor, "case-with-cards", width, true);

        var card = await county.ReadAsync(db => db.Set<Card>().Where(c => c.SubjectId == given.Id && c.Warning == Warning.Red).Select(c => c.Id).SingleAsync());
        var unit = await county.SignedInAsync(department, "shijian.head");
        await unit.GotoAsync($"{county.Address}/supervision/cards/{card}");
        await SendAsync(unit, "签收", "card-raised", width, true);
        await unit.GetByLabel("情况说明").FillAsync("审查人员外出办案，没有指定 B 岗");
        await SendAsync(unit, "提交说明", "card-signed", width, true);
        await supervisor.GotoAsync(unit.Url);
        await supervisor.GetByLabel("确认，限期整改").CheckAsync();
        await supervisor.GetByLabel("核查情况和理由").FillAsync("查实，环节无人值守");
        await SendAsync(supervisor, "记录结论", "card-review", width, true);
        await unit.ReloadAsync();
        await unit.GetByLabel("整改情况").FillAsync("设 B 岗，当日补办");
        await SendAsync(unit, "提交整改情况", "card-confirmed", width, true);
        await supervisor.ReloadAsync();
        await supervisor.GetByLabel("整改到位，销号").CheckAsync();
        await supervisor.GetByLabel("核对情况").FillAsync("B 岗已到位");
        await SendAsync(supervisor, "记录结论", "card-rectified", width, true);
        await Assertions.Expect(supervisor.Locator("h1 .state")).ToHaveTextAsync("已销号");
        await LookAsync(supervisor, "card-closed", width, true);
        county.Clock.Set(2023, 5, 8);
    }
}
