using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Parties;

/// <summary>What the matters are called that a mandate may name; the catalogue answers, which this feature does not know.</summary>
public sealed record MatterNames(Func<CountyDb, Task<IReadOnlyDictionary<string, string>>> AllAsync);
