namespace Zhengtong.Reckoning.Model;

/// <summary>A rate of the common framework (共性指标, 财预〔2013〕53号附件): which amounts it divides.</summary>
/// <param name="Names">Its names.</param>
/// <param name="Part">Quantities that can be its numerator.</param>
/// <param name="PartStages">Stages of the numerator; empty for any.</param>
/// <param name="Whole">Quantities that can be its denominator.</param>
/// <param name="WholeStages">Stages of the denominator.</param>
/// <param name="IsChange">True for (part − whole) ÷ whole.</param>
/// <param name="IsLoose">True where local forms define it differently, so that a mismatch is only suspicious.</param>
public readonly record struct StandardRate(
    string[] Names, string[] Part, Stage[] PartStages, string[] Whole, Stage[] WholeStages, bool IsChange = false, bool IsLoose = false);
