using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Parties;

/// <summary>Parties, mandates and enterprises in the API.</summary>
static class PartiesApi
{
    /// <summary>What the county keeps of the citizen who asks; numbers masked.</summary>
    public sealed record AccountItem(Guid Id, string Name, string Number, string? Phone, string? Mail);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapAct<RegisterCitizen, Guid>("/citizens");
        api.MapAct<RegisterParty, Guid>("/parties");
        api.MapAct<FindParty, FindParty.Found>("/parties/find");
        api.MapAct<TakeMandate, Guid>("/parties/{principal:guid}/mandates");
        api.MapRead<AccountItem>("/my/account", [PartiesAccess.Mandate], "ShowAccount", "我的账号", AccountAsync);
        api.MapRead<Page<MandateRow>>("/my/mandates", [PartiesAccess.Mandate], "ListMandates", "我给出的和别人给我的授权", MandatesAsync);
        api.MapAct<GiveMandate, Guid>("/my/mandates");
        api.MapAct<WithdrawMandate, Guid>("/mandates/{id:guid}/withdraw");
        api.MapRead<Page<EnterpriseRow>>("/my/enterprises", [PartiesAccess.Mandate], "ListEnterprises", "我的企业", EnterprisesAsync);
        api.MapAct<ClaimEnterprise, Guid>("/my/enterprises");
        api.MapRead<Page<ClaimRow>>("/enterprises/claims", [PartiesAccess.Find], "ListClaims", "待核验的企业", ClaimsAsync);
        api.MapAct<ConfirmEnterprise, Guid>("/enterprises/claims/{id:guid}/confirm");
    }

    static async Task<IResult> AccountAsync(HttpContext http, CountyDb db)
    {
        var me = http.Caller.Id;
        var party = await db.Parties.AsNoTracking().FirstOrDefaultAsync(p => p.Id == me) ?? throw Refusal.NotFound("您的账号");
        return Results.Json(new AccountItem(party.Id, party.Name, party.NumberMasked, party.PhoneMasked, party.MailMasked), Json.Options);
    }

    static async Task<IResult> MandatesAsync([AsParameters] Paging paging, HttpContext http, CountyDb db, TimeProvider time) =>
        Results.Json(await MandateRow.PageAsync(db, http.Caller.Id, ChinaClock.Today(time), paging.After, paging.Rows()), Json.Options);

    static async Task<IResult> EnterprisesAsync([AsParameters] Paging paging, HttpContext http, CountyDb db) =>
        Results.Json(await EnterpriseRow.PageAsync(db, http.Caller.Id, paging.After, paging.Rows()), Json.Options);

    static async Task<IResult> ClaimsAsync([AsParameters] Paging paging, string? code, CountyDb db) =>
        Results.Json(await ClaimRow.PageAsync(db, code, paging.After, paging.Rows()), Json.Options);
}
