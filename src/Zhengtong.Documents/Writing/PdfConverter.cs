namespace Zhengtong.Documents.Writing;

/// <summary>
/// docx to PDF through LibreOffice, in a profile folder of its own, one run at a time; a run over its limit is killed with all its children.
/// Starting takes most of a run, so several documents in one run cost little more than one. Works as root.
/// </summary>
public sealed class PdfConverter : IAsyncDisposable
{
    readonly string program;
    readonly TimeSpan limit;
    readonly SemaphoreSlim turn = new(1);
    readonly string profile = Directory.CreateTempSubdirectory("zhengtong-office-").FullName;

    /// <param name="program">The soffice program, by path or by name.</param>
    /// <param name="limit">The longest that one run may take; a minute unless told.</param>
    public PdfConverter(string program = "soffice", TimeSpan? limit = null) =>
        (this.program, this.limit) = (program, limit ?? TimeSpan.FromMinutes(1));

    /// <summary>Whether the program is on this machine.</summary>
    public bool IsAvailable => Path.IsPathRooted(program)
        ? File.Exists(program)
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>What LibreOffice says it is, in one line.</summary>
    /// <exception cref="PdfConversionException">It is not there or does not answer.</exception>
    public async Task<string> VersionAsync(CancellationToken cancel = default) =>
        CleanText.Line(await RunAsync(["--version"], cancel));

    /// <summary>One document.</summary>
    /// <exception cref="PdfConversionException">No LibreOffice, over the limit, or refused.</exception>
    public async Task<byte[]> ConvertAsync(byte[] docx, CancellationToken cancel = default) =>
        (await ConvertAsync([docx], cancel))[0] ?? throw new PdfConversionException("LibreOffice 没有转换出这份文书");

    /// <summary>Several documents in one run, in their order; one that LibreOffice refuses is null and does not spoil the others.</summary>
    /// <exception cref="PdfConversionException">No LibreOffice, or the run as a whole failed or went over the limit.</exception>
    public async Task<IReadOnlyList<byte[]?>> ConvertAsync(IReadOnlyList<byte[]> docx, CancellationToken cancel = default)
    {
        if (docx.Count == 0)
            return [];
        var folder = Directory.CreateTempSubdirectory("zhengtong-pdf-").FullName;
        try
        {
            for (var i = 0; i < docx.Count; i++)
                await File.WriteAllBytesAsync(Path.Combine(folder, $"{i}.docx"), docx[i], cancel);
            await RunAsync(
                ["--convert-to", "pdf:writer_pdf_Export", "--outdir", folder, .. docx.Select((_, i) => Path.Combine(folder, $"{i}.docx"))], cancel);
            return await Task.WhenAll(docx.Select((_, i) => ReadAsync(Path.Combine(folder, $"{i}.pdf"), cancel)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await turn.WaitAsync();
        Directory.Delete(profile, recursive: true);
        turn.Dispose();
    }

    async Task<string> RunAsync(string[] arguments, CancellationToken cancel)
    {
        if (!IsAvailable)
            throw new PdfConversionException($"这台机器上没有 {program}。请安装 libreoffice-writer-nogui");
        await turn.WaitAsync(cancel);
        try
        {
            return await OfficeRun.StartAsync(program, profile, arguments, limit, cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    static async Task<byte[]?> ReadAsync(string path, CancellationToken cancel)
    {
        var pdf = File.Exists(path) ? await File.ReadAllBytesAsync(path, cancel) : [];
        return pdf.AsSpan().StartsWith("%PDF-"u8) ? pdf : null;
    }
}
