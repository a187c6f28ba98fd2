namespace Zhengtong.Documents.Writing;

/// <summary>
/// Lets a zip be written to a response, which takes asynchronous writes only: what the zip writes synchronously
/// (its last bytes of each part, its directory) is held until the next asynchronous write or flush.
/// </summary>
sealed class ForwardStream(Stream output) : Stream
{
    readonly MemoryStream held = new();

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => held.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => held.Write(buffer);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancel) =>
        WriteAsync(buffer.AsMemory(offset, count), cancel).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancel = default)
    {
        await PassOnAsync(cancel);
        await output.WriteAsync(buffer, cancel);
    }

    public override void Flush() { }

    public override async Task FlushAsync(CancellationToken cancel)
    {
        await PassOnAsync(cancel);
        await output.FlushAsync(cancel);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    async ValueTask PassOnAsync(CancellationToken cancel)
    {
        if (held.Length == 0)
            return;
        await output.WriteAsync(held.GetBuffer().AsMemory(0, (int)held.Length), cancel);
        held.SetLength(0);
    }
}
