using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Cases;

/// <summary>The page of one act on one case: <c>@model CaseActPage&lt;AcceptCase&gt;</c>.</summary>
public class CaseActPage<TAct>(Flash flash) : TenantActPage<ShownCase, TAct, CaseResult>(flash) where TAct : CaseAct, new()
{
    protected CaseReader Reader => HttpContext.RequestServices.GetRequiredService<CaseReader>();

    protected override TenantDoor<ShownCase> Way => CaseDoor.All.To(typeof(TAct));

    protected override CommitmentKind Kind => CaseKinds.Case;

    protected override Task<ShownCase> ReadAsync() => Reader.ReadAsync(Id, Caller);
}
