using Microsoft.AspNetCore.Mvc;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>The evaluations that are public (绩效自评公开).</summary>
public sealed class PublicListPage : ActPage
{
    const int PageSize = 50;

    protected override string Permission => Platform.Access.Permission.Anyone;

    public Page<PublishedSummary> Found { get; private set; } = new([], null);

    protected override async Task ShowAsync() => Found = await PublishedSummary.PageAsync(Db, Request.Query["after"], PageSize);
}

/// <summary>One of them, for whoever wants to read it.</summary>
public sealed class PublicEvaluationPage : ActPage
{
    protected override string Permission => Platform.Access.Permission.Anyone;

    [FromRoute]
    public Guid Id { get; set; }

    public PublishedEvaluation Published { get; private set; } = null!;

    protected override async Task ShowAsync() => Published = await PublishedEvaluation.FindAsync(Db, Id) ?? throw Refusal.NotFound("这份公开的自评");
}
