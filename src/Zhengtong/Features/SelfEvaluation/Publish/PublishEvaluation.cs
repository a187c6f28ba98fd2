using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>Makes it public as the finance office agreed to it (公开自评): the report is checked by the rules that hold for anybody's, and kept as a file.</summary>
[Act("公开自评", SelfEvaluationAccess.Publish)]
public sealed class PublishEvaluation : EvaluationAct
{
    [Display(Name = "公开说明", Description = "结果怎样应用，写给群众看"), DataType(DataType.MultilineText), StringLength(500)]
    public string? Note { get; set; }

    protected override async Task DoAsync(Acting acting, Evaluation evaluation)
    {
        ExpectOwn(evaluation, acting);
        var (library, files) = (acting.Use<EvaluationLibrary>(), acting.Use<ReportFiles>());
        var shown = await library.ShowAsync(evaluation);
        var document = await files.DocumentAsync(evaluation, shown);
        evaluation.Publish(acting.Moment, string.IsNullOrWhiteSpace(Note) ? null : Note.Trim());
        ReportGate.Pass(document, "公开", "请退回，改好再提交");
        await files.KeepAsync(evaluation, shown, document, acting.At);
        await acting.FollowAsync(evaluation.Commitment, [], "公开自评，报告已勾稽核对");
    }
}

/// <summary>Ends it: what was public stays public (归档).</summary>
[Act("归档", SelfEvaluationAccess.Fill)]
public sealed class ArchiveEvaluation : EvaluationAct
{
    [Display(Name = "归档号"), Required, StringLength(60, MinimumLength = 2)]
    public string FileNumber { get; set; } = "";

    protected override async Task DoAsync(Acting acting, Evaluation evaluation)
    {
        ExpectOwn(evaluation, acting);
        evaluation.Archive();
        await acting.CloseAsync(evaluation.Commitment, "archived");
        acting.Record(evaluation.Commitment.Chain, "归档，归档号 " + FileNumber.Trim());
    }
}
