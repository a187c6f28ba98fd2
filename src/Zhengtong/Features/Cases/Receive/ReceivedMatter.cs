using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>A matter at the place where the clerk sits: its list in force, and whether it is decided there or sent on (直办、流转).</summary>
public sealed record ReceivedMatter(ImplementationList List, PlaceMode Mode)
{
    /// <exception cref="Refusal">It is not published, or not taken at this place.</exception>
    public static async Task<ReceivedMatter> OfAsync(CountyDb db, Versions versions, string matter, Caller clerk)
    {
        var list = (await versions.InForceAsync(db, matter)).List;
        var site = (await Places.OfAsync(db)).SiteOf(clerk.SiteId) ?? throw Refusal.NotNow("receive.no-site", "您的岗位没有登记在哪里收件，请联系系统管理员");
        var place = list.Places.FirstOrDefault(p => p.Site == SubmitCase.PlaceOf(site.Kind)) ?? throw Refusal.NotNow("receive.elsewhere", $"“{list.Title}”不在{site.Name}办理，可以办理的地方见办事指南");
        return new(list, place.Mode);
    }
}
