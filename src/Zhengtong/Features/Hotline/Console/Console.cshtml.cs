using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Zhengtong.Calendar;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Hotline;

/// <summary>The agent's console (坐席工作台): one page for a call, from the ring to the order, by keyboard; and for whoever comes in person or writes.</summary>
public sealed class ConsolePage(Flash flash, Secrets secrets, OfficeCalendars calendars, TimeProvider time) : ActPage
{
    protected override string Permission => HotlineAccess.Register;

    [BindProperty]
    public RegisterOrder Input { get; set; } = new();

    public HotlineCall? Call { get; private set; }

    public int CallsBefore { get; private set; }

    public IReadOnlyList<HotlineCall> Ringing { get; private set; } = [];

    public IReadOnlyList<EarlierOrder> Earlier { get; private set; } = [];

    public IEnumerable<SelectListItem> Topics { get; private set; } = [];

    public IEnumerable<SelectListItem> Regions { get; private set; } = [];

    public IEnumerable<SelectListItem> Units { get; private set; } = [];

    public IEnumerable<SelectListItem> AllUnits { get; private set; } = [];

    /// <summary>Names what was typed in the browser's own memory: of this call, or of no call.</summary>
    public string Draft => Call?.Line ?? "none";

    protected override async Task ShowAsync()
    {
        var (book, places) = (await HotlineBook.OfAsync(Db), await Places.OfAsync(Db));
        Topics = book.TopicChoices;
        Regions = HotlineBook.RegionChoices(places);
        Units = ShownOrder.Undertakers(places, book.Office);
        AllUnits = places.UnitChoices;
        Call = await Db.CallOfAsync(Caller.Id, Now);
        Ringing = Call is null ? await Db.RingingAsync(Now) : [];
        Earlier = await Db.EarlierAsync(Call?.PhoneIndex, Caller);
        CallsBefore = Call is null ? 0 : await Db.CallsBeforeAsync(Call);
    }

    /// <summary>The calls that wait, asked for every few seconds while none is taken.</summary>
    public async Task<IActionResult> OnGetRingingAsync()
    {
        Ringing = await Db.RingingAsync(Now);
        return Partial("/Features/Hotline/Console/_Ringing.cshtml", this);
    }

    /// <summary>What is proposed for what has been written so far.</summary>
    public async Task<IActionResult> OnPostSuggestAsync()
    {
        var text = $"{Input.Place} {Input.Content}".Trim();
        if (text.Length > 4000) text = text[..4000];
        var proposal = await Proposal.OfAsync(Db, Caller, text, Empty(Input.Region), Empty(Input.Topic), (await Db.CallOfAsync(Caller.Id, Now))?.Line, Now);
        return Partial("/Features/Hotline/Console/_Suggestions.cshtml", new Suggested(proposal, await DeadlinesAsync(Input.Urgency ?? proposal.Urgency)));
    }

    public Task<IActionResult> OnPostAnswerCallAsync(Guid call) => Here(new AnswerCall { Id = call });

    public Task<IActionResult> OnPostHangUpAsync(Guid call) => Here(new EndCall { Id = call });

    /// <summary>Takes it down and gives it to the unit.</summary>
    public Task<IActionResult> OnPostRegisterAsync()
    {
        if (Input.Unit is null && Input.Kind != OrderKind.Urging) ModelState.AddModelError("Input.Unit", "请选承办单位；能当场答复的写在“当场答复”里");
        Input.Answer = null;
        return RegisterAsync("已登记并派单");
    }

    /// <summary>Takes it down; to whom it is given is decided later.</summary>
    public Task<IActionResult> OnPostKeepAsync()
    {
        (Input.Unit, Input.Answer) = (null, null);
        return RegisterAsync("已登记，在您的待办里等派单");
    }

    /// <summary>Takes it down and ends it with what the agent said.</summary>
    public Task<IActionResult> OnPostAnswerAsync()
    {
        if (string.IsNullOrWhiteSpace(Input.Answer)) ModelState.AddModelError("Input.Answer", "请写您是怎么答复的");
        Input.Unit = null;
        return RegisterAsync("已登记，当场答复办结");
    }

    /// <summary>Takes it down; why it is refused, and where it is to go, is said on the order's page.</summary>
    public Task<IActionResult> OnPostReferAsync()
    {
        (Input.Unit, Input.Answer) = (null, null);
        return RegisterAsync("已登记，请选情形和渠道", refuse: true);
    }

    /// <summary>A further caller about the same joins its order.</summary>
    public async Task<IActionResult> OnPostJoinAsync(Guid order)
    {
        await WithCallAsync();
        ModelState.Clear();
        var join = new JoinOrder { Id = order, CallerName = Input.CallerName, CallerPhone = Input.CallerPhone, CallerAddress = Input.CallerAddress, Hidden = Input.Hidden, NoCallBack = Input.NoCallBack, Call = Input.Call, Note = Short(Input.Content) };
        return await Do(join, result => Done($"已并入 {result.Number}"));
    }

    async Task<IActionResult> RegisterAsync(string said, bool refuse = false)
    {
        await WithCallAsync();
        return await Do(Input, result => refuse ? LocalRedirect($"/orders/{result.Id}/refuse") : Done($"{said}，编号 {result.Number}"));
    }

    /// <summary>Number and identifier come from the call: the agent need not see the one nor type the other.</summary>
    async Task WithCallAsync()
    {
        if (await Db.CallOfAsync(Caller.Id, Now) is not { } call) return;
        Input.Call = call.Line;
        if (string.IsNullOrWhiteSpace(Input.CallerPhone) && call.PhoneSecret is { } number) Input.CallerPhone = secrets.Decrypt(number);
        Call = call;
    }

    async Task<IActionResult> Here<TResult>(IAct<TResult> act)
    {
        ModelState.Clear();
        return await Do(act, _ => LocalRedirect("/console"), field: "");
    }

    IActionResult Done(string said)
    {
        flash.Say(said);
        return LocalRedirect($"/console?done={Uri.EscapeDataString(Draft)}");
    }

    async Task<(string Sign, string Answer)> DeadlinesAsync(OrderUrgency urgency)
    {
        var (book, calendar, now) = (await HotlineBook.OfAsync(Db), await calendars.OfAsync(Db), Now);
        var limit = OrderLimit.For(Input.Kind ?? OrderKind.Help, Input.Source, urgency, DateOnly.FromDateTime(now.DateTime), book.Limits);
        return (Due(Limit.WorkingHours(limit.SignHours)), Due(Limit.WorkingDays(limit.AnswerDays)));
        string Due(Limit amount) => Clock.Replay(amount, [new(1, ClockEventKind.Start, now, "登记")], calendar).DueAt is { } due ? $"{amount}内，{Format.Moment(due)} 前" : $"{amount}内";
    }

    DateTimeOffset Now => ChinaClock.Now(time);

    static string? Empty(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed;

    static string? Short(string? text) => text is { Length: > 4000 } ? text[..4000] : text;
}

/// <summary>What stands beside the form, with the dates by which it is to be done.</summary>
public sealed record Suggested(Proposal Proposal, (string Sign, string Answer) Due);
