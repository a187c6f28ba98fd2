using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Web;

namespace Zhengtong.Platform.UseCases;

/// <summary>
/// The one pipeline every act runs through, whatever its door:
/// permission → validation → transaction → handle → save, journal, outbox → commit → result.
/// </summary>
public sealed class UseCases(CountyDb db, TimeProvider time, IServiceProvider services)
{
    static readonly ConcurrentDictionary<Type, ActAttribute> Acts = new();

    /// <summary>Runs an act.</summary>
    /// <param name="act">The request.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="key">The idempotency key: the same key of the same caller gives the first result again.</param>
    /// <exception cref="Refusal">The expected no, with its reason.</exception>
    public async Task<TResult> Run<TResult>(IAct<TResult> act, Caller by, string? key = null, CancellationToken ct = default)
    {
        var described = Describe(act.GetType());
        by.Demand(described.Permission);
        Validate(act);
        key = key is null ? null : IdempotencyKey.Of(act.GetType(), key);
        await db.EnterAsync(ct);
        try
        {
            return await Handle(act, by, key, ct);
        }
        catch (Exception e) when (Conflicts.IsStale(e))
        {
            await db.AbandonAsync();
            throw Refusal.Stale("您打开页面以后，有人先办了这一件。请看最新情况再办");
        }
        catch (DbUpdateException e) when (Conflicts.UniqueViolation(e) is { } unique)
        {
            await db.AbandonAsync();
            if (unique.TableName == "idempotency_key" && key is not null && await Earlier<TResult>(by, key, ct) is { } earlier)
                return earlier.Result;
            throw Refusal.NotNow("duplicate", "已经有同样的记录，没有重复保存");
        }
        catch
        {
            await db.AbandonAsync();
            throw;
        }
    }

    async Task<TResult> Handle<TResult>(IAct<TResult> act, Caller by, string? key, CancellationToken ct)
    {
        if (key is not null && await Earlier<TResult>(by, key, ct) is { } earlier)
            return earlier.Result;

        var moment = new Moment(ChinaClock.Now(time), by);
        var acting = new Acting(db, moment, act.GetType().Name, services);
        var result = await act.Handle(acting);
        if (key is not null)
            db.Add(new IdempotencyKey { Caller = by.Id, Key = key, At = moment.At, Result = JsonSerializer.Serialize(result, Json.Options) });
        await db.SaveChangesAsync(acceptAllChangesOnSuccess: false, ct); // nothing of it is tracked any more when the transaction ends
        await db.LeaveAsync(ct);
        return result;
    }

    async Task<Kept<TResult>?> Earlier<TResult>(Caller by, string key, CancellationToken ct)
    {
        await db.EnterAsync(ct);
        var kept = await db.Set<IdempotencyKey>().AsNoTracking().FirstOrDefaultAsync(k => k.Caller == by.Id && k.Key == key, ct);
        return kept is null ? null : new(JsonSerializer.Deserialize<TResult>(kept.Result, Json.Options)!);
    }

    /// <summary>The attribute of an act; a class without one is a bug.</summary>
    public static ActAttribute Describe(Type act) =>
        Acts.GetOrAdd(act, t => t.GetCustomAttribute<ActAttribute>() ?? throw new InvalidOperationException($"{t} has no [Act]"));

    static void Validate(object act)
    {
        var wrong = ChineseValidation.Check(act);
        if (wrong.Count > 0)
            throw Refusal.Invalid([.. wrong.SelectMany(r => r.MemberNames.DefaultIfEmpty(""), (r, f) => new FieldMessage(f, r.ErrorMessage ?? "这里不对，请改"))]);
    }

    sealed record Kept<TResult>(TResult Result);
}

/// <summary>The first result of a request, kept so that a repetition does nothing twice.</summary>
public sealed class IdempotencyKey
{
    public Guid Caller { get; init; }

    public required string Key { get; init; }

    /// <summary>The same word sent with two acts is two keys.</summary>
    public static string Of(Type act, string key) => $"{act.Name}/{key}";

    public DateTimeOffset At { get; init; }

    /// <summary>The result as JSON.</summary>
    public required string Result { get; init; }
}
