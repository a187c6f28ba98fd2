using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Zhengtong.Platform.Web;

/// <summary>What a property's type and annotations say about its field. A record's annotations may stand on its constructor's parameters.</summary>
public sealed class FieldShape(ModelExpression property)
{
    readonly ModelMetadata metadata = Annotated(property.Metadata);
    readonly Type type = property.Metadata.UnderlyingOrModelType;

    public string Label => metadata.DisplayName ?? property.Metadata.DisplayName ?? property.Metadata.Name ?? property.Name;

    public string? Hint => metadata.Description ?? property.Metadata.Description;

    public bool IsRequired => metadata.IsRequired && !IsMany;

    /// <summary>Endings that a file may have: .pdf,.jpg.</summary>
    public string? Accept => Find<UploadAttribute>()?.Accept;

    public bool IsMany => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type);

    bool IsFile => typeof(IFormFile).IsAssignableFrom(type) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(type);

    Type? Enum => type.IsEnum ? type : metadata.ElementType is { IsEnum: true } element ? element : null;

    public string Control(bool hasItems) => metadata.DataTypeName switch
    {
        nameof(DataType.MultilineText) => "textarea",
        nameof(DataType.Password) => "password",
        _ when IsFile => "file",
        _ when type == typeof(bool) => "checkbox",
        _ when IsMany && (hasItems || Enum is not null) => "checkboxes",
        _ when hasItems => "select",
        _ when Enum is not null => Enum.GetEnumNames().Length <= 5 ? "radios" : "select",
        _ when type == typeof(DateOnly) || metadata.DataTypeName == nameof(DataType.Date) => "date",
        _ when type == typeof(TimeOnly) => "time",
        _ when type == typeof(DateTime) => "datetime-local",
        nameof(DataType.PhoneNumber) => "tel",
        nameof(DataType.EmailAddress) => "email",
        nameof(DataType.Url) => "url",
        _ when IsWhole || type == typeof(decimal) || type == typeof(double) => "number",
        _ => "text",
    };

    bool IsWhole => type == typeof(int) || type == typeof(long) || type == typeof(short);

    /// <summary>The keyboard that a phone shows. A number is a text field: the arrows of a number field change values unseen.</summary>
    public string? InputMode(string control) => control == "number" ? IsWhole ? "numeric" : "decimal" : null;

    public IReadOnlyList<SelectListItem>? Choices() => Enum is null ? null : Web.Choices.Of(Enum);

    public IReadOnlyList<string> Values() => property.Model switch
    {
        null => [],
        string text => [text],
        IEnumerable many => [.. many.Cast<object>().Select(Text)],
        var one => [Text(one)],
    };

    static string Text(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime at => at.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    T? Find<T>() where T : Attribute => (metadata as DefaultModelMetadata)?.Attributes.Attributes.OfType<T>().FirstOrDefault();

    static ModelMetadata Annotated(ModelMetadata property) =>
        property.ContainerMetadata?.BoundConstructor?.BoundConstructorParameters?
            .FirstOrDefault(p => p.ParameterName == property.PropertyName) ?? property;
}
