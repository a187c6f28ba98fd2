using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Features;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Sweeps;

/// <summary>Every act is complete: it has a name and a permission that exists, and somebody can do it.</summary>
public sealed class ActTests(TestCounty county) : IClassFixture<TestCounty>
{
    /// <summary>All acts; what wraps an act of any kind is none itself.</summary>
    static readonly List<Type> acts =
        [.. typeof(Feature).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false } && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IAct<>)))];

    [Fact]
    public void Every_act_has_a_chinese_name_and_a_permission_that_exists()
    {
        var permissions = county.Services.GetRequiredService<Permissions>().All.Select(p => p.Code).Append(Permission.Anyone).ToHashSet();
        var wrong = acts.Where(a => a.GetCustomAttribute<ActAttribute>() is not { } described || !permissions.Contains(described.Permission) || !described.Name.Any(c => c > 0x4e00));
        Sweep.FindsNothing(wrong.Select(a => a.FullName!));
        Assert.True(acts.Count > 20, "acts are found");
    }

    [Fact]
    public void Every_act_has_a_door()
    {
        var users = typeof(Feature).Assembly.GetTypes().SelectMany(t => TypeUses.Of(t).Where(acts.Contains).Select(a => (Act: a, By: TypeUses.Outermost(t)))).Where(u => u.By != u.Act).ToLookup(u => u.Act, u => u.By);
        Sweep.FindsNothing(acts.Where(a => !users[a].Any()).Select(a => a.Name));
    }

    [Fact]
    public void Every_permission_has_a_name_and_opens_for_somebody()
    {
        var all = county.Services.GetRequiredService<Permissions>().All;
        Sweep.FindsNothing(all.Where(p => p.Roles.Length == 0 || !p.Name.Any(c => c > 0x4e00)).Select(p => p.Code));
        Sweep.FindsNothing(all.GroupBy(p => p.Name).Where(g => g.Count() > 1).Select(g => g.Key));
    }
}
