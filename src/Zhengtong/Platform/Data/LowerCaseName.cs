using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Zhengtong.Platform.Data;

/// <summary>Enum values are kept as lower-case words: <c>SiteKind.Hall</c> is <c>hall</c>.</summary>
public sealed class LowerCaseName<T>() : ValueConverter<T, string>(v => v.ToString().ToLowerInvariant(), s => Enum.Parse<T>(s, true)) where T : struct, Enum;
