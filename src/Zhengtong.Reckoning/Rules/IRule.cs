using Zhengtong.Reckoning.Model;

namespace Zhengtong.Reckoning.Rules;

/// <summary>One rule of the catalogue (勾稽规则). Several rules may share an id where the catalogue's rule has several faces.</summary>
public interface IRule
{
    /// <summary>Id in the catalogue, as R-SUM.</summary>
    string Id { get; }

    /// <summary>What must hold, in plain Chinese.</summary>
    string Law { get; }

    /// <summary>A wrong sentence that the rule catches.</summary>
    string Example { get; }

    IEnumerable<Finding> Check(Report report);
}

/// <summary>A rule of weak evidence: it speaks only where no other rule has found something wrong.</summary>
public interface ILastResort : IRule;
