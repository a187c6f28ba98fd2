using Microsoft.AspNetCore.Mvc;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>What a unit was asked for (数据提供): which figure, for whom, by when, and where to state it.</summary>
public sealed class ShowRequestPage : ActPage
{
    protected override string Permission => SelfEvaluationAccess.See;

    [FromRoute]
    public Guid Id { get; set; }

    public ShownRequest Shown { get; private set; } = null!;

    public IReadOnlyList<NextAct> Acts { get; private set; } = [];

    protected override async Task ShowAsync()
    {
        Shown = await ShownRequest.ReadAsync(Db, Id, Caller);
        Acts = [.. new[] { Shown.Answer(Caller) }.OfType<NextAct>(), .. RequestDoor.All.Open(Shown, Caller).Acts];
    }
}
