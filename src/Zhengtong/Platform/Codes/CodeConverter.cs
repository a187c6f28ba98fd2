using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zhengtong.Platform.Codes;

/// <summary>A checked code as a JSON string; a wrong one is a <see cref="JsonException"/> with its sentence.</summary>
public sealed class CodeConverter<T> : JsonConverter<T> where T : struct, ICheckedCode<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.TryParse(reader.GetString(), out var value, out var message) ? value : throw new JsonException(message);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
