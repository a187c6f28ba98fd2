namespace Zhengtong.Platform.UseCases;

/// <summary>
/// One act (办理动作): the request with its labels and limits, and what happens, in one class.
/// Page, API, command line and job are only doors to it; <see cref="UseCases"/> runs it.
/// </summary>
/// <typeparam name="TResult">What the doors need afterwards; kept as JSON for a repeated request.</typeparam>
public interface IAct<TResult>
{
    /// <summary>Does it, inside the transaction. Throws <see cref="Refusal"/> for an expected no.</summary>
    Task<TResult> Handle(Acting acting);
}

/// <summary>What an act is called in the journal and on buttons, and which permission opens its door.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ActAttribute(string name, string permission) : Attribute
{
    /// <summary>The act's Chinese name (受理, 一次性告知补正 …).</summary>
    public string Name { get; } = name;

    /// <summary>The permission needed, a constant of the feature's Access class.</summary>
    public string Permission { get; } = permission;
}
