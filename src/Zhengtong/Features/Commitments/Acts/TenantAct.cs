using System.ComponentModel.DataAnnotations;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Commitments;

/// <summary>An act on one tenant: which, and the version of it that the page showed.</summary>
public abstract class TenantAct<TResult> : IAct<TResult>
{
    [Display(Name = "哪一件")]
    public Guid Id { get; set; }

    /// <summary>Length of the journal when the page was read (If-Match); null when the door does not ask.</summary>
    public int? Version { get; set; }

    public abstract Task<TResult> Handle(Acting acting);
}

/// <summary>What an act on a tenant returns.</summary>
public interface ITenantResult : IVersioned
{
    string Number { get; }

    string State { get; }
}
