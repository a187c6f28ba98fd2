using Microsoft.Playwright;
using Zhengtong.Tests.Cases;
using static Zhengtong.Browser.Looking;

namespace Zhengtong.Browser;

/// <summary>A case through the hands of window and department: accepted, a hearing, resumed, granted, issued, delivered.</summary>
public sealed class DepartmentJourney(ServedCounty county, Chromium chromium) : IClassFixture<ServedCounty>, IClassFixture<Chromium>
{
    [Theory, InlineData(1366, true), InlineData(390, false)]
    public async Task A_case_is_accepted_heard_granted_and_delivered(int width, bool javaScript)
    {
        county.Clock.Set(2023, 5, 8);
        var given = await GivenCase.WaterPermit(county).Submitted();
        var address = $"{county.Address}/cases/{given.Id}";
        await using var hall = await chromium.VisitorAsync(width, javaScript: javaScript);
        await using var office = await chromium.VisitorAsync(width, javaScript: javaScript);
        await using var chief = await chromium.VisitorAsync(width, javaScript: javaScript);
        var clerk = await county.SignedInAsync(hall, "window1");
        await clerk.GotoAsync(address);
        await LookAsync(clerk, "case-submitted", width, javaScript);
        await OpenAsync(clerk, "受理");
        await clerk.GetByLabel("受理意见").FillAsync("材料齐全，原件已核对");
        await SendAsync(clerk, "受理", "case-accept", width, javaScript);
        await StateAsync(clerk, "审查中");

        var examiner = await county.SignedInAsync(office, "shuili.a");
        await examiner.GotoAsync(address);
        await OpenAsync(examiner, "启动特别程序");
        await examiner.GetByLabel("听证：").CheckAsync();
        await examiner.GetByLabel("预计哪天结束").FillAsync("2023-05-26");
        await SendAsync(examiner, "启动特别程序", "case-suspend", width, javaScript);
        await StateAsync(examiner, "特别程序中");
        await LookAsync(examiner, "case-suspended", width, javaScript);
        county.Clock.Set(2023, 5, 10);
        // Two days later everybody signs in anew.
        await county.SignedInAsync(office, "shuili.a");
        await examiner.ReloadAsync();
        await OpenAsync(examiner, "恢复计时");
        await examiner.GetByLabel("特别程序的结果").FillAsync("听证会已开，没有反对意见");
        await SendAsync(examiner, "恢复计时", "case-resume", width, javaScript);
        await OpenAsync(examiner, "审查");
        await examiner.GetByLabel("审查意见").FillAsync("符合取水许可条件，建议准予");
        await SendAsync(examiner, "提交决定", "case-examine", width, javaScript);
        await StateAsync(examiner, "待决定");

        var decider = await county.SignedInAsync(chief, "shuili.b");
        await decider.GotoAsync(address);
        await LookAsync(decider, "case-deciding", width, javaScript);
        await OpenAsync(decider, "作出决定");
        await decider.GetByLabel("准予", new() { Exact = true }).CheckAsync();
        await SendAsync(decider, "下一步，核对", "case-decide", width, javaScript);
        await SendAsync(decider, "决定准予", "case-confirm", width, javaScript);
        await OpenAsync(decider, "制证");
        await SendAsync(decider, "制证", "case-issue", width, javaScript);

        await county.SignedInAsync(hall, "window1");
        await clerk.GotoAsync(address);
        await OpenAsync(clerk, "送达");
        await SendAsync(clerk, "送达，办结", "case-deliver", width, javaScript);
        await StateAsync(clerk, "办结");
        await LookAsync(clerk, "case-concluded", width, javaScript);
    }

    [Theory, InlineData(1366), InlineData(390)]
    public async Task The_window_receives_an_application(int width)
    {
        await using var hall = await chromium.VisitorAsync(width);
        var clerk = await county.SignedInAsync(hall, "window1");
        await clerk.GotoAsync(county.Address + "/receive");
        await LookAsync(clerk, "receive", width, true);
        await clerk.GetByRole(AriaRole.Link, new() { Name = "个体工商户设立登记", Exact = true }).ClickAsync();
        var applicant = GivenCase.Applicant();
        await clerk.GetByLabel("身份证号、统一社会信用代码或手机号").FillAsync(applicant.Number);
        await clerk.GetByRole(AriaRole.Button, new() { Name = "查找" }).ClickAsync();
        await LookAsync(clerk, "receive-applicant", width, true);
        await clerk.GetByLabel("姓名或名称").FillAsync(applicant.Name);
        await clerk.GetByRole(AriaRole.Button, new() { Name = "登记", Exact = true }).ClickAsync();
        await LookAsync(clerk, "receive-begin", width, true);
        await clerk.GetByRole(AriaRole.Button, new() { Name = "开始填表", Exact = true }).ClickAsync();
        await Assertions.Expect(clerk).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/apply/.+/1$"));
    }
}
