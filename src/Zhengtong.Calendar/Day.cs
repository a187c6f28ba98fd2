namespace Zhengtong.Calendar;

/// <summary>A date that a notice sets apart: a holiday (放假), or a rest day on which offices work (调休上班).</summary>
/// <param name="Name">The holiday it belongs to: 劳动节.</param>
/// <param name="Notice">The number of the notice that announced it: 国办发明电〔2023〕7号.</param>
public sealed record SpecialDay(DateOnly Date, bool IsWorkday, string Name, string Notice);

public enum DayKind { Workday, Weekend, Holiday, MakeUpWorkday }

/// <summary>What a date is for the offices, and why.</summary>
/// <param name="Name">周六, 劳动节放假, 调休上班; empty for an ordinary working day.</param>
/// <param name="Source">The notice or article; null for an ordinary working day.</param>
public sealed record Day(DateOnly Date, DayKind Kind, string Name, string? Source)
{
    public bool IsWorkday => Kind is DayKind.Workday or DayKind.MakeUpWorkday;
}
