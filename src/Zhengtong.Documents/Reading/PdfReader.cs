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
            var text = Convert(file);
            return text.AsSpan().Trim("\f\n\r \t").Length > 0
                ? PlainTextReader.Read(name, text)
                : throw new UnreadableDocument("这份 PDF 是扫描件，没有文字层，无法核对。请提供原始的 docx，或先做文字识别。");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Convert(string file)
    {
        // The address space is bounded, since a hostile PDF can ask for any amount of memory.
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"ulimit -v 450000 -t 9; exec pdftotext -q -layout -nopgbrk -enc UTF-8 -l {MostPages} \"$1\" -", "sh", file])
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
            0 => new(buffer, 0, read),
            _ when read > 0 && process.ExitCode is not (1 or 3) => new(buffer, 0, read),
            3 => throw new UnreadableDocument("这份 PDF 加了密码或禁止提取文字。请提供未加密的文件。"),
            127 => throw new UnreadableDocument("没有装 poppler（pdftotext），读不了 PDF。"),
            _ => throw new UnreadableDocument("这份 PDF 已损坏、加了密码或过于复杂，读不出文字。"),
        };
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
