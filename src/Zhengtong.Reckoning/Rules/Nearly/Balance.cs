using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules.Nearly;

/// <summary>Figures that balance when some are added and some taken off (年初+增加-减少=年末), in whatever order.</summary>
internal static class Balance
{
    private const int Fewest = 4, Most = 6;

    public static bool Of(List<Figure> all)
    {
        if (all.Count is < Fewest or > Most)
            return false;
        for (var signs = 1; signs < 1 << all.Count - 1; signs++)
            if (all.Skip(1).Select((f, i) => (signs >> i & 1) == 0 ? f.Range : f.Range.Scaled(-1)).Aggregate(all[0].Range, (sum, r) => sum + r) is { Low: <= 0, High: >= 0 })
                return true;
        return false;
    }
}
