using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Zhengtong.Reckoning;

namespace Zhengtong.Features.ReportCheck;

/// <summary>Results as one JSON array of findings.</summary>
internal static class CheckJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Write(IEnumerable<CheckResult> results, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartArray();
            foreach (var result in results)
                foreach (var finding in result.Findings)
                    Write(json, result.File, finding);
            json.WriteEndArray();
        }
        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void Write(Utf8JsonWriter json, string file, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteString("rule", finding.Rule);
        json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
        json.WriteString("verdict", finding.Verdict.ToString().ToLowerInvariant());
        json.WriteString("quote", finding.Quote);
        json.WriteNumber("line", finding.Line);
        json.WriteString("stated", finding.Stated);
        json.WriteString("expected", finding.Expected);
        json.WriteString("arithmetic", finding.Arithmetic);
        json.WriteString("suggestion", finding.Suggestion);
        json.WriteEndObject();
    }
}
