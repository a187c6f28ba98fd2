using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Hotline;

/// <summary>The 12345 hotline (12345 政务服务便民热线).</summary>
sealed class HotlineFeature : Feature
{
    public override string Name => "12345 热线";

    public override IEnumerable<Permission> Permissions => HotlineAccess.All;

    public override IEnumerable<Grant> Grants => HotlineAccess.Grants;

    public override void AddTo(IServiceCollection services)
    {
        services.AddSingleton(new CommitmentKind(WorkOrder.Code, "工单", "GD", Ratable: true, RaisesCards: true, "/orders/{id}", null, OrderLife.Life.Labels)
        {
            Outcomes = new Dictionary<string, string>
            {
                ["answered"] = "当场答复", ["refused"] = "不予受理", ["urged"] = "已转催办", ["concluded"] = "办结", ["resolved"] = "解决", ["unsolvable"] = "无法解决",
            },
            ClockLabels = OrderClocks.Labels,
        });
        services.AddSingleton(new CommitmentKind(Assistance.Code, "协办", "XB", Ratable: false, RaisesCards: true, "/orders/assistance/{id}", null, Assistance.Life.Labels)
        {
            Outcomes = new Dictionary<string, string> { ["given"] = "已协办", ["calledoff"] = "撤回" },
        });
        services.AddSingleton<ISaveHook, BookFollowsChanges>();
    }

    public override void MapApi(RouteGroupBuilder api) => HotlineApi.Map(api);

    public override Task SeedAsync(SeedContext seed) => SeedHotline.RunAsync(
        seed.Services.GetRequiredService<CountyDb>(), seed.ReferenceFolder, OfficeOf(seed), seed.Ct);

    static string? OfficeOf(SeedContext seed) =>
        Path.Combine(seed.ReferenceFolder, "counties", $"{seed.County.Code}.json") is var file && File.Exists(file) ? CountyFile.Read(file).HotlineOffice : null;
}
