using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Organisation;

/// <summary>
/// Gives a program access to the API (发放接入令牌): of its own, or in the name of a person of the staff, whose permissions it
/// can only narrow. The token is shown once; what is kept is its hash.
/// </summary>
[Act("发放接入令牌", OrganisationAccess.Manage)]
public sealed class MakeClientToken : IAct<MakeClientToken.Result>
{
    /// <param name="Token">256 random bits.</param>
    public sealed record Result(string Name, string Token, DateTimeOffset ExpiresAt, IReadOnlyList<string> Scopes);

    const int TokenBytes = 32;

    [Display(Name = "接入系统名称"), Required, StringLength(50, MinimumLength = 2)]
    public string Name { get; init; } = "";

    [Display(Name = "代表的工作人员", Description = "登录名；不填则是独立的接入系统")]
    public string? Login { get; init; }

    [Display(Name = "权限", Description = "权限代码；不填则取角色的全部权限")]
    public IReadOnlyList<string> Scopes { get; init; } = [];

    [Display(Name = "有效天数"), Range(1, 1095)]
    public int Days { get; init; } = 365;

    public async Task<Result> Handle(Acting acting)
    {
        var all = acting.Use<Permissions>();
        if (Scopes.FirstOrDefault(s => all.All.All(p => p.Code != s)) is { } unknown)
            throw Refusal.Invalid(nameof(Scopes), $"没有“{unknown}”这个权限");
        var person = await PersonAsync(acting);
        var most = all.Of(person?.Roles ?? [Role.Client]);
        if (Scopes.FirstOrDefault(s => !most.Contains(s)) is { } beyond)
            throw Refusal.Invalid(nameof(Scopes), $"{(person is null ? "接入系统" : person.Name)}没有“{all[beyond].Name}”（{beyond}）这个权限");
        string[] scopes = [.. (Scopes.Count > 0 ? Scopes : [.. most]).Distinct().Order(StringComparer.Ordinal)];
        var token = "zt_" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        var kept = new ClientToken { Id = acting.NewId(), Name = Name.Trim(), Hash = ClientTokens.HashOf(token), Scopes = scopes, PersonId = person?.Id, CreatedAt = acting.At, ExpiresAt = acting.At.AddDays(Days) };
        acting.Db.Add(kept);
        await acting.Record(kept.Id, $"发放接入令牌“{kept.Name}”", new { kept.Scopes, person?.Name, kept.ExpiresAt });
        return new(kept.Name, token, kept.ExpiresAt, scopes);
    }

    async Task<Person?> PersonAsync(Acting acting)
    {
        if (string.IsNullOrWhiteSpace(Login)) return null;
        return await (from a in acting.Db.Accounts
                      join p in acting.Db.People on a.SubjectId equals p.Id
                      where a.Login == Login.Trim() && a.Kind == AccountKind.Staff && p.LeftOn == null
                      select p).AsNoTracking().FirstOrDefaultAsync() ?? throw Refusal.Invalid(nameof(Login), $"没有登录名是 {Login.Trim()} 的工作人员");
    }
}
