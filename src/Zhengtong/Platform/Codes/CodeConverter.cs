using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zhengtong.Platform.Codes;

/// <summary>A checked code as a JSON string; a wrong one is a <see cref="JsonException"/> with its sentence.</summary>
public sealed class CodeConverter<T> : JsonConverter<T> where T : struct, IParsable<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return T.Parse(reader.GetString() ?? "", null);
        }
        catch (FormatException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
