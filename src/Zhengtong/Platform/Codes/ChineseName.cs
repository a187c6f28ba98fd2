using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Zhengtong.Platform.Codes;

/// <summary>The Chinese name of an enum value, from its <see cref="DisplayAttribute"/>.</summary>
public static class ChineseName
{
    public static string Of<T>(T value) where T : struct, Enum => Names<T>.ByValue[value];

    /// <summary>The value of a Chinese name; null when there is none.</summary>
    public static T? Find<T>(string name) where T : struct, Enum =>
        Names<T>.ByName.TryGetValue(name, out var value) ? value : null;

    static class Names<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByValue = Enum.GetValues<T>().ToDictionary(v => v, NameOf);

        public static readonly Dictionary<string, T> ByName = ByValue.ToDictionary(p => p.Value, p => p.Key);

        static string NameOf(T value) =>
            typeof(T).GetField(value.ToString())!.GetCustomAttribute<DisplayAttribute>()?.Name
            ?? throw new InvalidOperationException($"{typeof(T).Name}.{value} has no Chinese name");
    }
}
