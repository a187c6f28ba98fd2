using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>Makes it public as the finance office agreed to it (公开自评).</summary>
[Act("公开自评", SelfEvaluationAccess.Publish)]
public sealed class PublishEvaluation : EvaluationAct
{
    [Display(Name = "公开说明", Description = "结果怎样应用，写给群众看"), DataType(DataType.MultilineText), StringLength(500)]
    public string? Note { get; set; }

    protected override Task DoAsync(Acting acting, Evaluation evaluation)
    {
        ExpectOwn(evaluation, acting);
        evaluation.Publish(acting.Moment, string.IsNullOrWhiteSpace(Note) ? null : Note.Trim());
        return acting.FollowAsync(evaluation.Commitment, [], "公开自评");
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
