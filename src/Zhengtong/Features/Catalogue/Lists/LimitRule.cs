using Zhengtong.Calendar;

namespace Zhengtong.Features.Catalogue;

/// <summary>A limit of time that a matter sets (时限), and where it comes from.</summary>
/// <param name="Value">Zero is on the spot (即办).</param>
public sealed record LimitRule(decimal Value, LimitUnit Unit, Citation Source)
{
    public Limit Limit => new(Value, Unit);

    public override string ToString() => Value == 0 ? "当场办结" : Limit.ToString();
}

/// <summary>The one extension that the law allows (延长), and the post that approves it.</summary>
public sealed record ExtensionRule(LimitRule Limit, PostKind Approver);

/// <summary>The limit of one step (环节时限); it binds inside the authority and promises the applicant nothing.</summary>
public sealed record StepLimit(decimal Value, LimitUnit Unit);
