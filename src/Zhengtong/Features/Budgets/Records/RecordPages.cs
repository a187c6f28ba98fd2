using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Budgets;

/// <summary>A list of records that the accountant keeps beside the ledger (财务台账).</summary>
public abstract class BudgetRecordPage<TRecord, TForm>(Flash flash) : RecordListPage<TRecord, TForm>(flash) where TRecord : class, IUnitRecord where TForm : RecordForm, new()
{
    protected override string Permission => BudgetsAccess.See;

    protected override string Entering => BudgetsAccess.Enter;

    protected override string SeeingAll => BudgetsAccess.SeeAll;
}

/// <summary>项目清单.</summary>
public sealed class ProjectListPage(Flash flash) : BudgetRecordPage<BudgetProject, KeepProject>(flash);

/// <summary>政府采购.</summary>
public sealed class ProcurementListPage(Flash flash) : BudgetRecordPage<Procurement, KeepProcurement>(flash)
{
    /// <summary>The years of the procurements shown.</summary>
    public IReadOnlyDictionary<Guid, int> Years { get; private set; } = new Dictionary<Guid, int>();

    protected override async Task ShowMoreAsync()
    {
        var years = Rows.Select(r => r.YearId).Distinct().ToList();
        Years = await Db.FiscalYears.Where(y => years.Contains(y.Id)).ToDictionaryAsync(y => y.Id, y => y.Year);
    }
}

/// <summary>固定资产.</summary>
public sealed class AssetListPage(Flash flash) : BudgetRecordPage<FixedAsset, KeepAsset>(flash)
{
    /// <summary>A box left empty would not be sent: whether an asset is used is chosen.</summary>
    public static IReadOnlyList<SelectListItem> YesOrNo { get; } = [new("是", "true"), new("否", "false")];
}

/// <summary>资产盘点.</summary>
public sealed class StocktakeListPage(Flash flash) : BudgetRecordPage<Stocktake, TakeStock>(flash);

/// <summary>编制和在职人数.</summary>
public sealed class EstablishmentListPage(Flash flash) : BudgetRecordPage<Establishment, KeepEstablishment>(flash);
