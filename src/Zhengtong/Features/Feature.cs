using System.CommandLine;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Import;
using Zhengtong.Platform.Jobs;
using Zhengtong.Platform.Outbox;

namespace Zhengtong.Features;

/// <summary>A part of the bureau: what it adds to the house, in one class.</summary>
public abstract class Feature
{
    /// <summary>Its name on the wall (中文名).</summary>
    public abstract string Name { get; }

    /// <summary>Its doors, with the roles that may pass.</summary>
    public virtual IEnumerable<Permission> Permissions => [];

    /// <summary>Doors of other features that open for its roles too.</summary>
    public virtual IEnumerable<Grant> Grants => [];

    /// <summary>What it listens to.</summary>
    public virtual IEnumerable<Subscription> Subscriptions => [];

    /// <summary>Its recurring work.</summary>
    public virtual IEnumerable<Job> Jobs => [];

    /// <summary>Its commands of <c>zt</c>; one on a county's data is a <see cref="CountyCommand"/>.</summary>
    public virtual IEnumerable<Command> Commands => [];

    /// <summary>What <c>zt import</c> takes in for it.</summary>
    public virtual IEnumerable<ImportKind> Imports => [];

    public virtual void AddTo(IServiceCollection services) { }

    /// <summary>Its part of <c>/api/v1</c>.</summary>
    public virtual void MapApi(RouteGroupBuilder api) { }

    /// <summary>Fills a new county with its reference data; runs again harmlessly.</summary>
    public virtual Task SeedAsync(SeedContext seed) => Task.CompletedTask;
}

/// <summary>A county being filled: its services, in the county's scope, and where the reference data lie.</summary>
public sealed record SeedContext(IServiceProvider Services, County County, string ReferenceFolder, CancellationToken Ct);
