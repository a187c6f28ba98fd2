using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Sweeps;

/// <summary>One way in: an address, a method, and the permission it asks for.</summary>
/// <param name="Handler">Of a page with several forms.</param>
/// <param name="AnyOf">The permissions of which one opens it; empty where nothing is declared: a page that is no act.</param>
public sealed record Door(string Method, string Pattern, string? Handler, params IReadOnlyList<string> AnyOf)
{
    public bool IsApi => Pattern.StartsWith("/api/", StringComparison.Ordinal);

    /// <summary>It declares what it asks for.</summary>
    public bool IsDeclared => AnyOf.Count > 0;

    public bool IsForAnybody => AnyOf.Contains(Permission.Anyone);

    public bool IsFor(IReadOnlySet<string> held) => !IsDeclared || IsForAnybody || AnyOf.Any(held.Contains);

    public string Name => $"{Method} {Pattern}{(Handler is null ? "" : "?handler=" + Handler)}";

    /// <summary>The address with invented values, or with this identifier.</summary>
    public string Path(Guid? id = null) => Doors.Fill(Pattern, id ?? new Guid("0191d2a0-0000-7000-8000-000000000099")) + (Handler is null ? "" : "?handler=" + Handler);
}

/// <summary>All doors of the program, as its routing knows them.</summary>
public static partial class Doors
{
    public static async Task<IReadOnlyList<Door>> AllAsync(TestCounty county)
    {
        var doors = new List<Door>();
        foreach (var endpoint in county.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.Any(m => m.GetType().Name.Contains("StaticAsset", StringComparison.Ordinal))) continue;
            if (endpoint.RoutePattern.RawText!.Contains("**", StringComparison.Ordinal)) continue; // files of the site, found by name
            var pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page) doors.AddRange(await PageAsync(county, page, pattern));
            else doors.AddRange(endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Where(m => m != "HEAD").Select(m => new Door(m, pattern, null, AsksOf(endpoint))));
        }
        return [.. doors.DistinctBy(d => d.Name)];
    }

    public static string Fill(string pattern, Guid id) => Parameter().Replace(pattern, m => m.Groups["rule"].Value switch
    {
        "guid" => id.ToString(),
        "int" => "1",
        "length(5)" => "M0260",
        _ when m.Value.Contains("pdf|docx", StringComparison.Ordinal) => "pdf",
        _ => m.Groups["name"].Value switch { "code" or "matter" => "M0260", "version" => "1", "documentName" => "v1", _ => "x" },
    });

    static async Task<IEnumerable<Door>> PageAsync(TestCounty county, PageActionDescriptor page, string pattern)
    {
        var compiled = await county.Services.GetRequiredService<PageLoader>().LoadAsync(page, EndpointMetadataCollection.Empty);
        var permission = typeof(ActPage).IsAssignableFrom(compiled.ModelTypeInfo)
            ? (string?)compiled.ModelTypeInfo.GetProperty("Permission", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(RuntimeHelpers.GetUninitializedObject(compiled.ModelTypeInfo))
            : null;
        IReadOnlyList<string> asks = permission is null ? [] : [permission];
        return compiled.HandlerMethods.Select(h => new Door(h.HttpMethod.ToUpperInvariant(), pattern, h.Name, asks)).Append(new("GET", pattern, null, asks));
    }

    static IReadOnlyList<string> AsksOf(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ActApi.Runs>() is { } runs ? [runs.Described.Permission] : endpoint.Metadata.GetMetadata<ActApi.Asks>()?.AnyOf ?? [];

    [GeneratedRegex(@"\{(?<name>\w+)(:(?<rule>[^{}]*(\([^{}]*\))?[^{}]*))?\??\}")]
    private static partial Regex Parameter();
}

/// <summary>Somebody of each role, with the permissions held.</summary>
public sealed record RoleHolder(Role Role, string Login, string Password, IReadOnlySet<string> Held)
{
    static readonly (Role Role, string Login)[] staff =
    [
        (Role.WindowClerk, "window1"), (Role.TownClerk, "town01.a"), (Role.VillageHelper, "town01.village1"), (Role.Approver, "shuili.a"), (Role.UnitHead, "shuili.head"),
        (Role.MatterKeeper, "matters"), (Role.Supervisor, "supervisor1"), (Role.HallManager, "hall"), (Role.Leader, "leader"), (Role.Administrator, "admin"),
        (Role.HotlineAgent, "hotline1"), (Role.CallBackAgent, "callback1"), (Role.UnitClerk, "chengguan.a"), (Role.Accountant, "accountant"), (Role.FinanceOfficer, "caizheng.a"),
    ];

    public static IEnumerable<RoleHolder> OfStaff(TestCounty county) =>
        staff.Select(s => new RoleHolder(s.Role, s.Login, "Zhengtong-2026", county.Services.GetRequiredService<Permissions>().Of([s.Role]))).Append(HotlineHead(county));

    /// <summary>The head of the hotline, who is head of a unit as well.</summary>
    public static RoleHolder HotlineHead(TestCounty county) =>
        new(Role.HotlineHead, "hotline.head", "Zhengtong-2026", county.Services.GetRequiredService<Permissions>().Of([Role.HotlineHead, Role.UnitHead]));

    /// <summary>A citizen, registered for the occasion.</summary>
    public static async Task<RoleHolder> CitizenAsync(TestCounty county, Platform.Data.County? where = null)
    {
        var phone = $"139{Random.Shared.Next(10_000_000, 99_999_999)}";
        await county.Run(new Features.Parties.RegisterCitizen { Name = "盘春生", Number = ResidentIds.Next().ToString(), Phone = phone, Password = "Zhengtong-2026" }, Caller.Stranger, county: where);
        return new(Role.Citizen, phone, "Zhengtong-2026", county.Services.GetRequiredService<Permissions>().Of([Role.Citizen]));
    }
}
