using System.Threading.Channels;
using Zhengtong.Documents.Writing;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Paperwork;

/// <summary>
/// Prints PDFs. LibreOffice runs once at a time and takes most of a run to start, so whoever has the turn prints all that
/// wait; the others find theirs done.
/// </summary>
public sealed class PdfPress(PdfConverter converter) : IDisposable
{
    /// <summary>More than this in one run would make the first wait long.</summary>
    const int MostInOneRun = 20;
    const int MostWaiting = 200;

    readonly Channel<Order> waiting = Channel.CreateBounded<Order>(MostWaiting);
    readonly SemaphoreSlim turn = new(1);

    /// <exception cref="Refusal">No LibreOffice, it failed, or too many wait.</exception>
    public async Task<byte[]> PrintAsync(byte[] docx, CancellationToken ct)
    {
        var order = new Order(docx, new(TaskCreationOptions.RunContinuationsAsynchronously));
        if (!waiting.Writer.TryWrite(order))
            throw Refusal.TooMany("现在下载 PDF 的人太多，请过几分钟再试；也可以先下载 Word 版");
        await turn.WaitAsync(ct);
        try
        {
            while (!order.Done.Task.IsCompleted)
                await PrintWaitingAsync();
        }
        finally
        {
            turn.Release();
        }
        return await order.Done.Task;
    }

    /// <summary>One who leaves does not stop the run: others wait for it.</summary>
    async Task PrintWaitingAsync()
    {
        var orders = new List<Order>();
        while (orders.Count < MostInOneRun && waiting.Reader.TryRead(out var order))
            orders.Add(order);
        try
        {
            var printed = await converter.ConvertAsync([.. orders.Select(o => o.Docx)]);
            foreach (var (order, pdf) in orders.Zip(printed))
                if (pdf is not null) order.Done.SetResult(pdf);
                else order.Done.SetException(Failed());
        }
        catch (PdfConversionException)
        {
            foreach (var order in orders) order.Done.TrySetException(Failed());
        }
    }

    public void Dispose() => turn.Dispose();

    static Refusal Failed() => Refusal.NotNow("document.no-pdf", "现在做不出 PDF，请下载 Word 版，或者打开文书直接打印。文书本身不受影响");

    sealed record Order(byte[] Docx, TaskCompletionSource<byte[]> Done);
}
