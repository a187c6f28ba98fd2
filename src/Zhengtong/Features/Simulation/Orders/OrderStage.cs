using Zhengtong.Features.Hotline;
using Zhengtong.Platform.Access;

namespace Zhengtong.Features.Simulation;

/// <summary>What all orders of a simulation share: who calls and what they say, who answers, which units handle.</summary>
sealed record OrderStage(SampleWishes Wishes, SampleCallers Callers, SimulatedCalls Calls, IReadOnlyList<Caller> Agents, IReadOnlyList<Guid> Undertakers)
{
    public static OrderStage Of(World world, SampleWishes wishes, SampleCallers callers, SimulationPlan plan)
    {
        var bureau = world.Bureau;
        var agents = bureau.In(bureau.Book.Office, HotlineAccess.Dispatch);
        return new(wishes, callers, new(world, callers, agents, plan.CallsPerOrder, plan.Answered), agents, Undertaking(bureau));
    }

    static IReadOnlyList<Guid> Undertaking(Bureau bureau) =>
        [.. bureau.Units.Where(u => u.Id != bureau.Book.Office && bureau.Has(u.Id, HotlineAccess.Undertake) && bureau.Has(u.Id, HotlineAccess.ApproveExtension)).Select(u => u.Id)];
}
