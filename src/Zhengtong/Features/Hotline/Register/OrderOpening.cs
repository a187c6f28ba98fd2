using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;

namespace Zhengtong.Features.Hotline;

/// <summary>An order as its commitment is opened: held by the hotline, and by who took it down there.</summary>
static class OrderOpening
{
    const int TitleLength = 40;

    public static Opening Of(Topic topic, string content, OrderSource source, OrderCaller caller, bool secret, Guid office, Caller by) =>
        new(WorkOrder.Code, topic.Code, $"{topic.Level2.Split('（')[0]}：{Short(content)}", null, source.ToString().ToLowerInvariant(), null, office)
        {
            PersonId = by.UnitId == office ? by.Id : null,
            PartyLabel = CallerLabel.Of(caller),
            Confidentiality = secret ? Confidentiality.Restricted : Confidentiality.Ordinary,
        };

    static string Short(string content)
    {
        var line = string.Join(' ', content.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= TitleLength ? line : line[..(char.IsHighSurrogate(line[TitleLength - 1]) ? TitleLength - 1 : TitleLength)] + "…";
    }
}
