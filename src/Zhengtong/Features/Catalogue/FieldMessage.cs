namespace Zhengtong.Features.Catalogue;

/// <summary>One message at one field.</summary>
public sealed record FieldMessage(string Field, string Message);
