using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Zhengtong.Documents.Content;

namespace Zhengtong.Documents.Writing;

/// <summary>Which cell formats show a number as a date; in a workbook a date is nothing else than such a number.</summary>
sealed partial class DateFormats
{
    const double LastDay = 2_958_465; // 9999-12-31
    const int DaysTo1904 = 1_462;

    readonly List<bool> isDate = [];
    readonly Dictionary<int, string> codes = [];
    readonly bool from1904;

    DateFormats(bool from1904) => this.from1904 = from1904;

    public static DateFormats Read(BoundedPackage package, bool from1904)
    {
        var formats = new DateFormats(from1904);
        using var content = package.Read("xl/styles.xml");
        if (content is null)
            return formats;
        using var xml = SafeXml.Reader(content);
        var inCellFormats = false;
        while (xml.Read())
            if (xml.LocalName == "cellXfs")
                inCellFormats = xml.NodeType == XmlNodeType.Element;
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "numFmt" })
                formats.codes[Number(xml, "numFmtId")] = xml.GetAttribute("formatCode") ?? "";
            else if (inCellFormats && xml is { NodeType: XmlNodeType.Element, LocalName: "xf" })
                formats.isDate.Add(formats.ShowsDate(Number(xml, "numFmtId")));
        return formats;
    }

    public bool IsDate(int style) => style < isDate.Count && isDate[style];

    /// <summary>2026-11-21, or with the time when there is one, or the time alone; null when the number is no date.</summary>
    public string? Show(double serial)
    {
        if (serial is < 0 or > LastDay)
            return null;
        // Excel believes in a 29 February 1900, so days before it are off by one.
        var day = from1904 ? serial + DaysTo1904 : serial is >= 1 and < 60 ? serial + 1 : serial;
        var time = DateTime.FromOADate(0).AddSeconds(Math.Round(day * 86_400));
        return serial < 1 && !from1904 ? time.ToString("HH:mm:ss", CultureInfo.InvariantCulture)
            : time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    bool ShowsDate(int id) => codes.TryGetValue(id, out var code)
        ? Literals().Replace(code, "").AsSpan().ContainsAny("yYmMdDhHsS")
        : id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    static int Number(XmlReader xml, string attribute) => int.TryParse(xml.GetAttribute(attribute), out var number) ? number : 0;

    [GeneratedRegex("""
        "[^"]*"|\\.|_.|\[[^\]]*\]
        """)]
    private static partial Regex Literals();
}
