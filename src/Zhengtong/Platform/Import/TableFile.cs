using System.Text;
using Zhengtong.Documents.Reading;
using Zhengtong.Documents.Writing;
using Zhengtong.Platform.CommandLine;
using Zhengtong.Platform.Files;

namespace Zhengtong.Platform.Import;

/// <summary>Reads a table as people have it: xlsx, CSV (UTF-8 or, as Excel saves it in China, GB18030) or text with tabs.</summary>
public static class TableFile
{
    const long MostBytes = 100 * 1024 * 1024;

    /// <exception cref="CommandFailure">There is no such file, it is no table, or nothing stands in it.</exception>
    public static (IReadOnlyList<TsvRow> Rows, IReadOnlyList<RowFault> Faults) Read(FileInfo file, IReadOnlyList<string> columns) =>
        TsvFile.Rows(Cells(file), file.Name, columns);

    /// <summary>The same of a file that was sent.</summary>
    /// <param name="content">Can seek.</param>
    /// <exception cref="CommandFailure">It is no table, or nothing stands in it.</exception>
    public static (IReadOnlyList<TsvRow> Rows, IReadOnlyList<RowFault> Faults) Read(string name, Stream content, IReadOnlyList<string> columns) =>
        TsvFile.Rows(Cells(name, content), name, columns);

    /// <summary>What stands in the first row.</summary>
    /// <exception cref="CommandFailure">It is no table, or nothing stands in it.</exception>
    public static IReadOnlyCollection<string> Heads(string name, Stream content) => [.. Cells(name, content)[0].Cells.Select(c => c.Trim())];

    /// <summary>The same as text with tabs.</summary>
    public static string ReadAsText(FileInfo file)
    {
        // Each row keeps its number, so that faults are told where the user finds them.
        var lines = Cells(file).ToDictionary(row => row.Number, row => string.Join('\t', row.Cells.Select(c => c.Replace('\t', ' ').ReplaceLineEndings(" "))));
        return string.Join('\n', Enumerable.Range(1, lines.Keys.Max()).Select(n => lines.GetValueOrDefault(n, "")));
    }

    static IReadOnlyList<(int Number, string[] Cells)> Cells(FileInfo file)
    {
        if (!file.Exists) throw new CommandFailure(ExitCode.Input, $"没有文件 {file.FullName}。");
        using var content = file.OpenRead();
        return Cells(file.Name, content);
    }

    static IReadOnlyList<(int Number, string[] Cells)> Cells(string name, Stream content)
    {
        if (content.Length > MostBytes) throw new CommandFailure(ExitCode.Input, $"{name} 超过 100 MB，请分成几个文件。");
        try
        {
            IReadOnlyList<(int, string[])> rows = content.Length == 0 ? [] : Path.GetExtension(name).ToLowerInvariant() switch
            {
                ".xlsx" => Workbook(content),
                ".csv" => [.. Csv(Text(content))],
                ".tsv" or ".txt" => [.. Text(content).Split('\n').Index().Select(l => (l.Index + 1, l.Item.TrimEnd('\r').Split('\t'))).Where(l => l.Item2 is not [""])],
                _ => throw new CommandFailure(ExitCode.Input, $"{name} 不是表格。请用 .xlsx、.csv 或 .tsv 文件。"),
            };
            return rows.Count > 0 ? rows : throw new CommandFailure(ExitCode.Input, $"{name} 是空的，请重新选择文件；要看表格有哪些列，用 --columns。");
        }
        catch (Exception e) when (e is UnreadableSheetException or UnreadableDocument)
        {
            throw new CommandFailure(ExitCode.Input, $"{name}：{e.Message}");
        }
    }

    static string Text(Stream content)
    {
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        return PlainTextDecoder.Decode(bytes);
    }

    /// <summary>Excel leaves out what is empty at the end of a row.</summary>
    static IReadOnlyList<(int, string[])> Workbook(Stream content)
    {
        var rows = SheetReader.Read(content);
        var width = rows.Count == 0 ? 0 : rows[0].Cells.Count;
        return [.. rows.Select(r => (r.Number, Enumerable.Range(0, Math.Max(width, r.Cells.Count)).Select(c => r[c]).ToArray()))];
    }

    /// <summary>RFC 4180: commas, quoted cells with doubled quotes and line ends in them.</summary>
    static IEnumerable<(int, string[])> Csv(string text)
    {
        var (cells, cell, quoted, line, first) = (new List<string>(), new StringBuilder(), false, 1, 1);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (c == '\n') line++;
            if (quoted && i < text.Length)
            {
                if (c != '"') cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
                else quoted = false;
            }
            else if (c == '"') quoted = true;
            else if (c == ',') Take();
            else if (c != '\n') cell.Append(c);
            else
            {
                Take();
                if (cells is not [""]) yield return (first, [.. cells]);
                (cells, first) = ([], line);
            }
        }

        void Take()
        {
            cells.Add(cell.ToString().TrimEnd('\r'));
            cell.Clear();
        }
    }
}
