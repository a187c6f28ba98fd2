using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Commitments;

/// <summary>The one row filter (可见范围): desk, search, detail, export, cards and the evidence of metrics all go through it.</summary>
public static class Visibility
{
    extension(IQueryable<Commitment> commitments)
    {
        /// <summary>
        /// What a caller may see: staff what their unit or site holds or took, what they hold themselves, and what names
        /// them as reader; supervisors and leaders all that is ordinary; a party its own, an agent what the mandate covers. What is restricted is seen by
        /// its readers alone.
        /// </summary>
        public IQueryable<Commitment> VisibleTo(Caller caller)
        {
            if (caller.IsSystem) return commitments;
            if (caller.PartyIds is { Count: > 0 } parties)
            {
                var subjects = caller.PartySubjects;
                return subjects.Count == 0
                    ? commitments.Where(c => c.PartyId != null && parties.Contains(c.PartyId.Value))
                    : commitments.Where(c => c.PartyId != null && (parties.Contains(c.PartyId.Value) || subjects.Contains(c.PartyId.ToString() + "/" + c.SubjectCode)));
            }
            Guid[] me = caller.UnitId is { } u ? [caller.Id, u] : [caller.Id];
            var all = caller.May(CommitmentsAccess.SeeAll);
            var (unit, site, id) = (caller.UnitId, caller.SiteId, caller.Id);
            return commitments.Where(c =>
                (c.Confidentiality == Confidentiality.Ordinary && (all || c.UnitId == unit || (site != null && c.SiteId == site) || c.PersonId == id))
                || c.Readers.Any(r => me.Contains(r.ReaderId)));
        }
    }

    /// <summary>Loads a commitment with clocks, ledger and chain, for an act.</summary>
    /// <exception cref="Refusal">Not there or not visible.</exception>
    public static async Task<Commitment> LoadAsync(this CountyDb db, Guid id, Caller caller) =>
        await db.Commitments.VisibleTo(caller).Include(c => c.Chain).Include(c => c.Clocks).ThenInclude(c => c.Entries).Include(c => c.Readers)
            .AsSplitQuery().FirstOrDefaultAsync(c => c.Id == id)
        ?? throw Refusal.NotFound("这一件");
}
