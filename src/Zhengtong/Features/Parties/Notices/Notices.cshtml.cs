using Microsoft.AspNetCore.Mvc;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Parties;

/// <summary>Notices that did not go out, why, and when they are tried again.</summary>
public sealed class NoticesPage(Flash flash) : ActPage
{
    protected override string Permission => PartiesAccess.Notices;

    public IReadOnlyList<FailedNotice> Failed { get; private set; } = [];

    protected override async Task ShowAsync() => Failed = await FailedNotice.ReadAsync(Db);

    public Task<IActionResult> OnPostAsync() => Do(new SendNoticesAgain(), count =>
    {
        flash.Say($"{count} 条告知正在重新发送");
        return LocalRedirect("/notices");
    });
}
