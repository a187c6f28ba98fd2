using Zhengtong.Platform.Data;

namespace Zhengtong.Platform.Access;

/// <summary>Turns a sign-in into a caller: one source for the staff, one for citizens.</summary>
public interface ICallerSource
{
    /// <summary>The caller, or null when the account is not of this source, is gone, or has another stamp.</summary>
    Task<Caller?> FindAsync(CountyDb db, Guid account, Guid stamp);
}
