namespace Zhengtong.Features.SelfEvaluation;

/// <summary>What is known of an indicator when it is scored.</summary>
/// <param name="Actual">实际完成值, in the unit of the indicator, two places; null when there is no data.</param>
/// <param name="Ticked">Codes of the points that are there.</param>
/// <param name="Explained">A reason stands for the deviation.</param>
/// <param name="TargetTooLow">The reason is that the target was set too low.</param>
public sealed record Finding(decimal? Actual, decimal? Target, IReadOnlyCollection<string> Ticked, bool Explained, bool TargetTooLow);

/// <summary>A score and how it comes out (得分).</summary>
/// <param name="Points">Between 0 and the weight, two places; null when there is no data: nothing is scored, and that is said.</param>
/// <param name="Arithmetic">The working, in words and numbers.</param>
/// <param name="FarAbove">The target was passed by far: that wants a reason too.</param>
public sealed record Score(decimal? Points, string Arithmetic, bool FarAbove = false)
{
    public static Score None(string why) => new(null, why + "，不得分");
}

/// <summary>Excellent, good, middling, poor (评价等级): 优 90–100, 良 80–90, 中 60–80, 差 below 60 of a hundred (财政部预算司; rules A3).</summary>
public static class Grades
{
    public static string Of(decimal total) => total switch { >= 90 => "优", >= 80 => "良", >= 60 => "中", _ => "差" };
}
