using Microsoft.Extensions.Caching.Memory;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Paperwork;

/// <summary>Counts codes that were not found, by the address they came from: after ten in ten minutes nothing more is looked up for a while.</summary>
public sealed class WrongTries(IMemoryCache cache, TimeProvider time)
{
    const int Most = 10;
    static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <exception cref="Refusal">Too many wrong tries from there.</exception>
    public void Demand(County county, string from)
    {
        if (Of(county, from).Count(at => at > time.GetUtcNow() - Window) >= Most)
            throw Refusal.TooMany("输错的次数太多，请十分钟后再试；也可以打文书上的电话核实");
    }

    public void Count(County county, string from)
    {
        var since = time.GetUtcNow() - Window;
        cache.Set(KeyOf(county, from), (DateTimeOffset[])[.. Of(county, from).Where(at => at > since), time.GetUtcNow()], Window);
    }

    DateTimeOffset[] Of(County county, string from) => cache.Get<DateTimeOffset[]>(KeyOf(county, from)) ?? [];

    static (string, string, string) KeyOf(County county, string from) => (nameof(WrongTries), county.Code, from);
}
