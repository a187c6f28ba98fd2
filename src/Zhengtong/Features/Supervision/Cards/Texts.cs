using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Supervision;

/// <summary>How cards are spoken of.</summary>
static class Texts
{
    /// <summary>The way of a card that is confirmed, as its banner shows it.</summary>
    public static readonly string[] Path = ["发牌", "签收", "说明", "核查", "确认或撤牌", "整改", "销号"];

    public static string Of(Warning warning) => Choices.Name(warning);

    public static string Reached(string trigger) => trigger switch
    {
        "promise:reminder" => "再过 1 个工作日到黄牌线",
        "promise:yellow" => "时间用去九成，没有办完",
        "statute:grave" => "到期没有办完，超过了法定时限",
        _ => "到期没有办完",
    };

    /// <summary>Which step of <see cref="Path"/> comes now.</summary>
    public static int Step(CardState state) => state switch
    {
        CardState.Raised => 1,
        CardState.SignedFor => 2,
        CardState.Explained => 3,
        CardState.Confirmed => 5,
        CardState.Rectified => 6,
        _ => 7,
    };
}
