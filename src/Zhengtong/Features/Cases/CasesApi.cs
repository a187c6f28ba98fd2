using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Cases in the API: hand in, follow, and every act of window and department.</summary>
static class CasesApi
{
    public sealed record OpinionItem(Guid Id, Guid Case, string Question, OpinionState State, string? Answer, string? AnsweredBy, DateTimeOffset? AnsweredAt, int Version) : IVersioned;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/matters/{matter}/materials/{requirement}/files", UploadAsync).WithName(nameof(UploadMaterial)).WithSummary("上传文件，答复在提交时引用")
            .Accepts<IFormFile>("multipart/form-data").Produces<SuppliedFile>();
        api.MapAct<SubmitCase, CaseResult>("/cases");
        api.MapGet("/my/cases", OwnAsync).WithName("ListMyCases").WithSummary("我的办件").Produces<CaseRows>();
        api.MapGet("/cases/{id:guid}", ShowAsync).WithName("ShowCase").WithSummary("一件办件").Produces<CaseView>();
        api.MapGet("/cases/{id:guid}/materials/{material:guid}/file", FileAsync).WithName("FetchMaterial").WithSummary("取材料文件").Produces<byte[]>(contentType: "application/octet-stream");
        api.MapGet("/opinions/{id:guid}", OpinionAsync).WithName("ShowOpinion").WithSummary("一份征求意见").Produces<OpinionItem>();
        MapActs(api.MapGroup("/cases/{id:guid}"));
        api.MapAct<AnswerOpinion, Guid>("/opinions/{id:guid}/answer");
    }

    static void MapActs(RouteGroupBuilder one)
    {
        one.MapAct<ForwardCase, CaseResult>("/forward");
        one.MapAct<AskCorrection, CaseResult>("/ask-correction");
        one.MapAct<AnswerCorrection, CaseResult>("/answer-correction");
        one.MapAct<SupplyDeferred, CaseResult>("/supply-deferred");
        one.MapAct<AcceptCase, CaseResult>("/accept");
        one.MapAct<RefuseAcceptance, CaseResult>("/refuse-acceptance");
        one.MapAct<DecideOnTheSpot, CaseResult>("/decide-on-the-spot");
        one.MapAct<TakeCase, CaseResult>("/take");
        one.MapAct<ExamineCase, CaseResult>("/examine");
        one.MapAct<SendBackCase, CaseResult>("/send-back");
        one.MapAct<SendCaseAgain, CaseResult>("/send-again");
        one.MapAct<AskOpinion, CaseResult>("/ask-opinion");
        one.MapAct<SuspendCase, CaseResult>("/suspend");
        one.MapAct<ResumeCase, CaseResult>("/resume");
        one.MapAct<AskExtension, CaseResult>("/ask-extension");
        one.MapAct<DecideExtension, CaseResult>("/decide-extension");
        one.MapAct<DecideCase, CaseResult>("/decide");
        one.MapAct<IssueResult, CaseResult>("/issue");
        one.MapAct<DeliverResult, CaseResult>("/deliver");
        one.MapAct<WithdrawCase, CaseResult>("/withdraw");
    }

    static async Task<IResult> UploadAsync(string matter, string requirement, HttpContext http, UseCases useCases)
    {
        http.Caller.Demand(CasesAccess.Submit);
        var file = await http.UploadAsync();
        var act = new UploadMaterial { Matter = matter, Requirement = requirement, FileName = file.Name, Content = file.Content };
        return (await useCases.Run(act, http.Caller, http.Key, http.RequestAborted)).ToAnswer(http);
    }

    static async Task<IResult> OwnAsync(Progress? progress, string? after, HttpContext http, FollowedCases reader, int limit = 20)
    {
        http.Caller.Demand(CasesAccess.Own);
        return (await reader.OwnAsync(http.Caller, progress, after, limit)).ToAnswer(http);
    }

    static async Task<IResult> ShowAsync(Guid id, HttpContext http, FollowedCases reader)
    {
        DemandSight(http.Caller);
        return (await reader.ShowAsync(id, http.Caller)).ToAnswer(http);
    }

    static async Task<IResult> FileAsync(Guid id, Guid material, HttpContext http, FollowedCases reader)
    {
        DemandSight(http.Caller);
        var (content, name, type) = await reader.FileAsync(id, material, http.Caller);
        return Results.Bytes(content, type, name);
    }

    static async Task<IResult> OpinionAsync(Guid id, HttpContext http, CountyDb db)
    {
        http.Caller.Demand(CasesAccess.Show);
        var visible = db.Commitments.VisibleTo(http.Caller);
        var found = await db.OpinionRequests.AsNoTracking().Where(r => r.Id == id && visible.Any(v => v.Id == id))
            .Select(r => new OpinionItem(r.Id, r.CaseId, r.Question, r.State, r.Answer, r.AnsweredBy, r.AnsweredAt, r.Commitment.Chain.Length)).FirstOrDefaultAsync();
        return (found ?? throw Refusal.NotFound("这份征求意见")).ToAnswer(http);
    }

    static void DemandSight(Caller caller) => caller.Demand(caller.May(CasesAccess.Own) ? CasesAccess.Own : CasesAccess.Show);
}
