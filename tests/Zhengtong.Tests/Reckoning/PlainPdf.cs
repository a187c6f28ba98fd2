using System.Text;

namespace Zhengtong.Tests.Reckoning;

/// <summary>The smallest PDF of so many pages with one line of print on each.</summary>
internal static class PlainPdf
{
    public static byte[] Of(int pages, string line)
    {
        List<string> objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Count {pages}/Kids[{string.Join(' ', Enumerable.Range(5, pages).Select(n => $"{n} 0 R"))}]>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            Stream($"BT /F1 12 Tf 72 720 Td ({line}) Tj ET"),
            .. Enumerable.Repeat("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents 4 0 R>>", pages),
        ];
        var text = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (i, content) in objects.Index())
        {
            places.Add(text.Length);
            text.Append($"{i + 1} 0 obj\n{content}\nendobj\n");
        }
        var index = text.Length;
        text.Append($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n").Append(string.Concat(places.Select(p => $"{p:D10} 00000 n \n")));
        text.Append($"trailer\n<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{index}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private static string Stream(string content) => $"<</Length {content.Length}>>\nstream\n{content}\nendstream";
}
