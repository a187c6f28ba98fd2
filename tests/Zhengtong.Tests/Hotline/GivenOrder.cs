using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Hotline;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Hotline;

/// <summary>An order of the demonstration county in a state one needs, made through the acts: 路灯 (T0104), the city management's.</summary>
public sealed class GivenOrder(TestCounty county)
{
    static int calls;

    public Guid Id { get; private set; }

    public Task<Caller> Agent => county.StaffAsync("hotline1");

    public Task<Caller> Head => county.StaffAsync("hotline.head");

    public Task<Caller> Clerk => county.StaffAsync("chengguan.a");

    public Task<Caller> UnitHead => county.StaffAsync("chengguan.head");

    public Task<Caller> CallBacker => county.StaffAsync("callback1");

    /// <summary>A call about a street lamp, from a number of its own.</summary>
    public static RegisterOrder Call(Action<RegisterOrder>? change = null)
    {
        var n = Interlocked.Increment(ref calls);
        var call = new RegisterOrder { Kind = OrderKind.Help, Topic = "T0104", Region = "431129100", Place = "桥头到二中", Content = $"路灯坏了半个月，学生下晚自习看不见路（{n}）", CallerName = "何建军", CallerPhone = $"138{n:00000000}" };
        change?.Invoke(call);
        return call;
    }

    public async Task<GivenOrder> Registered(Action<RegisterOrder>? change = null)
    {
        Id = (await county.Run(Call(change), await Agent)).Id;
        return this;
    }

    public async Task<GivenOrder> Dispatched(Action<RegisterOrder>? change = null, string unit = "D24")
    {
        await Registered(change);
        await Do(new DispatchOrder { Unit = await UnitAsync(unit) }, Agent);
        return this;
    }

    public async Task<GivenOrder> SignedFor(Action<RegisterOrder>? change = null)
    {
        await Dispatched(change);
        await Do(new SignForOrder(), Clerk);
        return this;
    }

    public async Task<GivenOrder> Replied(Action<RegisterOrder>? change = null)
    {
        await SignedFor(change);
        await Reply();
        return this;
    }

    public async Task<GivenOrder> Reviewed(Action<RegisterOrder>? change = null)
    {
        await Replied(change);
        await Do(new ReviewReply { Passed = true }, Agent);
        return this;
    }

    /// <summary>A letter to the head of the county about a street lamp, sent by nobody who signed in.</summary>
    public static WriteLetter Letter(Action<WriteLetter>? change = null)
    {
        var n = Interlocked.Increment(ref calls);
        var letter = new WriteLetter { Kind = OrderKind.Complaint, Content = $"县长您好，我叫何建军，住沱江镇老街 12 号。桥头的路灯不亮有半个月了，电话 13900001234，请派人修（{n}）", Name = "何建军", Phone = $"139{n:00000000}" };
        change?.Invoke(letter);
        return letter;
    }

    public async Task<GivenOrder> Written(Action<WriteLetter>? change = null)
    {
        Id = (await county.Run(Letter(change), Caller.Stranger)).Id;
        return this;
    }

    /// <summary>A letter to which the unit has replied; the hotline passed the reply.</summary>
    public async Task<GivenOrder> LetterAnswered(Action<WriteLetter>? change = null)
    {
        await Written(change);
        await Do(new DispatchOrder { Unit = await UnitAsync("D24") }, Agent);
        await Do(new SignForOrder(), Clerk);
        await Reply();
        await Do(new ReviewReply { Passed = true }, Agent);
        return this;
    }

    public Task<OrderResult> Publish(string title = "关于路灯照明的来信", string letter = "桥头的路灯不亮有半个月了，请派人修。", string reply = "已经修好。") =>
        Do(new PublishLetter { Title = title, Letter = letter, Reply = reply }, Head);

    public Task<OrderResult> Reply(Resolution resolution = Resolution.Resolved) =>
        Do(new ReplyToCaller { Resolution = resolution, Measures = "电工到场换了三盏灯", Text = "电话告知已经修好" }, Clerk);

    public Task<OrderResult> CallBack(Contentment process, Contentment result, string? words = null) =>
        Do(new CallBackCaller { Reached = true, Process = process, Result = result, Words = words }, CallBacker);

    public async Task<OrderResult> Do(OrderAct act, Task<Caller> by)
    {
        act.Id = Id;
        return await county.Run(act, await by);
    }

    public async Task<Refusal> Refused(OrderAct act, Task<Caller> by)
    {
        act.Id = Id;
        return await county.Refused(act, await by);
    }

    public Task<WorkOrder> Read() => county.ReadAsync(db => db.WorkOrders.AsNoTracking().Include(o => o.Commitment.Clocks).ThenInclude(c => c.Entries).Include(o => o.Callers).Include(o => o.Returns).Include(o => o.Replies).Include(o => o.CallBacks).AsSplitQuery().SingleAsync(o => o.Id == Id));

    public Task<Guid> UnitAsync(string code) => UnitAsync(county, code);

    public static Task<Guid> UnitAsync(TestCounty county, string code) => county.ReadAsync(db => db.Set<Features.Organisation.Unit>().Where(u => u.Code == code).Select(u => u.Id).SingleAsync());
}
