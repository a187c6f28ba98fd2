using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules.Nearly;

/// <summary>
/// The readings of one relation that a sentence announces, each with how plainly the words say it: so many signs. Nothing is
/// said where one of them holds; where none does, either a slip must explain it or the words must leave no doubt.
/// </summary>
internal sealed record Announced(List<(Reading Reading, int Signs)> Readings)
{
    /// <summary>True if no word announces the relation: then only exchanged digits or a moved point show that it was meant.</summary>
    public bool OnlyUsual { get; init; }

    /// <summary>Signs and agreeing digits together that make chance unlikely, and signs that need no slip.</summary>
    private const int Enough = 4;

    private const int FewestDigits = 2, MostDigits = 5;

    /// <summary>Farther than this from what it should be, a figure is hardly miswritten but of something else.</summary>
    private const decimal Farthest = 0.5m;

    public Finding? Judge(Findings make)
    {
        if (Readings.Count == 0 || Readings.Exists(r => r.Reading.Holds))
            return null;
        var near = from r in Readings
                   where r.Signs >= Enough - MostDigits - 1
                   let slip = r.Reading.Nearly()
                   where slip is { Slip.Sharpness: >= FewestDigits }
                   where slip.Value.Slip.IsUsual || !OnlyUsual
                   let evidence = slip.Value.Slip.Sharpness + r.Signs + (slip.Value.Slip.IsUsual && (OnlyUsual || slip.Value.Slip.Sharpness > FewestDigits) ? 1 : 0)
                   where evidence >= Enough
                   orderby evidence descending
                   select Suspect(make, r.Reading, slip.Value.Wrong, slip.Value.Slip.Right);
        var plain = from r in Readings
                    where !OnlyUsual && r.Signs >= Enough && r.Reading.Distance <= Farthest
                    orderby r.Signs descending, r.Reading.Distance
                    select Suspect(make, r.Reading, r.Reading.Terms[0], r.Reading.Right);
        return near.Concat(plain).FirstOrDefault();
    }

    private static Finding Suspect(Findings make, Reading reading, Term wrong, Figure right)
    {
        var expected = Arithmetic.Like(wrong.Statement.Figure, right.Amount * wrong.Statement.Figure.Scale / wrong.Figure.Scale);
        return make.Suspect(Severity.Warning, reading.Terms.OrderBy(t => t.Statement.Figure.Start).Select(t => t.Statement.Place), wrong.Statement.Figure.Printed, expected,
            $"{reading.Formula}，与{reading.Terms[0].Statement.Figure.Printed}对不上", $"请核对这几个数：把{wrong.Statement.Figure.Printed}改为{expected}，它们就对得上。");
    }
}
