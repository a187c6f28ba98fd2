using Zhengtong.Features.Catalogue;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Catalogue;

/// <summary>The reference data of the repository.</summary>
static class Reference
{
    public static readonly string Folder = ReferenceFolder.Folder;

    public static IEnumerable<string> ListFiles => Directory.EnumerateFiles(Path.Combine(Folder, "matters"), "*.json").Order();

    public static ImplementationList List(string id)
    {
        using var file = File.OpenRead(Path.Combine(Folder, "matters", id + ".json"));
        return ReferenceReader.ImplementationList(file);
    }

    public static IReadOnlyList<AdoptedMatter> Matters()
    {
        using var table = File.OpenText(Path.Combine(Folder, "matters.tsv"));
        var (matters, faults) = ReferenceReader.Matters(table);
        Assert.Empty(faults);
        return matters;
    }
}
