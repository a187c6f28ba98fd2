using static Zhengtong.Features.Catalogue.ListRule;

namespace Zhengtong.Features.Catalogue;

/// <summary>Codes, basis and subjects (GB/T 39554.1 codes; 服务对象 fits 主题分类).</summary>
static class IdentityRules
{
    static readonly HashSet<string> Elements =
        [.. typeof(ImplementationList).GetProperties().Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..])];

    public static readonly ListRule[] All =
    [
        Must("code.kind", "baseCode", "基本编码第 3、4 位的事项类型和事项类型不一致", l => l.BaseCode.Kind == l.Kind),
        Must("code.composed", "implementationCode", "实施编码应由实施主体的统一社会信用代码、行使层级、基本编码组成，三段中有不一致的",
            l => l.ImplementationCode == new ImplementationCode(l.Authority.CreditCode, l.Level, l.BaseCode)),
        Must("items.some", "items", "至少要有一个业务办理项", l => l.Items.Count > 0),
        new("items.code", "items", l => l.Items.Where(i => i.Code.Implementation != l.ImplementationCode).Select(i => $"业务办理项“{i.Name}”的编码不是从本事项的实施编码来的")),
        new("items.unique", "items", l => l.Items.GroupBy(i => i.Code).Where(g => g.Count() > 1).Select(g => $"业务办理项编码 {g.Key} 重复")),
        new("text.some", "name", l => new[] { ("事项名称", l.Name), ("指南标题", l.Title), ("一句话说明", l.Summary), ("实施主体", l.Authority.Name) }
            .Where(t => string.IsNullOrWhiteSpace(t.Item2)).Select(t => $"{t.Item1}是空的")),
        Must("basis.some", "legalBasis", "至少要有一条设定依据", l => l.LegalBasis.Count > 0),
        Must("basis.licence", "legalBasis", "行政许可至少要有一条核对过条号的法律、行政法规依据",
            l => l.Kind != MatterKind.Licence || l.LegalBasis.Any(c => c is { Verified: true, Article: not null })),
        Must("subjects.some", "subjects", "要写明服务对象", l => l.Subjects.Count > 0),
        Must("subjects.person", "personThemes", "面向自然人的事项要有个人主题分类，不面向自然人的不要有",
            l => l.Subjects.Contains(SubjectKind.Person) == l.PersonThemes.Count > 0),
        Must("subjects.enterprise", "enterpriseThemes", "面向法人的事项要有法人主题分类，不面向法人的不要有",
            l => l.Subjects.Contains(SubjectKind.Enterprise) == l.EnterpriseThemes.Count > 0),
        Must("applicants.subjects", "applicants", "服务对象里有的，要能自己来申请",
            l => l.Subjects.All(s => l.Applicants.Contains(s == SubjectKind.Person ? ApplicantKind.Person : ApplicantKind.Enterprise))),
        new("verified.elements", "verified", l => l.Verified.Keys.Where(k => !Elements.Contains(k)).Select(k => $"核对说明里的“{k}”不是实施清单的要素")),
    ];
}
