namespace Zhengtong.Features.Catalogue;

/// <summary>Where an entry of the base catalogue comes from (来历), in words: the reference tables write it in marks.</summary>
static class Provenance
{
    static readonly (string Mark, string Words)[] marks =
    [
        ("name/kind sourced;department generalised", "名称和类型有出处，部门按一般设置"), ("memory(条目与要素)", "条目与要素凭经验整理"), ("memory", "凭经验整理，没有出处"),
        ("LawRefBook/Laws", "公开的法律文本库"), ("v-luobo/zwfw bszl-data.js", "公开的办事指南"), (";", "；"),
    ];

    public static string Of(string source) => marks.Aggregate(source, (text, mark) => text.Replace(mark.Mark, mark.Words, StringComparison.Ordinal));
}
