using Microsoft.AspNetCore.Mvc;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Commitments;

/// <summary>Why this date? (为什么是这一天)</summary>
public sealed class ClocksPage(ShownCommitment shown, TimeProvider time) : ActPage
{
    protected override string Permission => CommitmentsAccess.Search;

    [FromRoute]
    public Guid Id { get; set; }

    public ShownCommitment.Head Head { get; private set; } = null!;

    public DateOnly Today => ChinaClock.Today(time);

    protected override async Task ShowAsync() => Head = await shown.HeadAsync(Id, Caller);
}
