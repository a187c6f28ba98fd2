using System.Reflection;
using Zhengtong.Features;

namespace Zhengtong.Tests.Sweeps;

/// <summary>Who may know whom: the arrows of ARCHITECTURE.md, held against the compiled program.</summary>
public sealed class ArrowTests
{
    const string Features = "Zhengtong.Features.", Pages = "AspNetCoreGeneratedDocument";

    static readonly Assembly product = typeof(Feature).Assembly;

    /// <summary>Each feature and those it uses directly; what they use, it may use too.</summary>
    static readonly Dictionary<string, string[]> arrows = new()
    {
        ["Organisation"] = [],
        ["Parties"] = ["Organisation"],
        ["Commitments"] = ["Organisation", "Parties"],
        ["Catalogue"] = ["Organisation"],
        ["Paperwork"] = ["Commitments"],
        ["Licences"] = ["Commitments"],
        ["Cases"] = ["Commitments", "Catalogue", "Paperwork", "Licences"],
        ["Supervision"] = ["Commitments", "Paperwork"],
        ["Ratings"] = ["Commitments"],
        ["Hotline"] = ["Commitments", "Paperwork"],
        ["Simulation"] = ["Cases", "Hotline", "Supervision", "Ratings"],
        ["Metrics"] = ["Organisation"],
        ["Standards"] = ["Organisation"],
        ["Budgets"] = ["Organisation", "Standards"],
        ["SelfEvaluation"] = ["Metrics", "Budgets", "Standards", "Commitments", "Organisation"],
        ["ReportCheck"] = [],
    };

    [Fact]
    public void A_feature_uses_only_the_features_on_its_arrow()
    {
        var wrong = from type in product.GetTypes()
                    let feature = FeatureOf(type)
                    where feature is not null
                    from used in TypeUses.Of(type)
                    let other = FeatureOf(used)
                    where other is not null && other != feature && !Reach(feature).Contains(other)
                    select $"{feature} → {other}: {TypeUses.Outermost(type).Name} uses {used.Name}";
        Sweep.FindsNothing(wrong);
    }

    [Fact]
    public void The_platform_uses_no_feature()
    {
        var wrong = from type in product.GetTypes()
                    where type.Namespace?.StartsWith("Zhengtong.Platform", StringComparison.Ordinal) == true || PlaceOf(type).StartsWith("Platform_", StringComparison.Ordinal)
                    from used in TypeUses.Of(type)
                    where used.Namespace?.StartsWith("Zhengtong.Features", StringComparison.Ordinal) == true
                    select $"{TypeUses.Outermost(type).FullName} uses {used.FullName}";
        Sweep.FindsNothing(wrong);
    }

    [Fact]
    public void Every_feature_has_its_arrow() =>
        Sweep.FindsNothing(product.GetTypes().Select(FeatureOf).OfType<string>().Distinct().Except(arrows.Keys).Order());

    [Theory]
    [InlineData(typeof(Zhengtong.Calendar.OfficeCalendar)), InlineData(typeof(Zhengtong.Reckoning.Finding))]
    public void A_pure_library_uses_the_base_library_only(Type inIt) =>
        Assert.DoesNotContain(inIt.Assembly.GetReferencedAssemblies(), a => a.Name is not ("netstandard" or "mscorlib") && !a.Name!.StartsWith("System", StringComparison.Ordinal));

    [Fact]
    public void The_documents_library_knows_nothing_of_the_product() =>
        Assert.DoesNotContain(typeof(Zhengtong.Documents.Writing.Workbook).Assembly.GetReferencedAssemblies(), a => a.Name is "Zhengtong" or "Zhengtong.Calendar" || a.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

    [Fact]
    public void An_entity_reads_no_time_no_database_and_no_request()
    {
        var entities = product.GetTypes().Where(t => t.GetInterfaces().Any(i => i.Name == "ITenant")).ToList();
        var wrong = from type in entities
                    from used in TypeUses.Of(type)
                    where used == typeof(TimeProvider) || used.Namespace?.StartsWith("Microsoft", StringComparison.Ordinal) == true || used.Namespace?.StartsWith("Npgsql", StringComparison.Ordinal) == true
                    select $"{type.Name} uses {used.FullName}";
        Assert.NotEmpty(entities);
        Sweep.FindsNothing(wrong);
    }

    /// <summary>What a feature may use, itself not counted.</summary>
    internal static HashSet<string> Reach(string feature)
    {
        var reached = new HashSet<string>();
        var open = new Queue<string>(arrows.GetValueOrDefault(feature, []));
        while (open.TryDequeue(out var next))
            if (reached.Add(next))
                foreach (var further in arrows[next]) open.Enqueue(further);
        return reached;
    }

    internal static string? FeatureOf(Type type)
    {
        var place = TypeUses.Outermost(type).Namespace is { } space && space.StartsWith(Features, StringComparison.Ordinal) ? space[Features.Length..].Split('.')
            : PlaceOf(type).StartsWith("Features_", StringComparison.Ordinal) ? PlaceOf(type).Split('_')[1..] : null;
        return place?[0];
    }

    /// <summary>The path of a page's view, as the compiler names its class; empty for any other type.</summary>
    static string PlaceOf(Type type) => TypeUses.Outermost(type) is { Namespace: Pages } page ? page.Name : "";
}
