using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>How an actual value stands to its target.</summary>
internal static class Targets
{
    /// <summary>1 or more if met; below 1 the share attained; null if the two cannot be compared.</summary>
    public static decimal? Attainment(string name, Figure target, Figure actual)
    {
        if (target.Kind != actual.Kind || target.Amount <= 0 || actual.Amount < 0)
            return null;
        var reverse = target.Qualifier is Qualifier.AtMost or Qualifier.LessThan || Vocabulary.ReverseIndicator().IsMatch(name) && target.Qualifier == Qualifier.Exact;
        if (reverse)
            return actual.Amount <= target.Amount ? 1 : target.Amount / actual.Amount;
        return actual.Amount >= target.Amount || target.Qualifier == Qualifier.About && actual.Range.Meets(target.Range) ? 1 : actual.Amount / target.Amount;
    }
}
