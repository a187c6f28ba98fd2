using Zhengtong.Features.Organisation;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Budgets;

/// <summary>Takes in projects (导入项目).</summary>
[Act("导入项目", BudgetsAccess.Enter)]
public sealed class ImportProjects : ImportRecords<KeepProject>;

/// <summary>Takes in the procurement plan and what came of it (导入政府采购).</summary>
[Act("导入政府采购", BudgetsAccess.Enter)]
public sealed class ImportProcurements : ImportRecords<KeepProcurement>;

/// <summary>Takes in cards of fixed assets (导入固定资产).</summary>
[Act("导入固定资产", BudgetsAccess.Enter)]
public sealed class ImportAssets : ImportRecords<KeepAsset>;

/// <summary>Takes in stocktakes (导入资产盘点).</summary>
[Act("导入资产盘点", BudgetsAccess.Enter)]
public sealed class ImportStocktakes : ImportRecords<TakeStock>;

/// <summary>Takes in posts and staff in post (导入编制和在职人数).</summary>
[Act("导入编制和在职人数", BudgetsAccess.Enter)]
public sealed class ImportEstablishments : ImportRecords<KeepEstablishment>;
