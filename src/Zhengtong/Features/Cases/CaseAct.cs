using System.ComponentModel.DataAnnotations;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>An act on one case: which case, and the version of it that the page showed.</summary>
public abstract class CaseAct : IAct<CaseResult>
{
    [Display(Name = "办件")]
    public Guid Id { get; set; }

    /// <summary>Length of the journal when the page was read (If-Match); null when the door does not ask.</summary>
    public int? Version { get; set; }

    public abstract Task<CaseResult> Handle(Acting acting);
}
