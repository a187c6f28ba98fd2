using System.ComponentModel.DataAnnotations;
using Zhengtong.Documents.Content;

namespace Zhengtong.Platform.Web;

/// <summary>What a property of type <see cref="IFormFile"/>, or several of them, accepts: kinds told by name and content, and a size.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class UploadAttribute : ValidationAttribute
{
    /// <summary>Endings, parted by commas.</summary>
    public string Kinds { get; init; } = "pdf,jpg,jpeg,png";

    /// <summary>Largest size of each file in MB.</summary>
    public int Megabytes { get; init; } = 20;

    public string Accept => string.Join(',', Kinds.Split(',').Select(k => "." + k));

    protected override ValidationResult? IsValid(object? value, ValidationContext context)
    {
        var files = value as IEnumerable<IFormFile> ?? (value is IFormFile one ? [one] : []);
        return files.Select(Trouble).FirstOrDefault(t => t is not null) is { } trouble
            ? new(trouble, context.MemberName is { } member ? [member] : null)
            : ValidationResult.Success;
    }

    string? Trouble(IFormFile file)
    {
        var name = $"“{Path.GetFileName(file.FileName)}”";
        var ending = Path.GetExtension(file.FileName).TrimStart('.').ToLowerInvariant();
        if (!Kinds.Split(',').Contains(ending))
            return $"{name}没有收下，只收 {string.Join("、", Kinds.ToUpperInvariant().Split(',').Except(["JPEG"]))}。请拍照或扫描后再传";
        if (file.Length == 0)
            return $"{name}是空的，请重新选择";
        if (file.Length > (long)Megabytes << 20)
            return $"{name}有 {Format.Size(file.Length)}，超过 {Megabytes} MB，没有收下。请压缩或者分开再传";
        Span<byte> head = stackalloc byte[FileKind.Head];
        using var content = file.OpenReadStream();
        var read = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return FileKind.Fits(head[..read], "." + ending) ? null : $"{name}的内容和文件名对不上，没有收下。请重新拍照或扫描后再传";
    }
}
