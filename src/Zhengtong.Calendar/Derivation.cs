using System.Globalization;

namespace Zhengtong.Calendar;

/// <summary>Shows how due dates come about (为什么是这一天): one line a date, equal neighbours folded into spans.</summary>
public static class Derivation
{
    /// <summary>Two clocks of one commitment, as promised and statutory, in one table with two columns.</summary>
    /// <param name="today">Marked in the table, and the end of it while a pause is open.</param>
    public static IReadOnlyList<DerivationRow> Merge(
        ClockSchedule first, ClockLabel firstLabel, ClockSchedule second, ClockLabel secondLabel, DateOnly? today = null)
    {
        var clocks = new[] { first, second }.Where(c => c.Start is not null).ToList();
        if (clocks.Count == 0)
            return [];
        var (firstEnd, secondEnd) = (End(first, today), End(second, today));
        var end = firstEnd > secondEnd ? firstEnd : secondEnd;
        var rows = new List<DerivationRow>();
        for (var date = clocks.Min(c => c.Start!.At.ChinaDate()); date <= end; date = date.AddDays(1))
        {
            var a = DerivationDay.Of(first, firstLabel, date, firstEnd);
            var b = DerivationDay.Of(second, secondLabel, date, secondEnd);
            var isToday = date == today;
            rows.Add(new(date, date, KindOf(a, b), DerivationDay.Join(isToday ? "今天" : null, a?.Text, b?.Text),
                a?.Counted ?? "", b?.Counted ?? "", SourceOf(a, firstLabel, b, secondLabel), isToday));
        }
        return Fold(rows);
    }

    internal static IReadOnlyList<DerivationLine> Of(ClockSchedule clock, ClockLabel label, DateOnly? today) =>
        [.. Merge(clock, label, Clock.Replay(clock.Limit, [], clock.Calendar), ClockLabel.Plain, today)
            .Select(r => new DerivationLine(r.From, r.To, r.Kind, r.Text, r.First, r.Source, r.IsToday))];

    static DateOnly End(ClockSchedule clock, DateOnly? today) => clock switch
    {
        { Start: null } => DateOnly.MinValue,
        { DueDate: { } due } => due,
        _ when today > clock.LastDate && clock.State == ClockState.Paused => today.Value,
        _ => clock.LastDate,
    };

    static DerivationKind KindOf(DerivationDay? a, DerivationDay? b)
    {
        DerivationKind[] byWeight = [DerivationKind.Start, DerivationKind.Due, DerivationKind.Pause, DerivationKind.Counted];
        return byWeight.Where(k => a?.Kind == k || b?.Kind == k).Append(DerivationKind.NotCounted).First();
    }

    /// <summary>Where one clock pauses and the other runs on, says for each of them why.</summary>
    static string SourceOf(DerivationDay? a, ClockLabel aLabel, DerivationDay? b, ClockLabel bLabel) => (a, b) switch
    {
        ({ PauseBasis: { } basis }, { Kind: not DerivationKind.Pause, PauseBasis: null }) => $"{aLabel.Name}：{basis}；{RunsOn(bLabel)}",
        ({ Kind: not DerivationKind.Pause, PauseBasis: null }, { PauseBasis: { } basis }) => $"{bLabel.Name}：{basis}；{RunsOn(aLabel)}",
        _ => DerivationDay.Join(a?.Source, b?.Source),
    };

    static string RunsOn(ClockLabel label) => $"{label.Name}：{(label.RunsOnBecause is { } why ? $"{why}，" : "")}照算";

    static List<DerivationRow> Fold(List<DerivationRow> rows)
    {
        var folded = new List<DerivationRow>();
        foreach (var row in rows)
        {
            if (folded is [.., var last] && Alike(last, row))
                folded[^1] = last with
                {
                    To = row.To,
                    Text = last.Kind == DerivationKind.Pause ? row.Text : DerivationDay.Join(last.Text, row.Text),
                    First = Range(last.First, row.First),
                    Second = Range(last.Second, row.Second),
                };
            else
                folded.Add(row);
        }
        return folded;
    }

    static bool Alike(DerivationRow a, DerivationRow b) =>
        a.Kind == b.Kind && a.Kind is not (DerivationKind.Start or DerivationKind.Due) && !a.IsToday && !b.IsToday
        && a.Source == b.Source && IsNumber(a.First) == IsNumber(b.First) && IsNumber(a.Second) == IsNumber(b.Second)
        && (IsNumber(b.First) || a.First == b.First) && (IsNumber(b.Second) || a.Second == b.Second)
        && (a.Text == b.Text || (a.Kind == DerivationKind.Pause && b.Text.StartsWith(a.Text)) || (a.Text == "周六" && b.Text == "周日"));

    static bool IsNumber(string counted) => counted.Length > 0 && char.IsAsciiDigit(counted[0]);

    /// <summary>3 and 4 make 3、4; 3、4 and 5 make 3–5.</summary>
    static string Range(string a, string b)
    {
        if (a == b || !IsNumber(a))
            return a;
        var first = a.Split('、', '–')[0];
        var next = decimal.Parse(b, CultureInfo.InvariantCulture) - decimal.Parse(first, CultureInfo.InvariantCulture) == 1;
        return next ? $"{first}、{b}" : $"{first}–{b}";
    }
}
