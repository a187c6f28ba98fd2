using System.Diagnostics;
using System.Text;
using Zhengtong.Reckoning;

namespace Zhengtong.Documents.Reading;

/// <summary>Reads a PDF's text layer through poppler's pdftotext, which keeps columns in place (-layout).</summary>
internal static class PdfReader
{
    private const int MostPages = 1000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    public static bool IsPdf(ReadOnlySpan<byte> content) => content[..Math.Min(content.Length, 1024)].IndexOf("%PDF-"u8) >= 0;

    public static Document Read(string name, byte[] content)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        try
        {
            File.WriteAllBytes(file, content);
            var (text, cut) = Convert(file);
            return text.AsSpan().Trim("\f\n\r \t").Length == 0
                ? throw new UnreadableDocument("这份 PDF 是扫描件，没有文字层，无法核对。请提供原始的 docx，或先做文字识别。")
                : PlainTextReader.Read(name, text) is var document && cut ? document with { IsCut = true } : document;
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The text, and whether the file went on beyond it.</summary>
    private static (string Text, bool Cut) Convert(string file)
    {
        // The address space is bounded, since a hostile PDF can ask for any amount of memory.
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"ulimit -v 450000 -t 9; exec pdftotext -q -layout -enc UTF-8 -l {MostPages + 1} \"$1\" -", "sh", file])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start) ?? throw new UnreadableDocument("没有装 poppler（pdftotext），读不了 PDF。");
        using var timer = new Timer(_ => Stop(process), null, Patience, Timeout.InfiniteTimeSpan);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var buffer = new char[PlainTextDecoder.LongestText];
        var read = process.StandardOutput.ReadBlock(buffer);
        if (read == buffer.Length)
            Stop(process);
        process.WaitForExit();
        return process.ExitCode switch
        {
            0 => Pages(new(buffer, 0, read)),
            // Stopped at the longest text, or after too long a time.
            _ when read > 0 && process.ExitCode is not (1 or 3) => (Pages(new(buffer, 0, read)).Text, true),
            3 => throw new UnreadableDocument("这份 PDF 加了密码或禁止提取文字。请提供未加密的文件。"),
            127 => throw new UnreadableDocument("没有装 poppler（pdftotext），读不了 PDF。"),
            _ => throw new UnreadableDocument("这份 PDF 已损坏、加了密码或过于复杂，读不出文字。"),
        };
    }

    // A form feed closes each page; it is no line of the text.
    private static (string Text, bool Cut) Pages(string text)
    {
        var end = -1;
        for (var page = 0; page < MostPages && (end = text.IndexOf('\f', end + 1)) >= 0;)
            page++;
        var cut = end >= 0 && end + 1 < text.Length;
        return ((cut ? text[..end] : text).Replace("\f", ""), cut);
    }

    private static void Stop(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself in the meantime.
        }
    }
}
