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
    /// <summary>What is promised for any file, measured in the processor's time: tests share the machine.</summary>
    private const int MostSeconds = 10;
    private const long MostMemory = 500L * 1024 * 1024;

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
        ["a table of fifty thousand rows"] = () => "| 项目 | 上年 | 本年 |\n|---|---|---|\n" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"| 支出{i} | {i} | {i + 1} |\n")),
        ["one fact fifty thousand times"] = () => "| 项目 | 年初预算数 | 决算数 |\n|---|---|---|\n" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"| 基本支出 | {i} | {i + 1} |\n")),
        ["a million short lines"] = () => string.Concat(Enumerable.Repeat("支出\n", 1_000_000)),
        ["short lines and numbers"] = () => string.Concat(Enumerable.Repeat("支出\n12\n", 400_000)),
        ["bars without words"] = () => string.Concat(Enumerable.Repeat(new string('|', 20) + "\n", 95_000)),
        ["one word of two million characters"] = () => new string('支', 2_000_000),
        ["a web page of half a million tags"] = () => "<html><body>" + string.Concat(Enumerable.Repeat("<p>支", 490_000)),
        ["thirty thousand targets"] = () => string.Join('\n', Enumerable.Range(0, 30_000).Select(i => $"目标：网上可办率不低于{i % 90}%。")),
        ["fifty megabytes of prose"] = () => string.Concat(Enumerable.Repeat("全县公布政务服务事项1515项，其中可网上办理1490项，网上可办率达98.35%。我局认真组织自评。\n", 390_000)),
        ["a hundred and fifty reports in one file"] = () => string.Concat(Enumerable.Range(0, 150).Select(s => Encoding.UTF8.GetString(Layouts.All["正文.txt"](Composer.Compose(s).Pieces)))),
    };

    [Theory, MemberData(nameof(Floods))]
    public async Task A_flood_is_checked_within_bounds(string name) => await BoundedAsync("报告.txt", Encoding.UTF8.GetBytes(Texts[name]()));

    [Fact]
    public void A_paragraph_of_too_many_figures_is_said_to_be_unchecked()
    {
        var findings = ReportChecker.Check(DocumentReader.Read("报告.txt", Encoding.UTF8.GetBytes(Texts["ten thousand numbers in a row"]()))).Findings;
        Assert.Contains(findings, f => f is { Verdict: Verdict.Uncheckable, Stated: "10000个数字" });
    }

    [Fact]
    public void A_text_that_is_too_long_is_said_to_be_checked_in_part()
    {
        var text = string.Concat(Enumerable.Repeat("我局认真组织自评。\n", PlainTextDecoder.LongestText / 9));
        var findings = ReportChecker.Check(DocumentReader.Read("报告.txt", Encoding.UTF8.GetBytes(text))).Findings;
        Assert.Contains(findings, f => f.Verdict == Verdict.Uncheckable && f.Expected.Contains("文件过长"));
    }

    /// <summary>Checks a file with the command, in a process of its own: its processor time is limited, its memory watched.</summary>
    private static async Task BoundedAsync(string name, byte[] content)
    {
        var folder = Directory.CreateTempSubdirectory("zt-hostile");
        try
        {
            var file = Path.Combine(folder.FullName, name);
            await File.WriteAllBytesAsync(file, content);
            using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"ulimit -t {MostSeconds}; exec dotnet \"$0\" check --json \"$1\" > /dev/null 2>&1", Path.Combine(AppContext.BaseDirectory, "Zhengtong.dll"), file]))!;
            var most = 0L;
            while (!process.WaitForExit(20))
                most = Math.Max(most, Memory(process.Id));
            Assert.True(process.ExitCode is 0 or 1 or 2, $"ended with {process.ExitCode}, killed after {MostSeconds} s of processor time if above 128");
            Assert.True(most < MostMemory, $"{most >> 20} MB");
        }
        finally
        {
            folder.Delete(true);
        }
    }

    private static long Memory(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith("VmHWM", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(string.Concat(line.Where(char.IsAsciiDigit))) * 1024;
        }
        catch (IOException)
        {
            return 0; // it ended in between
        }
    }

    [Theory]
    [InlineData("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>", "支", "</w:t></w:r></w:p></w:body></w:document>")]
    [InlineData("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>", "<w:tbl><w:tr><w:tc>", "")]
    [InlineData("xl/workbook.xml", "<workbook>", " ", "</workbook>")]
    public async Task A_zip_bomb_is_read_within_bounds(string part, string head, string filling, string tail) => await BoundedAsync("bomb.docx", Bomb(part, head, filling, tail));

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
