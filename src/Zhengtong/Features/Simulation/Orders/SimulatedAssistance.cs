using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Hotline;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;

namespace Zhengtong.Features.Simulation;

/// <summary>What an assisting unit owes on an order (协办), on that unit's desk.</summary>
sealed class SimulatedAssistance : Story
{
    public const int Days = 2;

    readonly Assistance assistance;
    readonly string answer;

    public SimulatedAssistance(World world, WorkOrder order, Unit asked, Caller by, DateTimeOffset at) : base(world)
    {
        Now = at;
        (var task, answer) = OrderPhrases.Assistance(Dice);
        var main = order.Commitment;
        Commitment = world.Open(Dice.NewId(at), new Opening(Assistance.Code, order.TopicCode, $"协办：{main.Title}", null, "internal", null, asked.Id) { PartyLabel = main.PartyLabel, Confidentiality = main.Confidentiality }, By(by));
        foreach (var reader in main.Readers) Commitment.Admit(reader.ReaderId);
        Commitment.Admit(asked.Id);
        assistance = new Assistance { Id = Commitment.Id, Commitment = Commitment, OrderId = order.Id, UnitId = asked.Id, Task = task };
        Follow(nameof(AskAssistance), by, Assistance.Ask(Limit.WorkingDays(Days)), $"请求协办：{task}");
    }

    public string Task => assistance.Task;

    public sealed record Answered(DateTimeOffset At, Caller By, string Text);

    /// <summary>Null when it is still open.</summary>
    public Answered? Tell()
    {
        var answered = Answer();
        Reach(World.Present);
        Commitment.State = assistance.StateName;
        World.Keep(assistance);
        return answered;
    }

    Answered? Answer()
    {
        if (!Reach(Dice.Chance(0.03) ? Rhythm.InDays(Now, 3) : Rhythm.InDays(Now, 0, 1))) return null;
        var by = Dice.Pick(Bureau.In(assistance.UnitId, HotlineAccess.Undertake));
        assistance.Give(answer, By(by));
        Record(nameof(GiveAssistance), by, "协办答复：" + answer);
        Close("given", by);
        return new(Now, by, answer);
    }
}
