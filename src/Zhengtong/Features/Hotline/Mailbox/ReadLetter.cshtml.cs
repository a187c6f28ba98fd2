using Microsoft.AspNetCore.Mvc;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>A published letter with its reply.</summary>
public sealed class ReadLetterPage : ActPage
{
    protected override string Permission => Platform.Access.Permission.Anyone;

    [FromRoute]
    public Guid Id { get; set; }

    public LetterItem Letter { get; private set; } = null!;

    protected override async Task ShowAsync() => Letter = await LetterItem.FindAsync(Db, Id) ?? throw Refusal.NotFound("这封公开的来信");
}
