namespace Zhengtong.Platform.Audit;

/// <summary>Walks along the entries of one chain in their order and says what does not fit.</summary>
public sealed class ChainWalk(Guid chain)
{
    byte[] hash = new byte[32];
    bool broken;

    public Guid Chain => chain;

    public int Length { get; private set; }

    /// <param name="sealedHead">The head that a seal holds for this place; null where no seal ends here.</param>
    public IEnumerable<JournalFinding> Next(JournalEntry entry, byte[]? sealedHead)
    {
        if (entry.Seq != Length + 1)
        {
            yield return Wrong(entry.Seq == Length + 2 ? $"缺第 {Length + 1} 条" : $"缺第 {Length + 1} 到第 {entry.Seq - 1} 条");
            broken = true;
        }
        Length = entry.Seq;
        hash = entry.HashAfter(hash);
        if (!broken && !hash.AsSpan().SequenceEqual(entry.Hash))
        {
            yield return Wrong($"第 {entry.Seq} 条被改过，或者次序被调换");
            broken = true;
        }
        else if (!broken && sealedHead is not null && !hash.AsSpan().SequenceEqual(sealedHead))
        {
            yield return Wrong($"第 {entry.Seq} 条以前被改过：和封存的不符");
            broken = true;
        }
        // Later entries are judged against what is kept, so that one change is told once.
        if (broken) (hash, broken) = (entry.Hash, false);
    }

    /// <param name="length">As the chain itself says; null when the chain has no row.</param>
    public IEnumerable<JournalFinding> End(int? length, byte[]? head)
    {
        if (length is null) yield return Wrong("流水链的登记不见了");
        else if (length > Length) yield return Wrong($"缺最后 {length - Length} 条");
        else if (length < Length) yield return Wrong($"多出 {Length - length} 条不是系统写的记录");
        else if (!hash.AsSpan().SequenceEqual(head)) yield return Wrong("最后一条和流水链的登记不符");
    }

    JournalFinding Wrong(string message) => new(chain, message);
}
