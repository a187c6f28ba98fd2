using Zhengtong.Features.Hotline;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Audit;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Simulation;

/// <summary>
/// Calls to the hotline (来电): one for each order taken down by phone, and others that left none, until there are as many as
/// were asked for. Who gave up before an answer left no order.
/// </summary>
sealed class SimulatedCalls(World world, SampleCallers callers, IReadOnlyList<Caller> agents, double perOrder, double answered)
{
    double owed;

    public int Count { get; private set; }

    Dice Dice => world.Dice;

    /// <summary>The telephone system's identifier of a new call.</summary>
    public string NewLine(DateTimeOffset at) => Dice.NewId(at).ToString("N");

    /// <summary>The call in which something was taken down at this moment.</summary>
    public void Took(OrderCaller caller, Caller agent, DateTimeOffset at)
    {
        var (ring, talk) = (Dice.Between(2, 15), Dice.Between(40, 240));
        Add(caller, caller.Call!, at.AddSeconds(-ring - talk), ring, agent, at.AddSeconds(Dice.Between(20, 150)));
    }

    /// <summary>An order is done with: calls that are owed and left no order come in around it.</summary>
    public void GoOn(DateTimeOffset near)
    {
        for (owed += perOrder; Count < owed;)
        {
            var at = near.AddSeconds(-Dice.Between(300, 3600));
            var (line, ring, isAnswered) = (NewLine(at), Dice.Between(2, 15), answered >= 1 || Dice.Chance(1 - (1 - answered) * perOrder / (perOrder - 1)));
            Add(callers.Next(Guid.Empty, 1, secret: false, at), line, at, ring, isAnswered ? Dice.Pick(agents) : null, at.AddSeconds(ring + Dice.Between(25, 280)));
        }
    }

    void Add(OrderCaller caller, string line, DateTimeOffset at, int ring, Caller? agent, DateTimeOffset end)
    {
        var call = new HotlineCall { Id = Dice.NewId(at), Line = line, PhoneSecret = caller.PhoneSecret, PhoneIndex = caller.PhoneIndex, PhoneMasked = caller.PhoneMasked, OfferedAt = at };
        var chain = new JournalChain(call.Id);
        world.Keep(call);
        world.Keep(chain);
        world.Record(chain, new(at, Caller.System), nameof(OfferCall), "来电");
        if (agent is not null)
        {
            var taken = new Moment(at.AddSeconds(ring), agent);
            call.Answer(taken);
            world.Record(chain, taken, nameof(AnswerCall), "接听");
        }
        call.End(end < world.Present ? end : world.Present);
        world.Record(chain, new(call.EndedAt!.Value, Caller.System), nameof(EndCall), agent is null ? "没有接听，对方挂断" : "挂断");
        Count++;
    }
}
