using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Ratings;

/// <summary>
/// The screen on which people rate at a window (评价屏): it stands before the window, nobody is signed in on it, and it
/// shows only what the clerk called last.
/// </summary>
public sealed class RatingScreen
{
    /// <summary>Minutes for which a call stands; then the next person must not answer for the one before.</summary>
    public const int Minutes = 10;

    /// <summary>The window; the town centre or village station where there are no windows.</summary>
    public Guid PlaceId { get; init; }

    /// <summary>What is to be rated.</summary>
    public Guid ContactId { get; private set; }

    public DateTimeOffset CalledAt { get; private set; }

    public void Call(Guid contact, DateTimeOffset at) => (ContactId, CalledAt) = (contact, at);

    /// <summary>Where a clerk's screen stands; null for staff who sit at no window and no station.</summary>
    public static Guid? PlaceOf(Caller caller) => caller.WindowId ?? caller.SiteId;

    /// <summary>What a screen is to show now; null when nothing was called, it was too long ago, or it is rated.</summary>
    public static Task<Guid?> CalledAsync(CountyDb db, Guid place, DateTimeOffset now)
    {
        var oldest = now.AddMinutes(-Minutes);
        return db.Set<RatingScreen>().Where(s => s.PlaceId == place && s.CalledAt >= oldest && !db.Set<Rating>().Any(r => r.ContactId == s.ContactId)).Select(s => (Guid?)s.ContactId).FirstOrDefaultAsync();
    }
}
