using System.Globalization;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>Scores an indicator (评分), exactly as the rules A2 and A3 say; pure. Always between nothing and the weight.</summary>
public static class Scoring
{
    public static Score Of(Indicator indicator, Finding finding) => indicator.Rule switch
    {
        PointsRule => Points(indicator, finding),
        null => throw new ArgumentException($"{indicator.Code} is a heading", nameof(indicator)),
        _ when finding.Actual is not { } => Score.None("没有数据"),
        FundRule => Fund(indicator, finding.Actual.Value),
        QuantityRule rule => finding.Target is { } target ? Quantity(indicator, rule, finding, finding.Actual.Value, target) : Score.None("没有设年度指标值"),
        QualityRule rule => Quality(indicator, rule, finding.Actual.Value),
        StepRule rule => Steps(indicator, rule, finding.Actual.Value),
        BandRule rule => Bands(indicator, rule, finding.Actual.Value),
        _ => throw new ArgumentException($"{indicator.Code} has no rule that is known", nameof(indicator)),
    };

    static Score Fund(Indicator i, decimal rate) =>
        Given(i, Math.Min(rate, 100) / 100 * i.Weight, rate > 100 ? $"执行率 {N(rate)}% 超过 100%，按 100% 计：100% × {N(i.Weight)} 分" : $"执行率 {N(rate)}% × {N(i.Weight)} 分");

    static Score Quantity(Indicator i, QuantityRule rule, Finding f, decimal actual, decimal target)
    {
        var said = $"{N(actual)}{i.Unit}（指标值 {Choices.Name(i.Direction)}{N(target)}{i.Unit}）";
        if (!IsMet(i.Direction, actual, target)) return Short(i, actual, target, said);
        var beyond = target > 0 && i.Direction != Direction.Equal ? Math.Abs(actual - target) / target : 0;
        if (beyond <= rule.Beyond) return Given(i, i.Weight, $"{said}，达到，给满分 {N(i.Weight)} 分");
        var far = $"{said}，超出指标值 {N(beyond * 100)}%，多于 {N(rule.Beyond * 100)}%";
        return f is { Explained: true, TargetTooLow: false } ? Given(i, i.Weight, $"{far}，已说明理由，给满分 {N(i.Weight)} 分") with { FarAbove = true }
            : Given(i, i.Weight * (1 - (beyond - rule.Beyond)), $"{far}，{(f.TargetTooLow ? "指标值定得偏低" : "没有说明理由")}，按多出的部分扣减：{N(i.Weight)} 分 × （1 − {N((beyond - rule.Beyond) * 100)}%）") with { FarAbove = true };
    }

    /// <summary>In proportion: 正向 actual ÷ target, 反向 target ÷ actual, = the less by the greater. With nothing or less on either side there is no proportion.</summary>
    static Score Short(Indicator i, decimal actual, decimal target, string said)
    {
        if (actual <= 0 || target <= 0) return Given(i, 0, $"{said}，没有达到，不能按比例，给 0 分");
        var (part, whole) = actual < target ? (actual, target) : (target, actual);
        return Given(i, part / whole * i.Weight, $"{said}，没有达到，按比例：{N(part)} ÷ {N(whole)} × {N(i.Weight)} 分");
    }

    static Score Quality(Indicator i, QualityRule rule, decimal reached)
    {
        var percent = Math.Clamp(reached, 0, 100);
        var band = percent >= rule.Reached ? $"达成预期指标（{N(rule.Reached)}%–100%）" : percent >= rule.Partly ? $"部分达成并具有一定效果（{N(rule.Partly)}%–{N(rule.Reached)}%）" : $"未达成且效果较差（0–{N(rule.Partly)}%）";
        return Given(i, percent / 100 * i.Weight, $"{band}：{N(percent)}% × {N(i.Weight)} 分");
    }

    static Score Steps(Indicator i, StepRule rule, decimal actual)
    {
        var over = i.Direction switch { Direction.AtMost => actual - rule.Limit, Direction.AtLeast => rule.Limit - actual, _ => Math.Abs(actual - rule.Limit) };
        if (over <= 0) return Given(i, i.Weight, $"{N(actual)}{i.Unit}，在 {Choices.Name(i.Direction)}{N(rule.Limit)}{i.Unit} 以内，给满分 {N(i.Weight)} 分");
        var steps = rule.Rounding switch { StepRounding.Floor => Math.Floor(over / rule.Step), StepRounding.Ceiling => Math.Ceiling(over / rule.Step), _ => over / rule.Step };
        var each = i.Unit == "%" ? $"{N(rule.Step)} 个百分点" : $"{N(rule.Step)}{i.Unit}";
        return Given(i, i.Weight - steps * rule.Loss,
            $"{N(actual)}{i.Unit}，和 {N(rule.Limit)}{i.Unit} 差 {N(over)}，每 {each}扣 {N(rule.Loss)} 分，计 {N(steps)} 次：{N(i.Weight)} − {N(rule.Loss)} × {N(steps)}");
    }

    static Score Bands(Indicator i, BandRule rule, decimal actual)
    {
        var high = i.Direction == Direction.AtLeast;
        var band = rule.Bands.FirstOrDefault(b => high ? actual >= b.Bound : actual <= b.Bound);
        return band is null ? Given(i, 0, $"{N(actual)}{i.Unit}，不在给分的档内")
            : Given(i, band.Points, $"{N(actual)}{i.Unit}，在“{Choices.Name(i.Direction)}{N(band.Bound)}{i.Unit}”一档，给 {N(band.Points)} 分");
    }

    static Score Points(Indicator i, Finding f)
    {
        var points = i.Tie is ChecklistTie list ? list.Points : [];
        var there = points.Where(p => f.Ticked.Contains(p.Code)).ToList();
        return there.Count == 0 ? Score.None($"{points.Count} 个要点都没有佐证")
            : Given(i, there.Sum(p => p.Points), $"{points.Count} 个要点有 {there.Count} 个：{string.Join(" + ", there.Select(p => N(p.Points)))}");
    }

    /// <summary>Two places, half away from zero, between nothing and the weight: a score above its weight cannot come out (R-SCORE-CAP).</summary>
    static Score Given(Indicator i, decimal points, string working)
    {
        var exact = Math.Round(points, 2, MidpointRounding.AwayFromZero);
        var given = Math.Clamp(exact, 0, i.Weight);
        return new(given, $"{working} = {N(exact)} 分{(given == exact ? "" : $"，给分在 0 到 {N(i.Weight)} 之间，计 {N(given)} 分")}");
    }

    static bool IsMet(Direction direction, decimal actual, decimal target) => direction switch
    {
        Direction.AtLeast => actual >= target,
        Direction.AtMost => actual <= target,
        _ => actual == target,
    };

    static string N(decimal number) => number.ToString("#,##0.##", CultureInfo.InvariantCulture);
}
