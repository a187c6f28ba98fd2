namespace Zhengtong.Features.SelfEvaluation;

/// <summary>Says why a tree of indicators cannot be used (指标体系检查); pure.</summary>
public static class SchemeCheck
{
    public const int Levels = 3, Most = 300;
    public const decimal Whole = 100;

    /// <param name="isMetric">Whether the registry knows a code.</param>
    /// <returns>What is wrong, in words; empty when it can be published.</returns>
    public static IReadOnlyList<string> Problems(IReadOnlyList<Indicator> indicators, Func<string, bool> isMetric)
    {
        if (indicators.Count is 0 or > Most) return [$"指标体系要有 1 到 {Most} 个指标，现在有 {indicators.Count} 个"];
        var broken = Broken(indicators).ToList();
        return broken.Count > 0 ? broken : [.. Weights(indicators), .. indicators.SelectMany(i => Leaf(i, indicators, isMetric))];
    }

    /// <summary>Whether it is a tree at all.</summary>
    static IEnumerable<string> Broken(IReadOnlyList<Indicator> all)
    {
        foreach (var twice in all.GroupBy(i => i.Code).Where(g => g.Count() > 1))
            yield return $"编号 {twice.Key} 用了 {twice.Count()} 次：{string.Join("、", twice.Select(i => i.Name))}";
        var byCode = all.DistinctBy(i => i.Code).ToDictionary(i => i.Code);
        foreach (var i in all)
        {
            if (i.Parent is { } parent && !byCode.ContainsKey(parent)) yield return $"{i.Name}（{i.Code}）的上级 {parent} 不在表里";
            else if (Climb(i, byCode) is not { } level) yield return $"{i.Name}（{i.Code}）的上级绕了一圈又回到自己";
            else if (level > Levels) yield return $"{i.Name}（{i.Code}）在第 {level} 级，最多 {Levels} 级";
        }
    }

    /// <returns>The level, from 1; null in a cycle.</returns>
    static int? Climb(Indicator from, Dictionary<string, Indicator> byCode)
    {
        var level = 1;
        for (var at = from; at.Parent is { } parent && byCode.TryGetValue(parent, out var above); at = above)
            if (++level > byCode.Count) return null;
        return level;
    }

    static IEnumerable<string> Weights(IReadOnlyList<Indicator> all)
    {
        foreach (var i in all.Where(i => i.Weight <= 0)) yield return $"{i.Name}的分值是 {i.Weight:0.##}，要大于 0";
        var below = all.ToLookup(i => i.Parent);
        if (below[null].Sum(i => i.Weight) is var whole && whole != Whole) yield return $"一级指标的分值加起来是 {whole:0.##}，要等于 {Whole:0}（{Sum(below[null])}）";
        foreach (var i in all.Where(i => below[i.Code].Any()))
            if (below[i.Code].Sum(c => c.Weight) is var sum && sum != i.Weight) yield return $"{i.Name}的分值是 {i.Weight:0.##}，下级加起来是 {sum:0.##}（{Sum(below[i.Code])}）";
    }

    static IEnumerable<string> Leaf(Indicator i, IReadOnlyList<Indicator> all, Func<string, bool> isMetric)
    {
        var heads = all.Any(c => c.Parent == i.Code);
        if (heads && i.IsLeaf) yield return $"{i.Name}下面还有指标，不能自己再评分";
        if (heads || (i.Open && !i.IsLeaf)) yield break;
        if (i.Rule is null || i.Tie is null) yield return $"{i.Name}没有写怎样评分、数从哪里来";
        if (i.Tie is MetricTie tie && !isMetric(tie.Metric)) yield return $"{i.Name}用的指标 {tie.Metric} 不在指标库里";
        if (i.Rule is StepRule { Step: <= 0 } or StepRule { Loss: < 0 }) yield return $"{i.Name}的扣分规则不对：每一步要大于 0，扣分不能小于 0";
        if (i.Rule is BandRule bands && (bands.Bands.Count == 0 || bands.Bands.Max(b => b.Points) != i.Weight)) yield return $"{i.Name}最高一档应当给满分 {i.Weight:0.##}";
        if ((i.Rule is PointsRule) != (i.Tie is ChecklistTie)) yield return $"{i.Name}：按要点给分的要列出要点，列了要点的按要点给分";
        if (i.Tie is ChecklistTie list && list.Points.Sum(p => p.Points) is var sum && sum != i.Weight) yield return $"{i.Name}的分值是 {i.Weight:0.##}，要点加起来是 {sum:0.##}";
        if (i.Tie is ChecklistTie twice && twice.Points.DistinctBy(p => p.Code).Count() != twice.Points.Count) yield return $"{i.Name}的要点编号有重复";
    }

    static string Sum(IEnumerable<Indicator> parts) => string.Join(" + ", parts.Select(p => $"{p.Name} {p.Weight:0.##}"));
}
