using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Features.Ratings;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Commitments;
using Zhengtong.Tests.Infrastructure;
using Zhengtong.Tests.Web;

namespace Zhengtong.Tests.Ratings;

/// <summary>Short cuts through a rectification, and what its pages tell whom.</summary>
public sealed class WrongRectificationTests(TestCounty county) : IClassFixture<TestCounty>
{
    const string Words = "已经核实，窗口当时换班";

    [Fact]
    public async Task Closing_without_a_call_back_is_refused_and_names_the_state()
    {
        var (id, _) = await BadAsync("shuili.a", "13907461234");
        var (head, judge) = (await county.StaffAsync("shuili.head"), await county.StaffAsync("supervisor1"));
        Assert.Contains("待签收", (await county.Refused(new CloseRectification { Id = id }, judge)).Message);
        await ToAnsweredAsync(id, head, ContactResult.Reached);
        var refusal = await county.Refused(new CloseRectification { Id = id }, judge);
        Assert.Equal(RefusalKind.NotNow, refusal.Kind);
        Assert.Contains("待回访", refusal.Message);
    }

    [Fact]
    public async Task Somebody_who_can_be_reached_is_asked_and_who_cannot_is_not_made_up()
    {
        var (head, judge) = (await county.StaffAsync("shuili.head"), await county.StaffAsync("supervisor1"));
        var (named, _) = await BadAsync("shuili.a", "13907461234");
        await county.Run(new SignForRectification { Id = named }, head);
        Assert.Equal("Result", Assert.Single((await county.Refused(new ContactRater { Id = named, Result = ContactResult.Anonymous, Finding = Words }, head)).Fields).Field);
        await county.Run(new ContactRater { Id = named, Result = ContactResult.Reached, Finding = Words }, head);
        await ToAnsweredFromContactedAsync(named, head);
        Assert.Equal("Result", Assert.Single((await county.Refused(new CallBackRater { Id = named, Result = CallBackResult.Checked, Finding = Words }, judge)).Fields).Field);

        var (anonymous, _) = await BadAsync("shuili.a", null);
        await county.Run(new SignForRectification { Id = anonymous }, head);
        Assert.Equal("Result", Assert.Single((await county.Refused(new ContactRater { Id = anonymous, Result = ContactResult.Reached, Finding = Words }, head)).Fields).Field);
        await county.Run(new ContactRater { Id = anonymous, Result = ContactResult.Anonymous, Finding = Words }, head);
        await ToAnsweredFromContactedAsync(anonymous, head);
        Assert.Equal("Result", Assert.Single((await county.Refused(new CallBackRater { Id = anonymous, Result = CallBackResult.Satisfied, Finding = Words }, judge)).Fields).Field);
        await county.Run(new CallBackRater { Id = anonymous, Result = CallBackResult.Checked, Finding = Words }, judge);
        Assert.Null((await county.ReadAsync(db => db.Rectifications.AsNoTracking().SingleAsync(r => r.Id == anonymous))).Satisfied);
    }

    [Fact]
    public void Who_appealed_may_not_decide_the_appeal()
    {
        var (unit, person) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var moment = new Moment(county.Clock.Now, new Caller { Id = person, Name = "甲", UnitId = unit });
        var rectification = new Rectification { UnitId = unit };
        rectification.SignFor(moment);
        rectification.ContactRater(ContactResult.Reached, moment);
        rectification.Appeal(moment);
        Assert.Equal("rectification.own-judge", Assert.Throws<Refusal>(() => rectification.Exclude(moment)).Code);
        Assert.Equal("rectification.own-judge", Assert.Throws<Refusal>(() => rectification.Uphold(moment)).Code);
        Assert.Equal(RectificationState.Appealed, rectification.State);
    }

    [Fact]
    public async Task The_unit_has_no_right_to_decide_its_own_appeal()
    {
        var (id, _) = await BadAsync("linye.a", "13907461234");
        var head = await county.StaffAsync("linye.head");
        await county.Run(new SignForRectification { Id = id }, head);
        await county.Run(new ContactRater { Id = id, Result = ContactResult.Reached, Finding = Words }, head);
        await county.Run(new AppealRating { Id = id, Reason = "评价人点错了选项" }, head);
        var decide = new DecideAppeal { Id = id, Verdict = AppealVerdict.Exclude, Reason = "我们自己认为点错了" };
        Assert.Equal(RefusalKind.Forbidden, (await county.Refused(decide, head)).Kind);
        Assert.Equal(RefusalKind.Forbidden, (await county.Refused(decide, await county.StaffAsync("linye.b"))).Kind);
    }

    [Fact]
    public async Task Before_the_case_has_ended_the_responsible_person_sees_a_telephone_but_no_name_and_no_case()
    {
        var (id, contact) = await BadAsync("weijian.a", "13907461234");
        var head = await county.StaffAsync("weijian.head");
        await county.Run(new SignForRectification { Id = id }, head);
        await county.Run(new RevealRater { Id = id, Reason = "电话联系评价人" }, head);
        var before = (await RaterAsync(id, head))!;
        Assert.Equal(("13907461234", null, null, null), (before.Phone, before.Name, before.SubjectNumber, before.SubjectTitle));
        await county.CloseErrand(contact.Commitment, await county.StaffAsync("weijian.a"));
        Assert.NotNull((await RaterAsync(id, head))!.SubjectNumber);
    }

