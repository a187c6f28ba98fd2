using Microsoft.Extensions.Caching.Memory;

namespace Zhengtong.Platform.Data;

/// <summary>
/// What nearly every act and page of a county reads and what seldom changes, kept in memory. An act of this program that
/// changes it has it forgotten; what another process changed is seen within half a minute.
/// </summary>
public sealed class Kept(IMemoryCache cache)
{
    static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    /// <summary>What is kept under a key, read at the first need.</summary>
    /// <param name="forGood">It can never change.</param>
    public async Task<T> OfAsync<T>(CountyDb db, object key, Func<CountyDb, Task<T>> read, bool forGood = false)
    {
        if (cache.TryGetValue(Of<T>(db, key), out T? held)) return held!;
        await db.EnterAsync();
        var found = await read(db);
        return forGood ? cache.Set(Of<T>(db, key), found) : cache.Set(Of<T>(db, key), found, Fresh);
    }

    /// <summary>Forgets once the transaction is committed: the next reader looks anew.</summary>
    public void Forget<T>(CountyDb db, object key) => db.Afterwards(() => cache.Remove(Of<T>(db, key)));

    static (Type, string, object) Of<T>(CountyDb db, object key) => (typeof(T), db.County.Code, key);
}
