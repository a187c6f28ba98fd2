using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Zhengtong.Platform.Web;

/// <summary>The members of an enum as choices, in their order, called as <see cref="DisplayAttribute"/> says.</summary>
public static class Choices
{
    static readonly ConcurrentDictionary<Type, IReadOnlyList<SelectListItem>> known = new();

    public static IReadOnlyList<SelectListItem> Of<TEnum>() where TEnum : struct, Enum => Of(typeof(TEnum));

    public static IReadOnlyList<SelectListItem> Of(Type type) => known.GetOrAdd(type, static t =>
        [.. t.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => new SelectListItem(Name(f), f.Name))]);

    /// <summary>What a member is called on a page.</summary>
    public static string Name<TEnum>(TEnum member) where TEnum : struct, Enum =>
        Of<TEnum>().FirstOrDefault(i => i.Value == member.ToString())?.Text ?? member.ToString();

    static string Name(FieldInfo field) => field.GetCustomAttribute<DisplayAttribute>()?.GetName() ?? field.Name;
}
