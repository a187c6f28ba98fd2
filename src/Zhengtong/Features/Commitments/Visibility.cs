using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Commitments;

/// <summary>What about a caller decides what it may see.</summary>
/// <param name="SeesEverything">The program itself.</param>
/// <param name="SeesOrdinary">All that is ordinary.</param>
/// <param name="AsReaders">As whom it can be named as reader.</param>
/// <param name="OfParties">Whose commitments are its own.</param>
/// <param name="OfSubjects">Of which parties it sees which subjects only, each as party/subject code.</param>
public sealed record Sight(bool SeesEverything, bool SeesOrdinary, Guid? OfUnit, Guid? OfSite, Guid OfPerson, Guid[] AsReaders, Guid[] OfParties, string[] OfSubjects)
{
    public static Sight Of(Caller caller) => caller.PartyIds.Count > 0
        ? new(false, false, null, null, Guid.Empty, [], [.. caller.PartyIds], [.. caller.PartySubjects])
        : new(caller.IsSystem, caller.May(CommitmentsAccess.SeeAll), caller.UnitId, caller.SiteId, caller.Id, caller.UnitId is { } unit ? [caller.Id, unit] : [caller.Id], [], []);
}

/// <summary>The one row filter (可见范围): desk, search, detail, export, cards and the evidence of metrics all go through it.</summary>
public static class Visibility
{
    /// <summary>
    /// Staff see what their unit or site holds or took, what they hold themselves, and what names them as reader;
    /// supervisors and leaders all that is ordinary. What is restricted is seen by its readers alone.
    /// </summary>
    static readonly Expression<Func<Commitment, Sight, bool>> Ordinarily = (c, sight) =>
        c.Confidentiality == Confidentiality.Ordinary && (sight.SeesOrdinary || c.UnitId == sight.OfUnit || (sight.OfSite != null && c.SiteId == sight.OfSite) || c.PersonId == sight.OfPerson);

    static readonly Expression<Func<Commitment, Sight, bool>> AsReader = (c, sight) => c.Readers.Any(r => sight.AsReaders.Contains(r.ReaderId));

    static readonly Expression<Func<Commitment, Sight, bool>> ToStaff = Either(Ordinarily, AsReader);

    /// <summary>A party sees its own.</summary>
    static readonly Expression<Func<Commitment, Sight, bool>> ToParty = (c, sight) => c.PartyId != null && sight.OfParties.Contains(c.PartyId.Value);

    /// <summary>An agent sees what the mandate covers besides.</summary>
    static readonly Expression<Func<Commitment, Sight, bool>> ToAgent = (c, sight) =>
        c.PartyId != null && (sight.OfParties.Contains(c.PartyId.Value) || sight.OfSubjects.Contains(c.PartyId.ToString() + "/" + c.SubjectCode));

    extension(IQueryable<Commitment> commitments)
    {
        /// <summary>What a caller may see.</summary>
        public IQueryable<Commitment> VisibleTo(Caller caller)
        {
            if (caller.IsSystem) return commitments;
            var filter = caller.PartyIds.Count == 0 ? ToStaff : caller.PartySubjects.Count == 0 ? ToParty : ToAgent;
            return commitments.Where(Bound(filter, Expression.Constant(Sight.Of(caller))));
        }

        /// <summary>
        /// The same, where a search must look at very many rows to find those few: what names the caller as reader is gathered
        /// once, and not asked at each row.
        /// </summary>
        public IQueryable<Commitment> VisibleAmongMany(Caller caller, CountyDb db)
        {
            if (caller.IsSystem || caller.PartyIds.Count > 0) return commitments.VisibleTo(caller);
            var sight = Sight.Of(caller);
            var read = db.Set<CommitmentReader>().Where(r => sight.AsReaders.Contains(r.ReaderId)).Select(r => r.CommitmentId);
            return commitments.Where(Bound(Either(Ordinarily, (c, _) => read.Contains(c.Id)), Expression.Constant(sight)));
        }
    }

    /// <summary>Says in a <see cref="CompiledQuery"/> that the commitment is visible.</summary>
    public static bool IsSeen(Commitment commitment, Sight sight) => throw new NotSupportedException($"{commitment.Id} {sight}");

    /// <summary>The filter for whatever caller.</summary>
    internal static Expression Filter(Expression commitment, Expression sight) =>
        Expression.OrElse(Expression.Property(sight, nameof(Sight.SeesEverything)), Expression.OrElse(Replaced(ToStaff, commitment, sight), Replaced(ToAgent, commitment, sight)));

    static readonly Func<CountyDb, Guid, Caller, Task<Commitment?>> Load = CompiledQuery.One((CountyDb db, Guid id, Sight sight) => db.Set<Commitment>()
        .Include(c => c.Chain).Include(c => c.Clocks).ThenInclude(c => c.Entries).Include(c => c.Readers)
        .AsSplitQuery().FirstOrDefault(c => c.Id == id && IsSeen(c, sight)));

    /// <summary>Loads a commitment with clocks, ledger and chain, for an act.</summary>
    /// <exception cref="Refusal">Not there or not visible.</exception>
    public static async Task<Commitment> LoadAsync(this CountyDb db, Guid id, Caller caller) =>
        await Load(db, id, caller)
        ?? throw Refusal.NotFound("这一件");

    static Expression<Func<Commitment, bool>> Bound(Expression<Func<Commitment, Sight, bool>> filter, Expression sight) =>
        Expression.Lambda<Func<Commitment, bool>>(Replaced(filter, filter.Parameters[0], sight), filter.Parameters[0]);

    static Expression<Func<Commitment, Sight, bool>> Either(Expression<Func<Commitment, Sight, bool>> one, Expression<Func<Commitment, Sight, bool>> other) =>
        Expression.Lambda<Func<Commitment, Sight, bool>>(Expression.OrElse(one.Body, Replaced(other, one.Parameters[0], one.Parameters[1])), one.Parameters);

    static Expression Replaced(Expression<Func<Commitment, Sight, bool>> filter, Expression commitment, Expression sight) =>
        new ReplacingExpressionVisitor([.. filter.Parameters], [commitment, sight]).Visit(filter.Body);
}
