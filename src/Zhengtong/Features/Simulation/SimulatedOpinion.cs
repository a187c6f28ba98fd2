using Zhengtong.Calendar;
using Zhengtong.Features.Cases;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Simulation;

/// <summary>An opinion that one unit asks of another (征求意见), on that unit's desk.</summary>
sealed class SimulatedOpinion : Story
{
    static readonly string[] Questions = ["该地块是否涉及生态保护红线", "该场所消防和卫生条件是否符合要求", "申请人有无未履行的处罚决定"];
    static readonly string[] Answers = ["经核查，没有意见", "符合本部门的要求，同意", "不涉及，没有意见"];

    readonly OpinionRequest request;

    public SimulatedOpinion(World world, Case @case, Unit asked, Caller by, int days, DateTimeOffset at, bool lies) : base(world)
    {
        Now = at;
        if (lies) StepsLeft = 0;
        var (id, question) = (Dice.NewId(at), Dice.Pick(Questions));
        Commitment = world.Open(id, new Opening(CaseKinds.Opinion.Code, @case.MatterCode, $"征求意见：{@case.Commitment.Title}", null, "internal", null, asked.Id) { PartyLabel = @case.Commitment.PartyLabel }, By(by));
        request = new OpinionRequest { Id = id, Commitment = Commitment, CaseId = @case.Id, AskedUnitId = asked.Id, Question = question };
        Follow(nameof(AskOpinion), by, OpinionRequest.Ask(Limit.WorkingDays(days)), $"{by.Name}征求意见：{question}");
        Commitment.Admit(by.UnitId!.Value);
    }

    public Guid Id => request.Id;

    public sealed record Answered(DateTimeOffset At, Caller By, string Text);

    /// <summary>Null when it is still open.</summary>
    public Answered? Tell()
    {
        var answered = Answer();
        Reach(World.Present);
        Commitment.State = request.StateName;
        World.Keep(request);
        return answered;
    }

    Answered? Answer()
    {
        var late = Dice.Chance(0.05);
        if (!Reach(late ? Rhythm.InDays(Now, 6, 8) : Rhythm.InDays(Now, 1, 2))) return null;
        var (by, text) = (Dice.Pick(Bureau.In(request.AskedUnitId, CasesAccess.Opinion)), Dice.Pick(Answers));
        request.Give(text, By(by));
        Record(nameof(AnswerOpinion), by, "答复征求意见");
        Close("已答复", by);
        return new(Now, by, text);
    }
}
