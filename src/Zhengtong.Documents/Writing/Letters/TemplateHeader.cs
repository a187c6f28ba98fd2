namespace Zhengtong.Documents.Writing;

/// <summary>The head of a template: 代码, 名称, 版本, 依据, 版式, and each field with a sample value.</summary>
sealed class TemplateHeader
{
    readonly Dictionary<string, string> facts = [];
    readonly List<LetterField> fields = [];
    readonly Dictionary<string, List<IReadOnlyList<string>>> sampleRows = [];
    readonly LetterValues samples = new();

    public IReadOnlyList<LetterField> Fields => fields;

    public string Code => facts.GetValueOrDefault("代码", "（未命名）");

    /// <summary>“名称: 受理通知书” is a fact; an indented “申请人 = 张三” or “材料[名称|问题] = 甲|乙” declares a field with its sample.</summary>
    public void Read(string line, Func<string, Exception> fault)
    {
        if (char.IsWhiteSpace(line[0]))
        {
            if (line.IndexOf('=') is var equals and > 0)
                Declare(line[..equals].Trim(), line[(equals + 1)..].Trim(), fault);
            else
                throw fault("字段要写成“名称 = 样例”");
        }
        else if (line.IndexOf(':') is var colon and > 0)
            facts[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        else
            throw fault("头部的每一行要写成“名称: 内容”");
    }

    public LetterTemplate Build(IReadOnlyList<TemplateBlock> blocks, Func<string, Exception> fault)
    {
        foreach (var (name, rows) in sampleRows)
            samples.Set(name, rows);
        if (!int.TryParse(Fact("版本"), out var version) || version < 1)
            throw fault("版本要是从 1 开始的整数");
        var layout = facts.GetValueOrDefault("版式", "公文") switch
        {
            "公文" => LetterLayout.Letter,
            "证照" => LetterLayout.Certificate,
            var other => throw fault($"没有版式“{other}”"),
        };
        return new LetterTemplate(Fact("代码"), Fact("名称"), version, Fact("依据"), facts.GetValueOrDefault("代字"), layout, fields, samples, blocks);

        string Fact(string name) => facts.TryGetValue(name, out var value) && value.Length > 0 ? value : throw fault($"头部缺少“{name}”");
    }

    void Declare(string declaration, string sample, Func<string, Exception> fault)
    {
        if (sample.Length == 0)
            throw fault($"字段“{declaration}”没有样例");
        var optional = declaration.EndsWith('?');
        var plain = declaration.TrimEnd('?');
        string[] columns = plain is [.., ']'] && plain.IndexOf('[') is var open and > 0 ? plain[(open + 1)..^1].Split('|') : [];
        var name = columns.Length > 0 ? plain[..plain.IndexOf('[')] : plain;
        if (columns.Length > 0 && sample.Split('|').Length != columns.Length)
            throw fault($"列表“{name}”的样例应有 {columns.Length} 项");
        if (!sampleRows.TryGetValue(name, out var rows) && fields.Exists(field => field.Name == name))
            throw fault($"字段“{name}”说明了两次");
        if (rows is null)
            fields.Add(new LetterField(name, optional, columns));
        if (columns.Length == 0)
            samples.Set(name, sample.Replace("<br>", "\n"));
        else
            (sampleRows[name] = rows ?? []).Add(sample.Split('|'));
    }
}
