using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Zhengtong.Features.Hotline;
using Zhengtong.Features.Supervision;
using Zhengtong.Tests.Hotline;
using static Zhengtong.Browser.Looking;

namespace Zhengtong.Browser;

/// <summary>A call from registration to the second call-back: returned, adjudicated, extended, done again; its yellow card explained and withdrawn.</summary>
public sealed class HotlineJourneyTests(ServedCounty county, Chromium chromium) : IClassFixture<ServedCounty>, IClassFixture<Chromium>
{
    string address = "";

    [Theory, InlineData(1366)]
    public async Task A_call_is_dispatched_returned_extended_answered_and_done_again(int width)
    {
        county.Clock.Set(2023, 5, 8);
        await using var hotline = await chromium.VisitorAsync(width, 768);
        await using var chief = await chromium.VisitorAsync(width, 768);
        await using var city = await chromium.VisitorAsync(390);
        await using var homes = await chromium.VisitorAsync(390);
        await using var homesChief = await chromium.VisitorAsync(width, 768);
        await using var callBack = await chromium.VisitorAsync(width, 768);
        var agent = await county.SignedInAsync(hotline, "hotline1");
        await AskAsync(agent);
        await TakeDownAsync(agent, width);
        await StateAsync(agent, "待签收");

        var lamps = await county.SignedInAsync(city, "chengguan.a");
        await lamps.GotoAsync(county.Address + "/desk");
        await LookAsync(lamps, "order-desk", 390, true);
        await lamps.GotoAsync(address);
        await OpenAsync(lamps, "退单");
        await lamps.GetByLabel("应当由哪个单位办").SelectOptionAsync("住建局");
        await lamps.GetByLabel("退单理由").FillAsync("小区里的路灯归物业，由住建局管");
        await SendAsync(lamps, "退单", "order-return", 390, true);
        await StateAsync(lamps, "退单待裁定");

        var head = await county.SignedInAsync(chief, "hotline.head");
        await head.GotoAsync(address);
        await OpenAsync(head, "裁定退单");
        await head.GetByLabel("裁定理由").FillAsync("在小区红线以内，由住建局督促物业");
        await SendAsync(head, "裁定退单", "order-adjudicate", width, true);

        var clerk = await county.SignedInAsync(homes, "zhujian.a");
        await clerk.GotoAsync(address);
        await OpenAsync(clerk, "签收工单");
        await SendAsync(clerk, "签收工单", "order-sign", 390, true);
        await OpenAsync(clerk, "申请工单延期");
        await clerk.GetByLabel("延几个工作日").FillAsync("2");
        await clerk.GetByLabel("延期理由").FillAsync("物业要重新布线");
        await SendAsync(clerk, "申请工单延期", "order-ask-extension", 390, true);
        var unitHead = await county.SignedInAsync(homesChief, "zhujian.head");
        await unitHead.GotoAsync(county.Address + "/desk");
        await LookAsync(unitHead, "order-desk-head", width, true);
        await unitHead.GotoAsync(address);
        await OpenAsync(unitHead, "审批工单延期");
        await unitHead.GetByLabel("批准", new() { Exact = true }).CheckAsync();
        await SendAsync(unitHead, "提交", "order-extension", width, true);

        await ReplyAsync(clerk, "物业换了三盏灯");
        await ReviewAsync(agent, width);
        var caller = await county.SignedInAsync(callBack, "callback1");
        await CallBackAsync(caller, "不满意", width);
        await StateAsync(caller, "办理中");

        await county.MoveTo(2023, 5, 11, 16, 0);
        (agent, clerk, caller, unitHead) = (await county.SignedInAsync(hotline, "hotline1"), await county.SignedInAsync(homes, "zhujian.a"), await county.SignedInAsync(callBack, "callback1"), await county.SignedInAsync(homesChief, "zhujian.head"));
        await WithdrawCardAsync(unitHead, chief, width);
        await ReplyAsync(clerk, "最后一盏换了灯泡");
        await ReviewAsync(agent, width);
        await CallBackAsync(caller, "满意", width);
        await StateAsync(caller, "已办结");
        await LookAsync(caller, "order-closed", width, true);
        foreach (var path in new[] { "orders/results?from=2023-05-01", "orders/board", "duties" })
        {
            var page = await county.SignedInAsync(chief, "hotline.head");
            await page.GotoAsync($"{county.Address}/{path}");
            await LookAsync(page, path.Split('?')[0], width, true);
        }
    }

    /// <summary>The number's first call: a question, answered while it waits.</summary>
    async Task AskAsync(IPage agent)
    {
        await RingAsync(agent);
        await agent.GetByLabel("咨询", new() { Exact = true }).CheckAsync();
        await agent.GetByLabel("诉求内容").FillAsync("想问路灯坏了该找哪个单位");
        await agent.GetByLabel("主题").SelectOptionAsync("城市管理 › 路灯照明");
        await agent.GetByLabel("当场答复").FillAsync("城市管理局管，坏了直接打 12345");
        await agent.Keyboard.PressAsync("Alt+a");
        await Assertions.Expect(agent.GetByText("当场答复办结")).ToBeVisibleAsync();
        await agent.Keyboard.PressAsync("F8");
        await Assertions.Expect(agent.GetByText("没有电话在等")).ToBeVisibleAsync();
    }

