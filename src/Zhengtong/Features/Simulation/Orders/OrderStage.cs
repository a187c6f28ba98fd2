using Zhengtong.Features.Hotline;
using Zhengtong.Platform.Access;

namespace Zhengtong.Features.Simulation;

/// <summary>What all orders of a simulation share: who calls and what they say, who answers, which units handle.</summary>
sealed record OrderStage(SampleWishes Wishes, SampleCallers Callers, IReadOnlyList<Caller> Agents, IReadOnlyList<Guid> Undertakers)
{
    public static OrderStage Of(Bureau bureau, SampleWishes wishes, SampleCallers callers) => new(wishes, callers, bureau.In(bureau.Book.Office, HotlineAccess.Dispatch),
        [.. bureau.Units.Where(u => u.Id != bureau.Book.Office && bureau.Has(u.Id, HotlineAccess.Undertake) && bureau.Has(u.Id, HotlineAccess.ApproveExtension)).Select(u => u.Id)]);
}
