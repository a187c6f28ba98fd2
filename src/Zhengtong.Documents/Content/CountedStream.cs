namespace Zhengtong.Documents.Content;

/// <summary>Bytes that may still be unfolded from one file.</summary>
sealed class Budget(long bytes)
{
    long left = bytes;

    public void Take(int read)
    {
        if ((left -= read) < 0)
            throw Exceeded();
    }

    public static PackageFaultException Exceeded() => new("解开后大得不正常");
}

/// <summary>A read-only stream that draws on a budget and speaks of damage in one voice.</summary>
sealed class CountedStream(Stream inner, Budget budget) : Stream
{
    public override int Read(Span<byte> buffer)
    {
        try
        {
            var read = inner.Read(buffer);
            budget.Take(read);
            return read;
        }
        catch (InvalidDataException fault)
        {
            throw BoundedPackage.Damaged(fault);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
