using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Hotline;

/// <summary>Loads an order, in queries that are compiled once: every act on one begins with it.</summary>
static class OrderLoading
{
    static readonly Func<CountyDb, Guid, Caller, Task<WorkOrder?>> ToChange = CompiledQuery.One((CountyDb db, Guid id, Sight sight) => db.Set<WorkOrder>()
        .Include(o => o.Commitment.Chain).Include(o => o.Commitment.Clocks).ThenInclude(c => c.Entries)
        .FirstOrDefault(o => o.Id == id && Visibility.IsSeen(o.Commitment, sight)));

    static readonly Func<CountyDb, Guid, Caller, Task<WorkOrder?>> ToShow = CompiledQuery.One((CountyDb db, Guid id, Sight sight) => db.Set<WorkOrder>().AsNoTracking()
        .Include(o => o.Commitment.Chain).Include(o => o.Callers.OrderBy(c => c.Seq)).Include(o => o.Returns.OrderBy(r => r.Seq)).Include(o => o.Replies.OrderBy(r => r.Seq)).Include(o => o.CallBacks.OrderBy(c => c.At))
        .AsSplitQuery().FirstOrDefault(o => o.Id == id && Visibility.IsSeen(o.Commitment, sight)));

    /// <summary>Who may read the order besides its holder; needed before it is given to another unit.</summary>
    public static readonly Func<CountyDb, Guid, IAsyncEnumerable<object>> Readers = EF.CompileAsyncQuery((CountyDb db, Guid id) => db.Set<CommitmentReader>().Where(r => r.CommitmentId == id));

    public static readonly Func<CountyDb, Guid, IAsyncEnumerable<object>> Callers = EF.CompileAsyncQuery((CountyDb db, Guid id) => db.Set<OrderCaller>().Where(c => c.OrderId == id));

    public static readonly Func<CountyDb, Guid, IAsyncEnumerable<object>> Returns = EF.CompileAsyncQuery((CountyDb db, Guid id) => db.Set<OrderReturn>().Where(r => r.OrderId == id).OrderBy(r => r.Seq).Take(100));

    public static readonly Func<CountyDb, Guid, IAsyncEnumerable<object>> Replies = EF.CompileAsyncQuery((CountyDb db, Guid id) => db.Set<OrderReply>().Where(r => r.OrderId == id).OrderBy(r => r.Seq).Take(100));

    /// <summary>Loads an order for an act.</summary>
    /// <returns>With clocks and chain; null when it is not there or not visible.</returns>
    public static Task<WorkOrder?> LoadAsync(CountyDb db, Guid id, Caller caller) => ToChange(db, id, caller);

    /// <summary>Reads an order with its parts for a page.</summary>
    /// <returns>Null when it is not there or not visible.</returns>
    public static Task<WorkOrder?> ReadAsync(CountyDb db, Guid id, Caller caller) => ToShow(db, id, caller);
}
