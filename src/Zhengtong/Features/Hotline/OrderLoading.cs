using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Query = System.Linq.Expressions.Expression<System.Func<Zhengtong.Platform.Data.CountyDb, System.Guid, bool, bool, System.Guid?, System.Guid?, System.Guid, System.Guid[], System.Guid[], string[], Zhengtong.Features.Hotline.WorkOrder?>>;

namespace Zhengtong.Features.Hotline;

/// <summary>Loads an order, in queries that are compiled once: every act on one begins with it.</summary>
static class OrderLoading
{
    static readonly Func<CountyDb, Guid, Caller, Task<WorkOrder?>> ToChange = Compiled((db, id, system, all, unit, site, person, me, parties, subjects) => db.Set<WorkOrder>()
        .Include(o => o.Commitment.Chain).Include(o => o.Commitment.Clocks).ThenInclude(c => c.Entries)
        .FirstOrDefault(o => o.Id == id && (system || Visibility.IsSeen(o.Commitment, new Sight(all, unit, site, person, me, parties, subjects)))));

    /// <summary>Who may read the order besides its holder; needed before it is given to another unit.</summary>
    public static readonly Func<CountyDb, Guid, IAsyncEnumerable<object>> Readers = EF.CompileAsyncQuery((CountyDb db, Guid id) => db.Set<CommitmentReader>().Where(r => r.CommitmentId == id));

    public static readonly Func<CountyDb, Guid, IAsyncEnumerable<object>> Callers = EF.CompileAsyncQuery((CountyDb db, Guid id) => db.Set<OrderCaller>().Where(c => c.OrderId == id));

    public static readonly Func<CountyDb, Guid, IAsyncEnumerable<object>> Returns = EF.CompileAsyncQuery((CountyDb db, Guid id) => db.Set<OrderReturn>().Where(r => r.OrderId == id).OrderBy(r => r.Seq).Take(100));

    public static readonly Func<CountyDb, Guid, IAsyncEnumerable<object>> Replies = EF.CompileAsyncQuery((CountyDb db, Guid id) => db.Set<OrderReply>().Where(r => r.OrderId == id).OrderBy(r => r.Seq).Take(100));

    /// <summary>Loads an order for an act.</summary>
    /// <returns>With clocks and chain; null when it is not there or not visible.</returns>
    public static Task<WorkOrder?> LoadAsync(CountyDb db, Guid id, Caller caller) => ToChange(db, id, caller);

    static Func<CountyDb, Guid, Caller, Task<WorkOrder?>> Compiled(Query query)
    {
        var compiled = EF.CompileAsyncQuery(Visibility.Compilable(query));
        return (db, id, caller) =>
        {
            var sight = Sight.Of(caller);
            return compiled(db, id, caller.IsSystem, sight.SeesAll, sight.OfUnit, sight.OfSite, sight.OfPerson, sight.AsReaders, sight.OfParties, sight.OfSubjects);
        };
    }
}
