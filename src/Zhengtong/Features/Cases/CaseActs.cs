using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>A case loaded for an act, with the version of the list that holds for it.</summary>
public sealed record OpenedCase(Case Case, MatterVersion Version)
{
    public ImplementationList List => Version.List;

    public Commitment Commitment => Case.Commitment;
}

/// <summary>What the acts of this feature share.</summary>
static class CaseActs
{
    extension(Acting acting)
    {
        /// <summary>Loads a visible case for change, and refuses a stale page.</summary>
        /// <param name="parts">Collections the transition needs, of <see cref="CaseLoading"/>.</param>
        public async Task<OpenedCase> CaseAsync(Guid id, int? version, params Func<CountyDb, Guid, IAsyncEnumerable<object>>[] parts)
        {
            var found = await CaseLoading.LoadAsync(acting.Db, id, acting.By) ?? throw Refusal.NotFound("这一件");
            foreach (var part in parts)
                await foreach (var _ in part(acting.Db, id)) { }
            await acting.ExpectAsync(found.Commitment, version);
            return new(found, await acting.Use<Versions>().OfAsync(acting.Db, found.MatterCode, found.ListVersion));
        }

        /// <summary>The same, for an act of whoever holds the case now.</summary>
        public async Task<OpenedCase> HeldCaseAsync(Guid id, int? version, params Func<CountyDb, Guid, IAsyncEnumerable<object>>[] parts)
        {
            var opened = await acting.CaseAsync(id, version, parts);
            if (!acting.By.IsSystem && opened.Commitment.UnitId != acting.By.UnitId)
                throw Refusal.Forbidden("这一件现在不归您的单位办，您可以查看，不能办理", "case.not-held");
            return opened;
        }

        /// <summary>Ends a case: its commitment closes, opinions still asked are called off, the party is told.</summary>
        public async Task EndAsync(Case @case, string outcome)
        {
            await acting.CloseAsync(@case.Commitment, outcome);
            foreach (var request in await acting.Db.OpinionRequests.Include(r => r.Commitment.Chain).Include(r => r.Commitment.Clocks).ThenInclude(c => c.Entries)
                .Where(r => r.CaseId == @case.Id && r.State == OpinionState.Asked).ToListAsync())
            {
                request.CallOff();
                acting.Record(request.Commitment.Chain, $"办件{outcome}，征求意见撤回");
                await acting.CloseAsync(request.Commitment, "撤回");
            }
        }

        /// <summary>Tells the applicant and the agent, after the commit.</summary>
        public Task TellPartyAsync(Case @case, string text) => acting.NotifyAsync(@case.AgentId ?? @case.ApplicantId, @case.Commitment.Number, text);

        public void AddOpinion(Case @case, string step, string verdict, string text) =>
            @case.Opinions.Add(new CaseOpinion
            {
                Id = acting.NewId(),
                CaseId = @case.Id,
                Step = step,
                At = acting.At,
                PersonId = acting.By.Id,
                PersonName = acting.By.Name,
                UnitId = acting.By.UnitId,
                Verdict = verdict,
                Text = text,
            });
    }
}

/// <summary>What every act on a case returns.</summary>
/// <param name="Version">For the next act's If-Match.</param>
public sealed record CaseResult(Guid Id, string Number, string State, int Version) : ITenantResult
{
    public static CaseResult Of(Case @case) => new(@case.Id, @case.Commitment.Number, @case.StateName, @case.Commitment.Chain.Length);
}
