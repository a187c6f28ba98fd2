using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Cases;

/// <summary>Loads a case for an act, in a query that is compiled once: nearly every act begins with it.</summary>
static class CaseLoading
{
    static readonly Expression<Func<CountyDb, Guid, bool, bool, Guid?, Guid?, Guid, Guid[], Guid[], string[], Case?>> Visible =
        (db, id, system, all, unit, site, person, me, parties, subjects) => db.Set<Case>()
            .Include(c => c.Applicant).Include(c => c.Correction).Include(c => c.Commitment.Chain).Include(c => c.Commitment.Clocks).ThenInclude(c => c.Entries)
            .FirstOrDefault(c => c.Id == id && (system || Visibility.IsSeen(c.Commitment, new Sight(all, unit, site, person, me, parties, subjects))));

    static readonly Func<CountyDb, Guid, bool, bool, Guid?, Guid?, Guid, Guid[], Guid[], string[], Task<Case?>> Compiled = EF.CompileAsyncQuery(Visibility.Compilable(Visible));

    /// <returns>With applicant, correction, clocks and chain; null when it is not there or not visible.</returns>
    public static Task<Case?> LoadAsync(CountyDb db, Guid id, Caller caller)
    {
        var sight = Sight.Of(caller);
        return Compiled(db, id, caller.IsSystem, sight.SeesAll, sight.OfUnit, sight.OfSite, sight.OfPerson, sight.AsReaders, sight.OfParties, sight.OfSubjects);
    }
}
