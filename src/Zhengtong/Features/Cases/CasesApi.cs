using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
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
        api.MapUpload<UploadMaterial, SuppliedFile>("/matters/{matter}/materials/{requirement}/files", (http, file) =>
            new() { Matter = http.Route("matter"), Requirement = http.Route("requirement"), FileName = file.Name, Content = file.Content }, "上传文件，答复在提交时引用");
        api.MapAct<SubmitCase, CaseResult>("/cases");
        api.MapRead<Page<CaseRow>>("/my/cases", [CasesAccess.Own], "ListMyCases", "我的办件", OwnAsync);
        api.MapRead<CaseView>("/cases/{id:guid}", [CasesAccess.Own, CasesAccess.Show], "ShowCase", "一件办件", ShowAsync);
        api.MapRead<byte[]>("/cases/{id:guid}/materials/{material:guid}/file", [CasesAccess.Own, CasesAccess.Show], "FetchMaterial", "取材料文件", FileAsync).Produces<byte[]>(contentType: "application/octet-stream");
        api.MapRead<OpinionItem>("/opinions/{id:guid}", [CasesAccess.Show], "ShowOpinion", "一份征求意见", OpinionAsync);
        MapActs(api.MapGroup("/cases/{id:guid}"));
        api.MapAct<AnswerOpinion, Guid>("/opinions/{id:guid}/answer");
        DraftsApi.Map(api);
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

    static async Task<IResult> OwnAsync(Progress? progress, [AsParameters] Paging paging, HttpContext http, FollowedCases reader) =>
        (await reader.OwnAsync(http.Caller, progress, paging.After, paging.Rows())).ToAnswer(http);

    static async Task<IResult> ShowAsync(Guid id, HttpContext http, FollowedCases reader) => (await reader.ShowAsync(id, http.Caller)).ToAnswer(http);

    static async Task<IResult> FileAsync(Guid id, Guid material, HttpContext http, FollowedCases reader)
    {
        var (content, name, type) = await reader.FileAsync(id, material, http.Caller);
        return Results.Bytes(content, type, name);
    }

    static async Task<IResult> OpinionAsync(Guid id, HttpContext http, CountyDb db)
    {
        var visible = db.Commitments.VisibleTo(http.Caller);
        var found = await db.OpinionRequests.AsNoTracking().Where(r => r.Id == id && visible.Any(v => v.Id == id))
            .Select(r => new OpinionItem(r.Id, r.CaseId, r.Question, r.State, r.Answer, r.AnsweredBy, r.AnsweredAt, r.Commitment.Chain.Length)).FirstOrDefaultAsync();
        return (found ?? throw Refusal.NotFound("这份征求意见")).ToAnswer(http);
    }
}
