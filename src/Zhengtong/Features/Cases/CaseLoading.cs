using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Cases;

/// <summary>Loads a case, in queries that are compiled once: nearly every act and page begins with it.</summary>
static class CaseLoading
{
    static readonly Expression<Func<CountyDb, Guid, bool, bool, Guid?, Guid?, Guid, Guid[], Guid[], string[], Case?>> Visible =
        (db, id, system, all, unit, site, person, me, parties, subjects) => db.Set<Case>()
            .Include(c => c.Applicant).Include(c => c.Correction).Include(c => c.Commitment.Chain).Include(c => c.Commitment.Clocks).ThenInclude(c => c.Entries)
            .FirstOrDefault(c => c.Id == id && (system || Visibility.IsSeen(c.Commitment, new Sight(all, unit, site, person, me, parties, subjects))));

    static readonly Func<CountyDb, Guid, bool, bool, Guid?, Guid?, Guid, Guid[], Guid[], string[], Task<Case?>> Compiled = EF.CompileAsyncQuery(Visibility.Compilable(Visible));

    static readonly Expression<Func<CountyDb, Guid, bool, bool, Guid?, Guid?, Guid, Guid[], Guid[], string[], Case?>> Shown =
        (db, id, system, all, unit, site, person, me, parties, subjects) => db.Set<Case>().AsNoTracking()
            .Include(c => c.Applicant).Include(c => c.Agent).Include(c => c.Correction).Include(c => c.Commitment.Chain)
            .FirstOrDefault(c => c.Id == id && (system || Visibility.IsSeen(c.Commitment, new Sight(all, unit, site, person, me, parties, subjects))));

    static readonly Func<CountyDb, Guid, bool, bool, Guid?, Guid?, Guid, Guid[], Guid[], string[], Task<Case?>> CompiledShown = EF.CompileAsyncQuery(Visibility.Compilable(Shown));

    static readonly Func<CountyDb, Guid, IAsyncEnumerable<CaseMaterial>> ShownMaterials = EF.CompileAsyncQuery((CountyDb db, Guid id) => db.Set<CaseMaterial>().AsNoTracking().Where(m => m.CaseId == id));

    static readonly Func<CountyDb, Guid, IAsyncEnumerable<CaseOpinion>> ShownOpinions = EF.CompileAsyncQuery((CountyDb db, Guid id) => db.Set<CaseOpinion>().AsNoTracking().Where(o => o.CaseId == id));

    static readonly Func<CountyDb, Guid, IAsyncEnumerable<CaseSuspension>> ShownSuspensions = EF.CompileAsyncQuery((CountyDb db, Guid id) => db.Set<CaseSuspension>().AsNoTracking().Where(s => s.CaseId == id));

    /// <summary>The materials of a case, which thereby are there.</summary>
    public static readonly Func<CountyDb, Guid, IAsyncEnumerable<object>> Materials = EF.CompileAsyncQuery((CountyDb db, Guid id) => db.Set<CaseMaterial>().Where(m => m.CaseId == id));

    /// <summary>The suspensions of a case, which thereby are there.</summary>
    public static readonly Func<CountyDb, Guid, IAsyncEnumerable<object>> Suspensions = EF.CompileAsyncQuery((CountyDb db, Guid id) => db.Set<CaseSuspension>().Where(s => s.CaseId == id));

    /// <returns>With applicant, correction, clocks and chain; null when it is not there or not visible.</returns>
    public static Task<Case?> LoadAsync(CountyDb db, Guid id, Caller caller)
    {
        var sight = Sight.Of(caller);
        return Compiled(db, id, caller.IsSystem, sight.SeesAll, sight.OfUnit, sight.OfSite, sight.OfPerson, sight.AsReaders, sight.OfParties, sight.OfSubjects);
    }

    /// <summary>Reads a case with its parts for a page.</summary>
    /// <returns>Null when it is not there or not visible.</returns>
    public static async Task<Case?> ReadAsync(CountyDb db, Guid id, Caller caller)
    {
        var sight = Sight.Of(caller);
        var found = await CompiledShown(db, id, caller.IsSystem, sight.SeesAll, sight.OfUnit, sight.OfSite, sight.OfPerson, sight.AsReaders, sight.OfParties, sight.OfSubjects);
        if (found is null) return null;
        await foreach (var material in ShownMaterials(db, id)) found.Materials.Add(material);
        await foreach (var opinion in ShownOpinions(db, id)) found.Opinions.Add(opinion);
        await foreach (var suspension in ShownSuspensions(db, id)) found.Suspensions.Add(suspension);
        return found;
    }
}
