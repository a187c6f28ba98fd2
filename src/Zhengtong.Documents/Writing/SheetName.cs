namespace Zhengtong.Documents.Writing;

/// <summary>Names of sheets as Excel allows them: 1 to 31 characters, none of []:*?/\, no quote at an end, no two alike.</summary>
static class SheetName
{
    const int Longest = 31;

    public static string Unique(string wanted, IReadOnlyCollection<string> taken)
    {
        var name = Clean(wanted);
        for (var n = 2; taken.Contains(name, StringComparer.OrdinalIgnoreCase); n++)
            name = Cut(Clean(wanted), $"（{n}）");
        return name;
    }

    static string Clean(string wanted)
    {
        var name = CleanText.Line(wanted);
        foreach (var refused in @"[]:*?/\")
            name = name.Replace(refused, '_');
        name = Cut(name, "").Trim('\'', ' ');
        return name.Length == 0 ? "表" : name;
    }

    static string Cut(string name, string end)
    {
        var room = Longest - end.Length;
        if (name.Length > room)
            name = name[..(char.IsHighSurrogate(name[room - 1]) ? room - 1 : room)];
        return name + end;
    }
}
