using Zhengtong.Features.Catalogue;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Catalogue;

/// <summary>The reference data of the repository.</summary>
static class Reference
{
    public static IEnumerable<string> ListFiles => Directory.EnumerateFiles(Repository.In("reference", "matters"), "*.json").Order();

    public static ImplementationList List(string id)
    {
        using var file = File.OpenRead(Repository.In("reference", "matters", id + ".json"));
        return ReferenceReader.ImplementationList(file);
    }

    public static IReadOnlyList<AdoptedMatter> Matters()
    {
        using var table = File.OpenText(Repository.In("reference", "matters.tsv"));
        var (matters, faults) = ReferenceReader.Matters(table);
        Assert.Empty(faults);
        return matters;
    }
}
