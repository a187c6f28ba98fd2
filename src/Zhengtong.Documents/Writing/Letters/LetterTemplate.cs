namespace Zhengtong.Documents.Writing;

/// <summary>
/// A template of an official document (文书模板): a text file with a header, {{fields}} and few marks; see reference/templates/README.md.
/// </summary>
public sealed class LetterTemplate
{
    readonly IReadOnlyList<TemplateBlock> blocks;

    internal LetterTemplate(
        string code, string name, int version, string basis, string? numberMark, LetterLayout layout,
        IReadOnlyList<LetterField> fields, LetterValues samples, IReadOnlyList<TemplateBlock> blocks)
    {
        (Code, Name, Version, Basis, NumberMark, Layout) = (code, name, version, basis, numberMark, layout);
        (Fields, Samples, this.blocks) = (fields, samples, blocks);
    }

    /// <summary>Its stable name in code and data, e.g. acceptance-notice.</summary>
    public string Code { get; }

    /// <summary>What the document is called, e.g. 受理通知书.</summary>
    public string Name { get; }

    /// <summary>Counts up with every change of wording; issued documents keep the number.</summary>
    public int Version { get; }

    /// <summary>The legal basis of the document itself (依据).</summary>
    public string Basis { get; }

    /// <summary>What stands in its number for this kind of document (代字): 受; null when the number comes from elsewhere.</summary>
    public string? NumberMark { get; }

    public LetterLayout Layout { get; }

    public IReadOnlyList<LetterField> Fields { get; }

    /// <summary>Values that fill every field, for previews.</summary>
    public LetterValues Samples { get; }

    /// <summary>Reads a template.</summary>
    /// <exception cref="TemplateFaultException">Not well-formed, or a placeholder that the header does not declare; the message has the line.</exception>
    public static LetterTemplate Parse(string text) => new TemplateParser(text).Parse();

    /// <summary>All templates of a folder, by code.</summary>
    /// <exception cref="TemplateFaultException">A template is not well-formed, or two have the same code.</exception>
    public static IReadOnlyDictionary<string, LetterTemplate> Load(string folder)
    {
        var templates = new Dictionary<string, LetterTemplate>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.md").Where(path => Path.GetFileName(path) != "README.md").Order(StringComparer.Ordinal))
        {
            var template = Parse(File.ReadAllText(path));
            if (!templates.TryAdd(template.Code, template))
                throw new TemplateFaultException($"两个文书模板的代码都是 {template.Code}");
        }
        return templates;
    }

    /// <summary>The document with its values; the mark goes into the foot of each page.</summary>
    /// <exception cref="LetterIncompleteException">A field that must have a value has none, or a value belongs to no field.</exception>
    public LetterDocument Fill(LetterValues values, VerificationMark? mark = null)
    {
        var known = Fields.ToDictionary(field => field.Name);
        var unknown = values.Texts.Keys.Where(name => !known.TryGetValue(name, out var f) || f.IsList)
            .Concat(values.Lists.Keys.Where(name => !known.TryGetValue(name, out var f) || !f.IsList)).ToList();
        if (unknown.Count > 0)
            throw new LetterIncompleteException($"文书“{Name}”没有这些字段：{string.Join('、', unknown)}", unknown);
        var missing = Fields.Where(field => !field.IsOptional && !values.Texts.ContainsKey(field.Name) && !values.Lists.ContainsKey(field.Name))
            .Select(field => field.Name).Concat(Fields.Where(field => field.IsList).SelectMany(field => Holes(field, values))).ToList();
        if (missing.Count > 0)
            throw new LetterIncompleteException($"文书“{Name}”缺少：{string.Join('、', missing)}", missing);
        return new LetterDocument(Code, Version, Name, Layout, [.. blocks.SelectMany(block => block.Fill(values))], mark);
    }

    /// <summary>Cells of a list that are blank or not there.</summary>
    static IEnumerable<string> Holes(LetterField field, LetterValues values) =>
        values.Lists.GetValueOrDefault(field.Name, []).SelectMany((row, i) => field.Columns
            .Where((_, column) => column >= row.Count || row[column].Length == 0 || row.Count != field.Columns.Count)
            .Select(column => $"{field.Name}（第 {i + 1} 行的{column}）"));
}
