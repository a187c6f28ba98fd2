using System.Threading.Channels;
using Zhengtong.Documents.Reading;
using Zhengtong.Platform.UseCases;
using Zhengtong.Reckoning;

namespace Zhengtong.Features.ReportCheck;

/// <summary>One uploaded report: its bytes until it has been read, then its text and findings, or why it could not be read.</summary>
public sealed class UploadedReport(string name, byte[] content)
{
    private byte[]? content = content;

    public string Name => name;
    public Document? Document { get; private set; }
    public CheckResult? Result { get; private set; }
    public string? Problem { get; private set; }
    public bool IsDone => Result is not null || Problem is not null;

    /// <summary>Reads and checks it, and lets go of its bytes.</summary>
    public void Check()
    {
        try
        {
            var document = DocumentReader.Read(name, content!);
            (Result, Document) = (ReportChecker.Check(document), document);
        }
        catch (UnreadableDocument e)
        {
            Problem = e.Message;
        }
        finally
        {
            if (!IsDone)
                Problem = "核对这份报告时程序出错，请把它发给技术支持。";
            content = null;
        }
    }
}

/// <summary>Reports uploaded at once by one person.</summary>
public sealed record ReportBatch(Guid Id, Guid Owner, DateTimeOffset Until, IReadOnlyList<UploadedReport> Reports)
{
    public int Done => Reports.Count(r => r.IsDone);
}

/// <summary>
/// Uploaded reports, in memory alone and for half an hour: nothing is written to disk or database, and only who uploaded
/// a report sees it. The number of batches is bounded; the oldest leaves first.
/// </summary>
public sealed class CheckedReports(TimeProvider time)
{
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);
    private const int MostBatches = 40;
    private const int MostOfOnePerson = 5;

    private readonly Lock door = new();
    private readonly List<ReportBatch> batches = [];
    private readonly Channel<UploadedReport> waiting = Channel.CreateUnbounded<UploadedReport>();

    public ChannelReader<UploadedReport> Waiting => waiting.Reader;

    /// <exception cref="Refusal">The person's earlier reports are still being checked.</exception>
    public ReportBatch Add(Guid owner, IReadOnlyList<UploadedReport> reports)
    {
        var batch = new ReportBatch(Guid.CreateVersion7(time.GetUtcNow()), owner, time.GetUtcNow() + Kept, reports);
        lock (door)
        {
            Forget();
            var own = batches.FindAll(b => b.Owner == owner);
            if (own.Any(b => b.Done < b.Reports.Count) || batches.Count >= MostBatches && batches[0].Done < batches[0].Reports.Count)
                throw Refusal.TooMany("上一批报告还没有核对完，请稍候再上传。");
            if (own.Count >= MostOfOnePerson)
                batches.Remove(own[0]);
            if (batches.Count >= MostBatches)
                batches.RemoveAt(0);
            batches.Add(batch);
        }
        foreach (var report in reports)
            waiting.Writer.TryWrite(report);
        return batch;
    }

    /// <exception cref="Refusal">No such batch, somebody else's, or its time is over.</exception>
    public ReportBatch Of(Guid id, Guid owner)
    {
        lock (door)
        {
            Forget();
            return batches.Find(b => b.Id == id && b.Owner == owner) ?? throw Refusal.NotFound("这份核对结果（结果只保留半小时，请重新上传）");
        }
    }

    public void Remove(ReportBatch batch)
    {
        lock (door)
            batches.Remove(batch);
    }

    private void Forget() => batches.RemoveAll(b => b.Until <= time.GetUtcNow());
}

/// <summary>Checks what was uploaded, one report after the other, beside the requests.</summary>
sealed partial class CheckingReports(CheckedReports reports, ILogger<CheckingReports> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var report in reports.Waiting.ReadAllAsync(stoppingToken))
                await CheckAsync(report, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops; what was not checked is gone with it, as the page says.
        }
    }

    async Task CheckAsync(UploadedReport report, CancellationToken stopping)
    {
        try
        {
            await Task.Run(report.Check, stopping);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Failed(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A report could not be checked")]
    private partial void Failed(Exception e);
}
