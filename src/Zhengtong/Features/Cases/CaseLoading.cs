using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Cases;

/// <summary>Loads a case, in queries that are compiled once: nearly every act and page begins with it.</summary>
static class CaseLoading
{
    static readonly Func<CountyDb, Guid, Caller, Task<Case?>> ToChange = CompiledQuery.One((CountyDb db, Guid id, Sight sight) => db.Set<Case>()
        .Include(c => c.Applicant).Include(c => c.Correction).Include(c => c.Commitment.Chain).Include(c => c.Commitment.Clocks).ThenInclude(c => c.Entries)
        .FirstOrDefault(c => c.Id == id && Visibility.IsSeen(c.Commitment, sight)));

    static readonly Func<CountyDb, Guid, Caller, Task<Case?>> ToShow = CompiledQuery.One((CountyDb db, Guid id, Sight sight) => db.Set<Case>().AsNoTracking()
        .Include(c => c.Applicant).Include(c => c.Agent).Include(c => c.Correction).Include(c => c.Commitment.Chain)
        .FirstOrDefault(c => c.Id == id && Visibility.IsSeen(c.Commitment, sight)));

    static readonly Func<CountyDb, Guid, IAsyncEnumerable<CaseMaterial>> MaterialsToShow = EF.CompileAsyncQuery((CountyDb db, Guid id) => db.Set<CaseMaterial>().AsNoTracking().Where(m => m.CaseId == id));

    static readonly Func<CountyDb, Guid, IAsyncEnumerable<CaseOpinion>> OpinionsToShow = EF.CompileAsyncQuery((CountyDb db, Guid id) => db.Set<CaseOpinion>().AsNoTracking().Where(o => o.CaseId == id));

    static readonly Func<CountyDb, Guid, IAsyncEnumerable<CaseSuspension>> SuspensionsToShow = EF.CompileAsyncQuery((CountyDb db, Guid id) => db.Set<CaseSuspension>().AsNoTracking().Where(s => s.CaseId == id));

    /// <summary>The opinions asked of other units on a case, the newest first.</summary>
    public static readonly Func<CountyDb, Guid, IAsyncEnumerable<OpinionRequest>> Requests = EF.CompileAsyncQuery((CountyDb db, Guid id) => db.Set<OpinionRequest>().AsNoTracking()
        .Include(r => r.Commitment).Where(r => r.CaseId == id).OrderByDescending(r => r.Commitment.OpenedAt).Take(30));

    /// <summary>The materials of a case loaded for an act, which thereby are there.</summary>
    public static readonly Func<CountyDb, Guid, IAsyncEnumerable<object>> Materials = EF.CompileAsyncQuery((CountyDb db, Guid id) => db.Set<CaseMaterial>().Where(m => m.CaseId == id));

    /// <summary>The suspensions of a case loaded for an act, which thereby are there.</summary>
    public static readonly Func<CountyDb, Guid, IAsyncEnumerable<object>> Suspensions = EF.CompileAsyncQuery((CountyDb db, Guid id) => db.Set<CaseSuspension>().Where(s => s.CaseId == id));

    /// <summary>Loads a case for an act.</summary>
    /// <returns>With applicant, correction, clocks and chain; null when it is not there or not visible.</returns>
    public static Task<Case?> LoadAsync(CountyDb db, Guid id, Caller caller) => ToChange(db, id, caller);

    /// <summary>Reads a case with its parts for a page.</summary>
    /// <returns>Null when it is not there or not visible.</returns>
    public static async Task<Case?> ReadAsync(CountyDb db, Guid id, Caller caller)
    {
        if (await ToShow(db, id, caller) is not { } found) return null;
        await foreach (var material in MaterialsToShow(db, id)) found.Materials.Add(material);
        await foreach (var opinion in OpinionsToShow(db, id)) found.Opinions.Add(opinion);
        await foreach (var suspension in SuspensionsToShow(db, id)) found.Suspensions.Add(suspension);
        return found;
    }
}
