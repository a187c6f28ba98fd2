namespace Zhengtong.Platform.Access;

/// <summary>A door: its code, its Chinese name, and the roles it opens for.</summary>
/// <param name="Code">Stable, in English: <c>cases.accept</c>; also the scope of an API token.</param>
public sealed record Permission(string Code, string Name, params Role[] Roles)
{
    /// <summary>A door open to everybody, strangers too.</summary>
    public const string Anyone = "anyone";
}

/// <summary>Roles that a feature brings, for which a door of another feature opens too (授权): the other feature need not name them.</summary>
public sealed record Grant(string Permission, params Role[] Roles);

/// <summary>All permissions of all features: who may do what, at one place.</summary>
public sealed class Permissions(IEnumerable<Permission> all, IEnumerable<Grant> grants)
{
    readonly Dictionary<string, Permission> byCode = With(all.ToDictionary(p => p.Code), grants);

    public IReadOnlyCollection<Permission> All => byCode.Values;

    public Permission this[string code] =>
        byCode.TryGetValue(code, out var permission) ? permission : throw new InvalidOperationException($"Permission {code} is not declared by any feature");

    public IReadOnlySet<string> Of(IEnumerable<Role> roles)
    {
        var held = roles.ToHashSet();
        return byCode.Values.Where(p => p.Roles.Any(held.Contains)).Select(p => p.Code).ToHashSet();
    }

    static Dictionary<string, Permission> With(Dictionary<string, Permission> byCode, IEnumerable<Grant> grants)
    {
        foreach (var grant in grants)
            byCode[grant.Permission] = byCode[grant.Permission] with { Roles = [.. byCode[grant.Permission].Roles.Union(grant.Roles)] };
        return byCode;
    }
}
