using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zhengtong.Platform.Web;

/// <summary>The clocks of one commitment side by side (时限): date first, chip second, bar third; below, why it is these days.</summary>
[HtmlTargetElement("zt-timers", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TimersTag(IHtmlHelper html) : PartialTag(html)
{
    public IReadOnlyList<Timer> Timers { get; set; } = [];

    public Derivation? Derivation { get; set; }

    /// <summary>Whether the derivation stands open; it always does in print.</summary>
    public bool Open { get; set; }
}

/// <summary>One clock: what it is called (承诺), its limit (5 个工作日), the day it falls due, its chip, units used of all, and a sentence.</summary>
public sealed record Timer(string Name, string Limit, string Due, ClockFace Face, decimal Used, decimal All, string Note);

/// <summary>Day by day, how the due days came about (推算): one column for each clock, the source beside each line.</summary>
public sealed record Derivation(IReadOnlyList<string> Clocks, IReadOnlyList<Derivation.Line> Lines)
{
    public enum Kind { Counted, Skipped, Paused, Today }

    /// <summary>A day or a span of days, what it was, what each clock counted on it, and by what right.</summary>
    /// <param name="Due">Which clock falls due on this day, from 0; null for none.</param>
    public sealed record Line(string Days, string What, IReadOnlyList<string> Counts, string Source, Kind Kind = Kind.Counted, int? Due = null);
}
