using Zhengtong.Features.Catalogue;

namespace Zhengtong.Features.Cases;

/// <summary>A special procedure as one chooses it (特别程序): what it stops, why, and how long it may take.</summary>
public static class SuspensionWords
{
    public static string Of(SpecialProcedure procedure) =>
        $"{procedure.Name}：{Stops(procedure.PausesPromised, procedure.PausesStatutory && procedure.MayPauseStatutory)}，{procedure.Basis}{(procedure.Longest is { } longest ? $"，最长 {longest.Limit}" : "")}";

    public static string Stops(bool promised, bool statutory) => (promised, statutory) switch
    {
        (true, true) => "停承诺时限和法定时限",
        (true, false) => "只停承诺时限，法定时限照算",
        (false, true) => "停法定时限",
        _ => "不停计时",
    };
}
