using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Zhengtong.Platform.Data;

/// <summary>What it means when the database refuses to write.</summary>
public static class Conflicts
{
    /// <summary>Whether somebody else changed the same thing meanwhile: of two acts on one journal chain the database takes one.</summary>
    public static bool IsStale(Exception e) =>
        e is DbUpdateConcurrencyException || UniqueViolation(e) is { TableName: "journal_entry" or "journal_chain" };

    /// <summary>The row that stands twice; null when that is not what was wrong.</summary>
    public static PostgresException? UniqueViolation(Exception e) =>
        e is DbUpdateException { InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } unique } ? unique : null;
}
