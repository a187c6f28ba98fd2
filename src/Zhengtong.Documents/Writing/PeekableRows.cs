namespace Zhengtong.Documents.Writing;

/// <summary>Rows read one ahead, so that a full sheet can tell whether another must follow.</summary>
sealed class PeekableRows(IAsyncEnumerator<Cell[]> source)
{
    Cell[]? next;

    public async ValueTask<bool> HasMoreAsync()
    {
        if (next is null && await source.MoveNextAsync())
            next = source.Current;
        return next is not null;
    }

    public async ValueTask<Cell[]?> ReadAsync()
    {
        await HasMoreAsync();
        var row = next;
        next = null;
        return row;
    }
}