    [Fact]
    public async Task Who_calls_back_may_see_the_telephone_when_it_is_time_and_not_before()
    {
        var (id, _) = await BadAsync("yibao.a", "13907461234");
        var (head, judge) = (await county.StaffAsync("yibao.head"), await county.StaffAsync("supervisor2"));
        Assert.Equal("rectification.reveal", (await county.Refused(new RevealRater { Id = id, Reason = "想先看看" }, judge)).Code);
        await ToAnsweredAsync(id, head, ContactResult.Reached);
        await county.Run(new RevealRater { Id = id, Reason = "电话回访" }, judge);
        Assert.Equal("13907461234", (await RaterAsync(id, judge))!.Phone);
        await county.Run(new CallBackRater { Id = id, Result = CallBackResult.Satisfied, Finding = "接受" }, judge);
        Assert.Null(await RaterAsync(id, judge));
    }

    [Fact]
    public async Task Who_rated_sees_on_the_page_of_the_code_what_was_done_and_by_no_name()
    {
        var (id, contact) = await BadAsync("minzheng.a", "13907461234");
        var (head, judge) = (await county.StaffAsync("minzheng.head"), await county.StaffAsync("supervisor1"));
        await ToAnsweredAsync(id, head, ContactResult.Reached);
        await county.Run(new CallBackRater { Id = id, Result = CallBackResult.Satisfied, Finding = "内部记的话" }, judge);
        await county.Run(new CloseRectification { Id = id }, judge);
        var page = await new Visitor(county.Browser()).ReadAsync($"/rate/{Token(contact.Id)}");
        Assert.Empty(PageRules.Check(page.DocumentElement.OuterHtml));
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains("差评整改：已办结", text);
        Assert.Contains("整改：" + Words, text);
        Assert.Contains("反馈：" + Words, text);
        Assert.Contains("回访满意", text);
        Assert.DoesNotContain("内部记的话", text);
        Assert.DoesNotContain(head.Name, text);
        Assert.DoesNotContain(judge.Name, text);
    }

    [Fact]
    public async Task A_unit_lists_its_own_and_supervision_all_and_wrong_conditions_do_no_harm()
    {
        var (mine, _) = await BadAsync("yancao.a", null);
        var (theirs, _) = await BadAsync("jiaotong.a", null);
        var own = (await (await Visitor.SignInAsync(county, "yancao.head")).ReadAsync("/rectifications")).DocumentElement.OuterHtml;
        Assert.Contains(mine.ToString(), own);
        Assert.DoesNotContain(theirs.ToString(), own);
        var judge = await Visitor.SignInAsync(county, "supervisor1");
        var all = await judge.ReadAsync("/rectifications?ended=false");
        Assert.Empty(PageRules.Check(all.DocumentElement.OuterHtml));
        Assert.Contains(theirs.ToString(), all.DocumentElement.OuterHtml);
        foreach (var wrong in new[] { "state=nonsense", "from=9999-12-31", "to=9999-12-31", "late=maybe", "unit=x", "after=x", "state=%3Cscript%3E" })
            await judge.ReadAsync("/rectifications?" + wrong);
    }

    [Fact]
    public async Task Every_score_is_the_length_of_the_list_behind_it()
    {
        foreach (var login in new[] { "shijian.a", "shijian.b" })
        {
            var (_, contact) = await BadAsync(login, null);
            await county.CloseErrand(contact.Commitment, await county.StaffAsync(login));
        }
        county.Clock.Set(2023, 5, 9);
        var judge = await Visitor.SignInAsync(county, "supervisor1");
        var page = await judge.ReadAsync("/ratings?from=2023-05-01");
        Assert.Empty(PageRules.Check(page.DocumentElement.OuterHtml));
        var links = page.QuerySelectorAll("main td a[href^='/ratings/list']").ToList();
        Assert.True(links.Count >= 8);
        foreach (var link in links)
            Assert.Equal(link.TextContent.Trim(), $"{(await judge.ReadAsync(link.GetAttribute("href")!)).QuerySelectorAll("main tbody tr").Length}");
        foreach (var wrong in new[] { "from=0001-01-01", "to=9999-12-31&from=9999-12-31", "unit=x", "from=x" })
            await judge.ReadAsync("/ratings?" + wrong);
        await judge.ReadAsync("/ratings/list?after=x&subject=%3Cscript%3E&site=x");
    }

    async Task ToAnsweredAsync(Guid id, Caller head, ContactResult result)
    {
        await county.Run(new SignForRectification { Id = id }, head);
        await county.Run(new ContactRater { Id = id, Result = result, Finding = Words }, head);
        await ToAnsweredFromContactedAsync(id, head);
    }

    async Task ToAnsweredFromContactedAsync(Guid id, Caller head)
    {
        await county.Run(new RectifyRating { Id = id, Measures = Words }, head);
        await county.Run(new AnswerRater { Id = id, Text = Words }, head);
    }

    Task<RaterIdentity?> RaterAsync(Guid id, Caller caller) => county.In(null, async services =>
    {
        var db = services.GetRequiredService<CountyDb>();
        await db.EnterAsync();
        return await RaterIdentity.ForAsync(db, services.GetRequiredService<Secrets>(), id, caller);
    });

    async Task<(Guid Rectification, (Guid Id, Guid Commitment) Contact)> BadAsync(string login, string? phone)
    {
        county.Clock.Set(2023, 5, 8);
        var clerk = await county.StaffAsync(login);
        var commitment = await county.Run(new OpenErrand(clerk), Caller.System);
        var contact = await county.ServeAsync(commitment, clerk);
        var rating = await county.Run(new RateByToken { Token = Token(contact), Level = RatingLevel.Dissatisfied, Phone = phone }, Caller.Stranger);
        return (await county.ReadAsync(db => db.Rectifications.Where(r => r.RatingId == rating).Select(r => r.Id).SingleAsync()), (contact, commitment));
    }

    string Token(Guid contact) => county.Services.GetRequiredService<RatingTokens>().Of(county.County, contact);
}
