using Zhengtong.Features.Cases;
using Zhengtong.Tests.Infrastructure;
using Field = (string Name, string Value);

namespace Zhengtong.Tests.Cases.Pages;

/// <summary>One trial for the page of each act: the case it begins from, who does it, something wrong with its answer, and something right with what follows.</summary>
/// <param name="Says">What the page says to the wrong.</param>
/// <param name="After">The state after the right.</param>
public sealed record ActTrial(string Login, string Path, Func<TestCounty, Task<GivenCase>> Begin, Field[] Wrong, string Says, Field[] Right, CaseState After)
{
    static readonly string Long = new('长', 2001);

    public static readonly ActTrial[] All =
    [
        new("window1", "accept", c => GivenCase.FoodPermit(c).Submitted(), [("Input.Opinion", Long)], "受理意见不能超过 500", [("Input.Opinion", "材料齐全")], CaseState.Examining),
        new("window1", "ask-correction", c => GivenCase.FoodPermit(c).Submitted(), [("What[m2]", "  ")], "请至少写一条", [("What[m2]", "营业执照过期，请换新的"), ("What[rest]", "平面图没有标明洗消间")], CaseState.CorrectionAsked),
        new("window1", "refuse", c => GivenCase.FoodPermit(c).Submitted(), [("Input.Ground", "not-competent"), ("Input.Reasons", "属于永州市市场监督管理局办理")], "应当向哪个机关申请", [("Input.Ground", "not-competent"), ("Input.Reasons", "属于永州市市场监督管理局办理"), ("Input.CompetentBody", "永州市市场监督管理局")], CaseState.AcceptanceRefused),
        new("window1", "on-the-spot", c => GivenCase.Trader(c).Submitted(), [("Input.Version", "x")], "系统看不懂", [], CaseState.Concluded),
        new("window1", "correction", AskedForCorrection, [("Input.Note", "补好了")], "还没有补", [("Input.OnPaper", "m2")], CaseState.Submitted),
        new("window1", "withdraw", c => GivenCase.FoodPermit(c).Submitted(), [], "请填写撤回原因", [("Input.Reason", "不办了")], CaseState.Withdrawn),
        new("window1", "deferred", Deferring, [], "请勾选收到的材料", [("Input.OnPaper", "m4")], CaseState.Examining),
        new("shijian.a", "examine", c => GivenCase.FoodPermit(c).Accepted(), [("Input.Passed", "true")], "请填写审查意见", [("Input.Passed", "true"), ("Input.Opinion", "符合条件")], CaseState.Deciding),
        new("shuili.a", "suspend", c => GivenCase.WaterPermit(c).Accepted(), [("Input.Procedure", "busy"), ("Input.ExpectedOn", "2030-01-01")], "不能据此停止计时", [("Input.Procedure", "hearing"), ("Input.ExpectedOn", "2023-06-30")], CaseState.Suspended),
        new("shuili.a", "resume", Suspended, [("Input.Result", "")], "请填写特别程序的结果", [("Input.Result", "听证会没有反对意见")], CaseState.Examining),
        new("shijian.a", "ask-opinion", c => GivenCase.FoodPermit(c).Accepted(), [("Input.Question", "卫生条件是否符合"), ("Input.Days", "3")], "征求哪个单位的意见", [], CaseState.Examining),
        new("shijian.a", "ask-extension", c => GivenCase.FoodPermit(c).Accepted(), [("Input.Reason", "要")], "延期理由要 4 到 500 个字", [("Input.Reason", "要核实水质检测数据")], CaseState.Examining),
        new("shijian.head", "extension", AskingExtension, [], "请选择是否批准", [("Input.Approved", "true")], CaseState.Examining),
        new("shijian.b", "send-back", c => GivenCase.FoodPermit(c).Examined(), [("Input.ToWindow", "false")], "请填写退回原因", [("Input.ToWindow", "true"), ("Input.Reason", "复印件不清楚")], CaseState.Returned),
        new("window1", "send-again", SentBack, [("Input.Note", "")], "请填写改了什么", [("Input.Note", "换了清楚的")], CaseState.Examining),
        new("shijian.b", "decide", c => GivenCase.FoodPermit(c).Examined(), [("Input.Granted", "false"), ("Input.Reasons", "不行")], "不予许可要选明法定情形", [("Input.Granted", "false"), ("Input.Ground", "unfit"), ("Input.Reasons", "没有洗消间，不符合条件")], CaseState.Delivering),
        new("shijian.b", "issue", c => GivenCase.FoodPermit(c).Granted(), [("Input.Version", "x")], "系统看不懂", [], CaseState.Delivering),
        new("window1", "deliver", c => GivenCase.FoodPermit(c).Issued(), [("Input.How", "邮寄送达")], "邮寄的请填邮件号", [("Input.How", "邮寄送达"), ("Input.Receipt", "EMS1000001")], CaseState.Concluded),
        new("town01.a", "forward", AtTheTown, [("Input.Version", "x")], "系统看不懂", [], CaseState.Submitted),
    ];

    static async Task<GivenCase> AskedForCorrection(TestCounty county)
    {
        var given = await GivenCase.FoodPermit(county).Submitted();
        await county.Run(new AskCorrection { Id = given.Id, Items = [new("m2", "营业执照过期，请换新的")] }, await given.Clerk);
        return given;
    }

    static Task<GivenCase> Deferring(TestCounty county) => GivenCase.FoodPermit(county).Accepted(a =>
    {
        a.Materials = [.. a.Materials.Where(m => m.Requirement != "m4"), new DraftMaterial("m4", MaterialSource.Deferred)];
        a.Promised = true;
    });

    static async Task<GivenCase> Suspended(TestCounty county)
    {
        var given = await GivenCase.WaterPermit(county).Accepted();
        await county.Run(new SuspendCase { Id = given.Id, Procedure = "hearing", ExpectedOn = new(2023, 6, 30) }, await given.Examiner);
        return given;
    }

    static async Task<GivenCase> AskingExtension(TestCounty county)
    {
        var given = await GivenCase.FoodPermit(county).Accepted();
        await county.Run(new AskExtension { Id = given.Id, Reason = "要核实水质检测数据" }, await given.Examiner);
        return given;
    }

    static async Task<GivenCase> SentBack(TestCounty county)
    {
        var given = await GivenCase.FoodPermit(county).Accepted();
        await county.Run(new SendBackCase { Id = given.Id, ToWindow = true, Reason = "复印件不清楚" }, await given.Examiner);
        return given;
    }

    public static async Task<GivenCase> AtTheTown(TestCounty county)
    {
        return await GivenCase.FoodPermit(county).Submitted(by: await county.StaffAsync("town01.a"));
    }
}
