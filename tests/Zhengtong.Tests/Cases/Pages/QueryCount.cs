using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Cases.Pages;

/// <summary>Counts the queries that a county's database is asked while this lives.</summary>
sealed class QueryCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    readonly string database;
    readonly List<IDisposable> subscriptions = [];

    /// <summary>Begins to count; a pooled context asks only once a second whether anybody listens.</summary>
    public static async Task<QueryCount> OfAsync(TestCounty county)
    {
        var count = new QueryCount(county);
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        return count;
    }

    QueryCount(TestCounty county)
    {
        database = new NpgsqlConnectionStringBuilder(county.Connection).Database!;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Count { get; private set; }

    public void OnNext(DiagnosticListener listener)
    {
        if (listener.Name == DbLoggerCategory.Name) subscriptions.Add(listener.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> happened)
    {
        if (happened.Value is CommandExecutedEventData executed && executed.Command.Connection?.Database == database) Count++;
    }

    public void OnCompleted() { }

    public void OnError(Exception error) => throw error;

    public void Dispose() => subscriptions.ForEach(s => s.Dispose());
}
