using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Zhengtong.Documents.Writing;

/// <summary>One run of LibreOffice in a process group of its own, so that it can be ended with everything it started.</summary>
static class OfficeRun
{
    const int Kill = 9;

    public static async Task<string> StartAsync(
        string program, string profile, string[] arguments, TimeSpan limit, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("setsid")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = profile,
        };
        start.Environment["HOME"] = profile;
        start.Environment["FONTCONFIG_FILE"] = OfficeFonts.Write(profile);
        start.Environment["SAL_USE_VCLPLUGIN"] = "svp";
        foreach (var argument in (string[])[program, $"-env:UserInstallation=file://{profile}/user", "--headless", "--norestore", "--nolockcheck", "--nologo", .. arguments])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timer.CancelAfter(limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timer.Token);
            var errors = process.StandardError.ReadToEndAsync(timer.Token);
            await process.WaitForExitAsync(timer.Token);
            return process.ExitCode == 0 ? await output : throw new PdfConversionException($"LibreOffice 失败（{process.ExitCode}）：{Last(await errors)}");
        }
        catch (OperationCanceledException)
        {
            // setsid made the process the leader of its group: a negative number means all of them.
            _ = SignalGroup(-process.Id, Kill);
            await process.WaitForExitAsync(CancellationToken.None);
            cancel.ThrowIfCancellationRequested();
            throw new PdfConversionException($"LibreOffice 超过 {limit.TotalSeconds:0} 秒没有完成，已中止");
        }
    }

    static string Last(string text) => CleanText.Line(text.Length > 300 ? text[^300..] : text);

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    static extern int SignalGroup(int process, int signal);
}
