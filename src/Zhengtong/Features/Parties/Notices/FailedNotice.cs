using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Outbox;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Parties;

/// <summary>A notice that did not go out at the first try (没发出的告知).</summary>
/// <param name="Subject">Number of what it is about.</param>
/// <param name="NextAt">When it is tried again; null when it was given up.</param>
public sealed record FailedNotice(Guid Id, bool IsMail, string Subject, DateTimeOffset At, int Attempts, string Error, DateTimeOffset? NextAt)
{
    /// <summary>How the two ways are called in the outbox.</summary>
    public const string Message = "Parties.Notice", Mail = "Parties.Mail";

    const int Most = 200;

    /// <summary>The latest, newest first.</summary>
    public static async Task<IReadOnlyList<FailedNotice>> ReadAsync(CountyDb db)
    {
        var messages = await db.Set<OutboxMessage>().AsNoTracking().Where(m => m.Attempts > 0 && (m.Subscriber == Message || m.Subscriber == Mail))
            .OrderByDescending(m => m.CreatedAt).Take(Most).ToListAsync();
        return [.. messages.Select(m => new FailedNotice(m.Id, m.Subscriber == Mail, JsonSerializer.Deserialize<PartyNotice>(m.Payload, Json.Options)!.Subject,
            m.CreatedAt, m.Attempts, m.Error ?? "", m.Attempts < OutboxJob.MostAttempts ? m.DueAt : null))];
    }
}

/// <summary>Sends all notices that did not go out again, from the first try (重新发送).</summary>
[Act("重新发送告知", PartiesAccess.Notices)]
public sealed class SendNoticesAgain : IAct<int>
{
    /// <returns>How many will be tried.</returns>
    public async Task<int> Handle(Acting acting)
    {
        var count = await acting.Db.Set<OutboxMessage>().Where(m => m.Attempts > 0 && (m.Subscriber == FailedNotice.Message || m.Subscriber == FailedNotice.Mail))
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.Attempts, 0).SetProperty(x => x.DueAt, acting.At.ToUniversalTime()));
        await acting.Record(acting.By.Id, $"重新发送告知 {count} 条");
        return count;
    }
}
