using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Model;

/// <summary>Joins printed lines into passages and hangs them into the outline of chapters and parts.</summary>
internal sealed partial class PassageReader(Document document)
{
    private const int LongestHeading = 45;
    private const int LongestPassage = 20_000;
    private const int LongestParagraph = 50_000;
    private readonly List<Passage> passages = [];
    private readonly List<TextSpan> open = [];
    private Chapter chapter = Chapter.Root;
    private int length;

    /// <summary>The part in which the reader stands; tables ask for it as they come.</summary>
    public Part Part { get; private set; } = new(0, "", false);

    public Chapter Chapter => chapter;

    public List<Passage> Passages => passages;

    public void Add(Paragraph paragraph)
    {
        if (paragraph.At.Length > LongestParagraph)
            Split(paragraph);
        else
            AddPiece(paragraph);
    }

    // What finds words in a sentence is not linear in its length: a paragraph longer than any real one is read in pieces.
    private void Split(Paragraph paragraph)
    {
        for (var start = paragraph.At.Start; start < paragraph.At.End;)
        {
            var end = Math.Min(paragraph.At.End, start + LongestParagraph);
            var stop = end < paragraph.At.End ? document.Text.AsSpan(start, end - start).LastIndexOf('。') : -1;
            end = stop > 0 ? start + stop + 1 : end;
            AddPiece(new(TextSpan.Between(start, end)));
            Close();
            start = end;
        }
    }

    private void AddPiece(Paragraph paragraph)
    {
        var piece = document.Slice(paragraph.At).Trim();
        if (piece.Length == 0)
            return;
        if (open.Count > 0 && !(document.Wrapped && !BeginsAnew(paragraph.At.Start) && Continues(piece)))
            Close();
        open.Add(paragraph.At);
        length += piece.Length;
    }

    public void Close()
    {
        if (open.Count == 0)
            return;
        var normal = NormalText.Of(document, open);
        open.Clear();
        length = 0;
        if (normal.Length == 0)
            return;
        var marker = Marker.Of(normal.Text);
        var heading = normal.Length <= LongestHeading && !normal.Text.Contains('。');
        if (heading && StartsPart(normal.Text, marker))
        {
            Part = Begin(normal, marker?.Style == MarkerStyle.Annex || Vocabulary.FormTitle().IsMatch(normal.Text));
            chapter = Chapter.Root;
        }
        else if (marker is not null and not { Style: MarkerStyle.Label or MarkerStyle.Annex })
            Enter(marker, normal.Text, heading);
        passages.Add(new(normal, chapter, Part, marker, heading));
    }

    // A printed line that stops without closing punctuation runs on, unless it or the next is a heading.
    private bool Continues(string next)
    {
        var last = document.Slice(open[^1]).TrimEnd();
        if (length > LongestPassage || "。！？!?".Contains(last[^1]))
            return false;
        if (LooksMarked(next) || last.Length < LongestHeading && Vocabulary.PartTitle().IsMatch(last.Replace(" ", "")))
            return false;
        if (FullMark().IsMatch(last) && Got().IsMatch(next))
            return true;
        if (last[^1] is '；' or ';' or '：' or ':')
            return last[^1] is '；' or ';' || last.Length > 25;
        return last[^1] is '，' or ',' or '、' or '（' or '(' || last.Length >= 18 || ",，、；。）)%".Contains(next[0]);
    }

    // A line set in by two full blanks begins a paragraph; a Markdown heading is one by itself.
    private bool BeginsAnew(int start) =>
        start >= 2 && document.Text[start - 1] == '\u3000' && document.Text[start - 2] == '\u3000' || IsHash(start) || IsHash(open[^1].Start);

    private bool IsHash(int start)
    {
        while (start > 0 && document.Text[start - 1] == ' ')
            start--;
        return start > 0 && document.Text[start - 1] == '#';
    }

    private static bool LooksMarked(string line) => Marker.Of(NormalHead(line)) is not null || Bracketed().IsMatch(line);

    [GeneratedRegex(@"[（(]\d+分[)）]$")]
    private static partial Regex FullMark();

    [GeneratedRegex(@"得\s*\d")]
    private static partial Regex Got();

    private static string NormalHead(string line) =>
        line[..Math.Min(12, line.Length)].Replace(" ", "").Replace('（', '(').Replace('）', ')').Replace('．', '.').Replace('：', ':').Replace('，', ',');

    [GeneratedRegex(@"^(单位负责人|填报人|联系电话|填报日期|部门名称|填报单位|单位名称)[:：]?")]
    private static partial Regex Bracketed();

    private static bool StartsPart(string text, Marker? marker) =>
        marker is { Style: MarkerStyle.Annex } && text.Length <= 30
        || marker is null && Vocabulary.PartTitle().IsMatch(text);

    // “附件1” and the title of the form below it begin one part, not two.
    private Part Begin(NormalText title, bool annex) =>
        passages.Count > 0 && ReferenceEquals(passages[^1].Part, Part) && Part.Index > 0 && passages[^1].IsHeading
            && passages.Count(p => p.Part.Index == Part.Index) == 1 && passages[^1].Text == Part.Title
            ? new(Part.Index, Part.Title + " " + title.Text, Part.IsAnnex || annex, new(TextSpan.Between(Part.Place.At.Start, title.Source(0, title.Length).End)))
            : new(Part.Index + 1, title.Text, annex, new(title.Source(0, title.Length)));

    private void Enter(Marker marker, string text, bool heading)
    {
        var title = text[marker.End..Math.Min(text.Length, marker.End + LongestHeading)];
        chapter = new(marker, title, ParentFor(marker.Style), heading ? Vocabulary.KindOf(title) : ChapterKind.Other);
    }

    private Chapter ParentFor(MarkerStyle style)
    {
        foreach (var c in chapter.Path)
            if (c.Marker!.Style == style)
                return c.Parent!;
        var parent = chapter;
        while (parent.Marker is { } m && m.Style > style)
            parent = parent.Parent!;
        return parent;
    }
}
