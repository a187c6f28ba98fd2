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
        services.AddSingleton(HotlineKinds.Order);
        services.AddSingleton(HotlineKinds.Assistance);
        services.AddScoped<OrderReader>();
        services.AddSingleton<ICommitmentPanel, LetterPanel>();
        services.AddScoped<INavigation, HotlineNavigation>();
        services.AddSingleton<IUnitBond, KeptDuties>();
        services.AddSingleton<ISaveHook, BookFollowsChanges>();
    }

    public override void MapApi(RouteGroupBuilder api) => HotlineApi.Map(api);

    public override Task SeedAsync(SeedContext seed) => SeedHotline.RunAsync(
        seed.Services.GetRequiredService<CountyDb>(), seed.ReferenceFolder, OfficeOf(seed), seed.Ct);

    static string? OfficeOf(SeedContext seed) =>
        Path.Combine(seed.ReferenceFolder, "counties", $"{seed.County.Code}.json") is var file && File.Exists(file) ? CountyFile.Read(file).HotlineOffice : null;
}

sealed class HotlineNavigation : INavigation
{
    public IEnumerable<StaffItem> Staff =>
    [
        new("接听登记", "/console", HotlineAccess.Register, 14), new("热线看板", "/orders/board", HotlineAccess.Results, 46), new("热线结果", "/orders/results", HotlineAccess.Results, 47), new("派单目录", "/duties", HotlineAccess.Duties, 62),
        new("来信公开", "/letters", HotlineAccess.Publish, 63),
    ];

    public IEnumerable<CitizenItem> Citizens => [new("县长信箱", "/mailbox", 45)];
}
