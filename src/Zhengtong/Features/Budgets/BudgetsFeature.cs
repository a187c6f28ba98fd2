using Zhengtong.Platform.Access;
using Zhengtong.Platform.Import;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Budgets;

/// <summary>Money, procurement, assets, posts (预算、支出、采购与资产).</summary>
sealed class BudgetsFeature : Feature
{
    public override string Name => "预算与资产";

    public override IEnumerable<Permission> Permissions => BudgetsAccess.All;

    public override IEnumerable<ImportKind> Imports => BudgetWorkbook.All.Select(w => w.Import);

    public override void AddTo(IServiceCollection services) => services.AddScoped<INavigation, BudgetsNavigation>();

    public override void MapApi(RouteGroupBuilder api) => BudgetsApi.Map(api);
}

sealed class BudgetsNavigation : INavigation
{
    public IEnumerable<StaffItem> Staff => [new("预算", "/budgets", BudgetsAccess.See, 65)];
}