    /// <summary>The second call, by keyboard: the history shows, the unit is proposed, the order goes there.</summary>
    async Task TakeDownAsync(IPage agent, int width)
    {
        await RingAsync(agent);
        var history = agent.GetByRole(AriaRole.Complementary, new() { Name = "来电人" });
        await Assertions.Expect(history).ToContainTextAsync("想问路灯坏了该找哪个单位");
        await Assertions.Expect(agent.GetByLabel("诉求内容")).ToBeFocusedAsync();
        await agent.Keyboard.InsertTextAsync("沱江镇小区门口到二中的路灯坏了半个月，学生下晚自习看不见路");
        await Assertions.Expect(agent.GetByLabel("承办单位")).ToHaveValueAsync((await GivenOrder.UnitAsync(county, "D24")).ToString());
        await Assertions.Expect(agent.GetByLabel("乡镇、村")).ToHaveValueAsync("431129100");
        await agent.Keyboard.PressAsync("Alt+2");
        await Assertions.Expect(agent.GetByLabel("求助", new() { Exact = true })).ToBeCheckedAsync();
        await agent.GetByLabel("姓名").FillAsync("何建军");
        await LookAsync(agent, "console", width, true);
        await agent.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(agent.GetByText("已登记并派单")).ToBeVisibleAsync();
        var taken = await history.GetByRole(AriaRole.Link).First.GetAttributeAsync("href");
        await agent.Keyboard.PressAsync("F8");
        await Assertions.Expect(agent.GetByText("没有电话在等")).ToBeVisibleAsync();
        address = county.Address + taken;
        await agent.GotoAsync(address);
        await LookAsync(agent, "order", width, true);
    }

    /// <summary>Somebody calls, and the agent takes the call.</summary>
    async Task RingAsync(IPage agent)
    {
        await agent.GotoAsync(county.Address + "/calls/simulator");
        await agent.GetByLabel("主叫号码").FillAsync("13874660001");
        await agent.GetByRole(AriaRole.Button, new() { Name = "打进来", Exact = true }).ClickAsync();
        await agent.GotoAsync(county.Address + "/console");
        await agent.Keyboard.PressAsync("F2");
        await Assertions.Expect(agent.GetByText("接听中")).ToBeVisibleAsync();
    }

    async Task ReplyAsync(IPage clerk, string done)
    {
        await clerk.GotoAsync(address);
        await OpenAsync(clerk, "答复诉求人");
        await clerk.GetByLabel("解决", new() { Exact = true }).CheckAsync();
        await clerk.GetByLabel("查到什么、做了什么").FillAsync(done);
        await clerk.GetByLabel("怎样答复、答复了什么").FillAsync("电话告知：" + done);
        await SendAsync(clerk, "提交答复", "order-reply", 390, true);
        await StateAsync(clerk, "待审核");
    }

    async Task ReviewAsync(IPage agent, int width)
    {
        await agent.GotoAsync(address);
        await OpenAsync(agent, "审核答复");
        await agent.GetByLabel("通过，回访诉求人").CheckAsync();
        await SendAsync(agent, "提交", "order-review", width, true);
    }

    async Task CallBackAsync(IPage caller, string result, int width)
    {
        await caller.GotoAsync(address);
        await OpenAsync(caller, "回访诉求人");
        await caller.GetByLabel("接通了", new() { Exact = true }).CheckAsync();
        await caller.GetByRole(AriaRole.Group, new() { Name = "对办理过程" }).GetByLabel("满意", new() { Exact = true }).CheckAsync();
        await caller.GetByRole(AriaRole.Group, new() { Name = "对办理结果" }).GetByLabel(result, new() { Exact = true }).CheckAsync();
        await caller.GetByLabel("诉求人怎么说").FillAsync(result == "满意" ? "都亮了" : "还有一盏不亮");
        await SendAsync(caller, "记录回访", "order-call-back", width, true);
    }

    async Task WithdrawCardAsync(IPage unit, IBrowserContext office, int width)
    {
        var order = Guid.Parse(address.Split('/')[^1]);
        var card = await county.ReadAsync(db => db.Set<Card>().Where(c => c.SubjectId == order && c.RuleCode == "JC-02").Select(c => c.Id).SingleAsync());
        await unit.GotoAsync(address);
        await LookAsync(unit, "order-with-card", width, true);
        await unit.GotoAsync($"{county.Address}/supervision/cards/{card}");
        await unit.Locator("main").GetByRole(AriaRole.Button, new() { Name = "签收", Exact = true }).ClickAsync();
        await unit.GetByLabel("情况说明").FillAsync("物业换的灯泡当天又坏，已经再换");
        await unit.Locator("main").GetByRole(AriaRole.Button, new() { Name = "提交说明", Exact = true }).ClickAsync();
        var supervisor = await county.SignedInAsync(office, "supervisor1");
        await supervisor.GotoAsync($"{county.Address}/supervision/cards/{card}");
        await supervisor.GetByLabel("撤牌", new() { Exact = true }).CheckAsync();
        await supervisor.GetByLabel("自行及时纠正").CheckAsync();
        await supervisor.GetByLabel("核查情况和理由").FillAsync("核实已经及时纠正");
        await SendAsync(supervisor, "记录结论", "order-card-review", width, true);
        await StateAsync(supervisor, "已撤牌");
    }
}
