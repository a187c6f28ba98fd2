namespace Zhengtong.Platform.UseCases;

/// <summary>What can change under a reader's hands: the version goes out as ETag and comes back as If-Match.</summary>
public interface IVersioned
{
    /// <summary>Length of the journal chain when it was read.</summary>
    int Version { get; }
}
