using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Organisation;

public enum AccountKind { Staff, Citizen }

/// <summary>
/// A sign-in (账号) of a person of the staff or of a citizen. Five failures lock it for 30 minutes
/// (GB/T 22239-2019, 8.1.4.1).
/// </summary>
public sealed class Account
{
    public const int MaxFailures = 5;
    public static readonly TimeSpan LockTime = TimeSpan.FromMinutes(30);

    public Guid Id { get; init; }

    /// <summary>What is typed: a short name for staff, the mobile number for citizens.</summary>
    public required string Login { get; init; }

    public AccountKind Kind { get; init; }

    /// <summary>The person or party this is the sign-in of.</summary>
    public Guid SubjectId { get; init; }

    public string PasswordHash { get; private set; } = "";

    public int Failures { get; private set; }

    public DateTimeOffset? LockedUntil { get; private set; }

    /// <summary>Changes with password and roles; a session with another stamp ends.</summary>
    public Guid Stamp { get; private set; }

    /// <summary>The password was set by somebody else and must be changed first.</summary>
    public bool MustChange { get; private set; }

    public DateTimeOffset PasswordAt { get; private set; }

    public DateTimeOffset? LastSignIn { get; private set; }

    /// <summary>Since when nobody may sign in with it (停用); null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public bool IsLocked(DateTimeOffset at) => LockedUntil > at;

    public void Failed(DateTimeOffset at)
    {
        if (++Failures < MaxFailures) return;
        (Failures, LockedUntil) = (0, at + LockTime);
    }

    public void SignedIn(DateTimeOffset at) => (Failures, LockedUntil, LastSignIn) = (0, null, at);

    /// <summary>Takes back a lock after wrong passwords (解锁).</summary>
    public void Unlock() => (Failures, LockedUntil) = (0, null);

    /// <summary>Nobody signs in with it any more, and whoever has is out.</summary>
    public void Close(DateTimeOffset at, Guid stamp) => (ClosedAt, Stamp) = (at, stamp);

    public void Reopen() => ClosedAt = null;

    /// <summary>Ends all sessions, as when roles change.</summary>
    public void EndSessions(Guid stamp) => Stamp = stamp;

    public void SetPassword(string hash, Guid stamp, DateTimeOffset at, bool mustChange) =>
        (PasswordHash, Stamp, PasswordAt, MustChange, Failures, LockedUntil) = (hash, stamp, at, mustChange, 0, null);

    /// <summary>At least 8 characters of three kinds (GB/T 22239-2019, 8.1.4.1).</summary>
    public static void CheckPassword(string password, string field)
    {
        int kinds = new[] { password.Any(char.IsLower), password.Any(char.IsUpper), password.Any(char.IsDigit), password.Any(c => !char.IsLetterOrDigit(c)) }.Count(k => k);
        if (password.Length is < 8 or > 128 || kinds < 3)
            throw Refusal.Invalid(field, "密码至少 8 位，并且要有大写字母、小写字母、数字、符号中的三种");
    }
}

/// <summary>A program's access (接入系统令牌); only the hash of the token is kept.</summary>
public sealed class ClientToken
{
    public Guid Id { get; init; }

    public required string Name { get; init; }

    public required byte[] Hash { get; init; }

    /// <summary>Permission codes.</summary>
    public required string[] Scopes { get; init; }

    /// <summary>The person in whose name the program acts at a window or in a department; null for a program of its own.</summary>
    public Guid? PersonId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }
}
