using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Platform.Data;

/// <summary>An immutable record kept as JSON in one column; elements of an older one that no longer exist are passed over.</summary>
sealed class AsJson<T>() : ValueConverter<T, string>(v => JsonSerializer.Serialize(v, Json.Options), s => JsonSerializer.Deserialize<T>(s, Json.Options)!) where T : class;
