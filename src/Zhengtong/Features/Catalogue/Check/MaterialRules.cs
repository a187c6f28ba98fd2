using static Zhengtong.Features.Catalogue.ListRule;

namespace Zhengtong.Features.Catalogue;

/// <summary>Materials and documents (no catch-all; 容缺 only for what is secondary).</summary>
static class MaterialRules
{
    static readonly string[] CatchAlls = ["其他材料", "其它材料", "有关材料", "相关材料", "其他资料", "其它资料", "等材料", "所需材料"];

    static readonly DocumentKind[] Always = [DocumentKind.AcceptanceNotice, DocumentKind.CorrectionNotice, DocumentKind.AcceptanceRefusal, DocumentKind.DeliveryReceipt];

    public static readonly ListRule[] All =
    [
        new("material.unique", "materials", l => l.Materials.GroupBy(m => m.Id).Where(g => g.Count() > 1).Select(g => $"材料编号“{g.Key}”重复")),
        new("material.catch-all", "materials", l => l.Materials.Where(m => CatchAlls.Any(m.Name.Contains)).Select(m => $"“{m.Name}”是兜底条款，要写明是哪一份材料")),
        new("material.copies", "materials", l => l.Materials.Where(m => m.Copies < 1).Select(m => $"“{m.Name}”的份数至少是 1")),
        new("material.condition", "materials", l => l.Materials.Where(m => m.Necessity == MaterialNecessity.Conditional ? m.Condition is null || m.RequiredWhen is null : m.Condition is not null || m.RequiredWhen is not null)
            .Select(m => $"“{m.Name}”：特定情形才要的材料，要写明情形和判断条件；必要的材料不写情形")),
        new("material.question", "materials", l => l.Materials.Where(m => m.RequiredWhen is { } w && !FormRules.CanHold(l.Form, w)).Select(m => $"“{m.Name}”的判断条件引用了申请表里没有的题目或选项")),
        new("material.deferral", "materials", l => l.Materials.Where(m => m.Deferrable != m.DeferralDays is > 0).Select(m => $"“{m.Name}”：可容缺的要写补交期限（工作日），不可容缺的不写")),
        Must("material.main", "materials", "至少要有一份主要材料不能容缺",
            l => l.Materials.Count == 0 || l.Materials.Any(m => m is { Deferrable: false, Necessity: MaterialNecessity.Required })),
        new("material.files", "materials", l => l.Materials.Where(m => m.FromForm ? m.FileTypes.Count > 0 : m.FileTypes.Count == 0 || m.MaxMegabytes is not > 0)
            .Select(m => $"“{m.Name}”：要上传的材料写明文件类型和大小，由申请表生成的不写")),
        new("document.always", "documents", l => Always.Where(k => !l.Documents.ContainsKey(k)).Select(k => $"缺少《{Platform.Web.Choices.Name(k)}》的模板")),
        Must("document.deferral", "documents", "有可容缺的材料，要有《容缺受理告知书》的模板", l => !l.Materials.Any(m => m.Deferrable) || l.Documents.ContainsKey(DocumentKind.DeferralNotice)),
        Must("document.special", "documents", "有特别程序，要有《特别程序告知书》的模板（行政许可法第四十五条：所需时间书面告知）",
            l => l.SpecialProcedures.Count == 0 || l.Documents.ContainsKey(DocumentKind.SpecialProcedureNotice)),
        Must("document.extension", "documents", "允许延长的，要有《延长期限告知书》的模板（行政许可法第四十二条）", l => l.Extension is null || l.Documents.ContainsKey(DocumentKind.ExtensionNotice)),
        Must("document.licence", "documents", "行政许可要有准予、不予决定书和证照的模板（行政许可法第三十八条、第三十九条）",
            l => l.Kind != MatterKind.Licence || new[] { DocumentKind.GrantDecision, DocumentKind.RefusalDecision, DocumentKind.Licence }.All(l.Documents.ContainsKey)),
    ];
}
