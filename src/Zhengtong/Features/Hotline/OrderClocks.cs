using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;

namespace Zhengtong.Features.Hotline;

/// <summary>The clocks of an order besides the promise, with limits that are the same for all.</summary>
public static class OrderClocks
{
    /// <summary>How long a unit may return an order (安阳条例 Article 50): hours of the clock, not of the office.</summary>
    public static readonly TimeSpan ReturnTime = TimeSpan.FromHours(24);

    public static readonly Limit Adjudication = Limit.WorkingHours(4), Review = Limit.WorkingDays(1), CallBack = Limit.WorkingDays(3);

    public static string SignFor(int dispatch) => Numbered("sign-for", dispatch);

    public static string Adjudicate(int dispatch) => Numbered("adjudication", dispatch);

    public static string Rework(int round) => Numbered("rework", round);

    public static string ReviewOf(int reply) => Numbered("review", reply);

    public static string CallBackOf(int reply) => Numbered("call-back", reply);

    /// <summary>The names that clocks bear, with those of a few repetitions.</summary>
    public static IReadOnlyDictionary<string, string> Labels { get; } =
        new (string Name, string Label)[] { ("sign-for", "签收"), ("adjudication", "裁定"), ("rework", "重办"), ("review", "审核"), ("call-back", "回访") }
            .SelectMany(c => Enumerable.Range(1, 9), (c, n) => (Name: Numbered(c.Name, n), c.Label)).Append((ClockNames.Promised, "答复"))
            .ToDictionary(c => c.Item1, c => c.Item2);

    static string Numbered(string name, int n) => n == 1 ? name : $"{name}-{n}";
}
