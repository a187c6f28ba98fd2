using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>Somebody who called about an order (诉求人); further callers join. Number encrypted, with a blind index.</summary>
public sealed class OrderCaller
{
    public Guid Id { get; init; }

    public Guid OrderId { get; init; }

    public int Seq { get; init; }

    public string? Name { get; init; }

    public byte[]? PhoneSecret { get; init; }

    public byte[]? PhoneIndex { get; init; }

    public string? PhoneMasked { get; init; }

    public string? Address { get; init; }

    /// <summary>The units may not learn who it is (要求保密).</summary>
    public bool Hidden { get; init; }

    /// <summary>Does not want to be called back (不要求回复).</summary>
    public bool NoCallBack { get; init; }

    /// <summary>The telephone system's identifier of the call.</summary>
    public string? Call { get; init; }

    public DateTimeOffset At { get; init; }

    public bool MayBeCalled => PhoneSecret is not null && !NoCallBack;
}

/// <summary>One return by a unit, and the ruling on it (退单与裁定).</summary>
public sealed class OrderReturn
{
    public Guid Id { get; init; }

    public Guid OrderId { get; init; }

    public int Seq { get; init; }

    public Guid UnitId { get; init; }

    public Guid ProposedUnitId { get; init; }

    public required string Reason { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid ById { get; init; }

    public Guid? RuledUnitId { get; private set; }

    public string? Finding { get; private set; }

    public DateTimeOffset? RuledAt { get; private set; }

    internal void Decide(Guid unit, string finding, Moment moment) => (RuledUnitId, Finding, RuledAt) = (unit, finding, moment.At);
}

/// <summary>One reply of a unit (答复): what was done, what came of it, what was said to who called and how.</summary>
public sealed class OrderReply
{
    public Guid Id { get; init; }

    public Guid OrderId { get; init; }

    public int Seq { get; init; }

    public Guid UnitId { get; init; }

    public Guid ById { get; init; }

    public required string ByName { get; init; }

    public DateTimeOffset At { get; init; }

    public Resolution Resolution { get; init; }

    /// <summary>What was found and done, for the hotline.</summary>
    public required string Measures { get; init; }

    /// <summary>What who called was told.</summary>
    public required string Text { get; init; }
}

/// <summary>One call-back (回访): reached or not; content with the handling and with the result, apart.</summary>
public sealed class CallBack
{
    public Guid Id { get; init; }

    public Guid OrderId { get; init; }

    /// <summary>About which reply.</summary>
    public int Reply { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid ById { get; init; }

    public bool Reached { get; init; }

    /// <summary>Null when nobody was reached.</summary>
    public Contentment? Process { get; init; }

    public Contentment? Result { get; init; }

    public string? Words { get; init; }
}
