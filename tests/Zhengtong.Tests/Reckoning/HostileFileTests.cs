using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Zhengtong.Documents.Reading;
using Zhengtong.Reckoning;
using Zhengtong.Tests.Reckoning.Composed;

namespace Zhengtong.Tests.Reckoning;

/// <summary>Whatever is uploaded: a clear message or a bounded run, never a crash.</summary>
public sealed class HostileFileTests
{
    /// <summary>Ten seconds are promised on a machine of its own; tests share theirs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Floods => new(Texts.Keys);

    private static readonly Dictionary<string, Func<string>> Texts = new()
    {
        ["ten thousand numbers in a row"] = () => string.Join(' ', Enumerable.Range(1, 10_000)),
        ["one sentence of thirty thousand amounts"] = () => "支出合计100万元，其中：" + string.Concat(Enumerable.Repeat("办公费1.5万元、", 30_000)),
        ["a list mark before every figure"] = () => string.Concat(Enumerable.Repeat("其中：办件3件，包括咨询1件；", 20_000)),
        ["nothing but brackets"] = () => new string('（', 200_000) + "1万元",
        ["a number of a hundred thousand digits"] = () => "支出" + new string('9', 100_000) + "万元",
        ["rates without end"] = () => string.Concat(Enumerable.Repeat("办结率率率99%，", 30_000)),
        ["counts that list nothing"] = () => string.Concat(Enumerable.Repeat("共5个项目：甲、乙、", 20_000)),
        ["Chinese numerals without end"] = () => "共" + new string('一', 100_000) + "个",
        ["one chapter mark after the other"] = () => string.Join('\n', Enumerable.Range(0, 40_000).Select(i => $"（{"一二三四五六七八九"[i % 9]}）得{i % 7}分")),
        ["a table of twenty thousand rows"] = () => "| 项目 | 上年 | 本年 |\n|---|---|---|\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"| 支出{i} | {i} | {i + 1} |\n")),
        ["forty reports in one file"] = () => string.Concat(Enumerable.Range(0, 40).Select(s => Encoding.UTF8.GetString(Layouts.All["正文.txt"](Composer.Compose(s).Pieces)))),
    };

    [Theory, MemberData(nameof(Floods))]
    public void A_flood_is_checked_within_bounds(string name)
    {
        var content = Encoding.UTF8.GetBytes(Texts[name]());
        var watch = Stopwatch.StartNew();
        ReportChecker.Check(DocumentReader.Read(name, content));
        Assert.True(watch.Elapsed < Patience, $"{watch.Elapsed.TotalSeconds:0.0} s");
    }

    [Theory]
    [InlineData("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>", "支", "</w:t></w:r></w:p></w:body></w:document>")]
    [InlineData("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>", "<w:tbl><w:tr><w:tc>", "")]
    [InlineData("xl/workbook.xml", "<workbook>", " ", "</workbook>")]
    public void A_zip_bomb_is_read_within_bounds(string part, string head, string filling, string tail)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            ReportChecker.Check(DocumentReader.Read("bomb.docx", Bomb(part, head, filling, tail)));
        }
        catch (UnreadableDocument e)
        {
            Assert.NotEmpty(e.Message);
        }
        Assert.True(watch.Elapsed < Patience, $"{watch.Elapsed.TotalSeconds:0.0} s");
    }

    [Fact]
    public void Broken_documents_are_read_or_refused_in_words()
    {
        var random = new Random(7);
        for (var i = 0; i < 210; i++)
        {
            var layout = Layouts.All.ElementAt(i % Layouts.All.Count);
            var content = layout.Value(Composer.Compose(i % 10).Pieces);
            var broken = Break(content, random);
            try
            {
                ReportChecker.Check(DocumentReader.Read(layout.Key, broken));
            }
            catch (UnreadableDocument e)
            {
                Assert.Matches("[\u4e00-\u9fff]", e.Message);
            }
        }
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 })]
    [InlineData(new byte[] { 0x4D, 0x5A, 0, 0, 0, 1, 2, 3, 0, 0, 0 })]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x2E, 0x37 })]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 9, 9, 9 })]
    [InlineData(new byte[] { 0x20, 0x0A, 0x20 })]
    public void What_is_no_report_is_refused_in_words(byte[] content) =>
        Assert.Matches("[\u4e00-\u9fff]", Assert.Throws<UnreadableDocument>(() => DocumentReader.Read("报告.docx", content)).Message);

    private static byte[] Break(byte[] content, Random random)
    {
        var broken = random.Next(3) == 0 ? content[..random.Next(1, content.Length)] : content.ToArray();
        for (var n = random.Next(1, 40); n > 0; n--)
            broken[random.Next(broken.Length)] = (byte)random.Next(256);
        return broken;
    }

    private static byte[] Bomb(string part, string head, string filling, string tail)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(part, CompressionLevel.Fastest).Open();
            entry.Write(Encoding.UTF8.GetBytes(head));
            var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(filling, 50_000)));
            for (var written = 0; written < 150_000_000; written += block.Length)
                entry.Write(block);
            entry.Write(Encoding.UTF8.GetBytes(tail));
        }
        return buffer.ToArray();
    }
}
