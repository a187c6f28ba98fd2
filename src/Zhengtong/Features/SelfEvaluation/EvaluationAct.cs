using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Budgets;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>What every act on an evaluation returns.</summary>
/// <param name="Version">For the next act's If-Match.</param>
public sealed record EvaluationResult(Guid Id, string Number, string State, int Version) : ITenantResult
{
    public static EvaluationResult Of(Evaluation evaluation) => new(evaluation.Id, evaluation.Commitment.Number, evaluation.StateName, evaluation.Commitment.Chain.Length);
}

/// <summary>An act on one evaluation.</summary>
public abstract class EvaluationAct : TenantAct<EvaluationResult>
{
    public override async Task<EvaluationResult> Handle(Acting acting)
    {
        var evaluation = await acting.Db.EvaluationAsync(Id, acting.By) ?? throw Refusal.NotFound("这份自评");
        await acting.ExpectAsync(evaluation.Commitment, Version);
        await DoAsync(acting, evaluation);
        return EvaluationResult.Of(evaluation);
    }

    protected abstract Task DoAsync(Acting acting, Evaluation evaluation);

    /// <exception cref="Refusal">The caller's unit is not the one evaluated.</exception>
    protected static void ExpectOwn(Evaluation evaluation, Acting acting)
    {
        if (evaluation.UnitId != acting.By.UnitId) throw Refusal.Forbidden("这份自评不是您的单位的，您可以查看，不能办理", "self-evaluation.not-own");
    }
}

/// <summary>An act on one indicator of an evaluation while it is filled in.</summary>
public abstract class IndicatorAct : EvaluationAct
{
    [Display(Name = "指标"), Required, StringLength(40)]
    public string Indicator { get; set; } = "";

    protected override async Task DoAsync(Acting acting, Evaluation evaluation)
    {
        evaluation.Fill();
        var item = Find(evaluation);
        if (!(MayBeOwed && evaluation.HasAsked(acting.By.UnitId, item.Code))) ExpectOwn(evaluation, acting);
        await acting.FollowAsync(evaluation.Commitment, [], await FillAsync(acting, evaluation, item));
        if (MayBeOwed) await acting.SettleAsync(evaluation, item);
    }

    /// <summary>The unit that was asked for the figure may do it too.</summary>
    protected virtual bool MayBeOwed => false;

    /// <returns>What the journal says.</returns>
    protected abstract Task<string> FillAsync(Acting acting, Evaluation evaluation, EvaluationItem item);

    protected EvaluationItem Find(Evaluation evaluation) => evaluation.Items.Find(i => i.Code == Indicator && i.Definition.IsLeaf) ?? throw Refusal.Invalid(nameof(Indicator), "没有这个指标，请重新选择");
}

public static class EvaluationLoading
{
    static IQueryable<Evaluation> Whole(CountyDb db) => db.Evaluations
        .Include(e => e.Commitment.Chain).Include(e => e.Commitment.Clocks).ThenInclude(c => c.Entries).Include(e => e.Commitment.Readers)
        .Include(e => e.Items.OrderBy(i => i.Seq)).ThenInclude(i => i.Ticks).Include(e => e.Versions.OrderBy(v => v.Seq)).Include(e => e.Passages).Include(e => e.Facts)
        .Include(e => e.Requests).ThenInclude(r => r.Commitment.Chain).Include(e => e.Requests).ThenInclude(r => r.Commitment.Clocks).ThenInclude(c => c.Entries).AsSplitQuery();

    extension(CountyDb db)
    {
        /// <summary>An evaluation with everything, for an act or a page.</summary>
        /// <returns>Null when it is not there or not visible.</returns>
        public async Task<Evaluation?> EvaluationAsync(Guid id, Caller caller) =>
            await db.Commitments.VisibleTo(caller).AnyAsync(c => c.Id == id) ? await Whole(db).FirstOrDefaultAsync(e => e.Id == id) : null;

        /// <summary>The ledger's year behind it; null when the unit keeps none.</summary>
        public Task<Guid?> FiscalYearIdAsync(Evaluation evaluation) =>
            db.FiscalYears.Where(y => y.UnitId == evaluation.UnitId && y.Year == evaluation.Year).Select(y => (Guid?)y.Id).FirstOrDefaultAsync();
    }
}
