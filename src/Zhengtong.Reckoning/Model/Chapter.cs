using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Model;

/// <summary>What a chapter speaks of; decides whether its figures are promises, results or neither.</summary>
public enum ChapterKind { Other, Duties, Goals, Problems, Plans }

/// <summary>A numbered chapter or section (章节) and its place in the outline.</summary>
public sealed record Chapter(Marker? Marker, string Title, Chapter? Parent, ChapterKind Kind)
{
    public static readonly Chapter Root = new(null, "", null, ChapterKind.Other);

    public IEnumerable<Chapter> Path
    {
        get
        {
            for (var c = this; c?.Parent is not null; c = c.Parent)
                yield return c;
        }
    }

    public bool Within(Func<Chapter, bool> test) => Path.Any(test);
}

/// <summary>A stretch of the document under one title: the report itself, or an annex (附件) with its form.</summary>
public sealed record Part(int Index, string Title, bool IsAnnex, Place Place = default);

/// <summary>A paragraph as read: printed lines joined, normalised, with its place in the outline.</summary>
public sealed class Passage(NormalText normal, Chapter chapter, Part part, Marker? marker, bool isHeading)
{
    private List<Figure>? figures;
    private List<Stretch>? sentences;

    public NormalText Normal => normal;
    public string Text => normal.Text;
    public Chapter Chapter => chapter;
    public Part Part => part;
    public Marker? Marker => marker;
    public bool IsHeading => isHeading;

    /// <summary>True for the words of a table cell.</summary>
    public bool IsCell { get; init; }

    /// <summary>What bare amounts of a list of labels and values are in, 万元 or 元; empty if they are counts; null if the passage is no such list.</summary>
    public string? ListUnit { get; init; }

    /// <summary>A paragraph with more figures than this is no prose; what relates its figures to each other would never end.</summary>
    public const int MostFigures = 2000;

    /// <summary>How many figures the paragraph has, if it has too many to be checked; else 0.</summary>
    public int Skipped { get; private set; }

    public List<Figure> Figures => figures ??= Scan();

    private List<Figure> Scan()
    {
        var found = FigureScanner.Scan(Text);
        Skipped = found.Count > MostFigures ? found.Count : 0;
        return Skipped > 0 ? [] : [.. found.Where(f => marker is null || f.Start >= marker.End).Select(Told)];
    }

    private Figure Told(Figure figure) => ListUnit is not { } unit || figure.Kind != UnitKind.None ? figure
        : unit.Length == 0 ? figure with { Kind = UnitKind.Count }
        : figure with { Kind = UnitKind.Money, Unit = unit, Scale = unit[0] switch { '万' => 10_000, '亿' => 100_000_000, _ => 1 } };

    /// <summary>Sentences: from full stop to full stop, the mark left out.</summary>
    public List<Stretch> Sentences => sentences ??= Stretch.Split(Text, marker?.End ?? 0, Text.Length, "。!?");

    public Place At(int start, int end) => new(normal.Source(start, end));
}

/// <summary>A half-open stretch of a passage's normalised text.</summary>
public readonly record struct Stretch(int Start, int End)
{
    public bool Contains(int at) => at >= Start && at < End;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);

    public static List<Stretch> Split(string text, int start, int end, string separators)
    {
        var found = new List<Stretch>();
        var from = start;
        for (var i = start; i < end; i++)
            if (separators.Contains(text[i]))
            {
                if (i > from)
                    found.Add(new(from, i));
                from = i + 1;
            }
        if (end > from)
            found.Add(new(from, end));
        return found;
    }
}

/// <summary>A place in the source.</summary>
public readonly record struct Place(TextSpan At);
