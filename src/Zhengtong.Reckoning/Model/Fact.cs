using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Model;

/// <summary>A standard quantity with its value, wherever the report says it: in prose, in a form or in a table.</summary>
public sealed record Fact(
    string Concept, Stage Stage, Fund Fund, int Year, Figure Figure, Part Part, Place Place, int Sentence = -1)
{
    public decimal Amount => Figure.Amount;

    public Quantity Quantity => new(Amount, Figure.Range);

    /// <summary>Execution and what is not said to be a budget.</summary>
    public bool IsActual => Stage is Stage.Actual or Stage.Unstated;
}
