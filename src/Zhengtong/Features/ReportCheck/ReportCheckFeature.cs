using System.CommandLine;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.ReportCheck;

/// <summary>Checks the arithmetic of published self-evaluations (报告勾稽核对): a command and pages; keeps nothing in the database.</summary>
sealed class ReportCheckFeature : Feature
{
    public const string Use = "report-check.use";

    public override string Name => "报告核对";

    public override IEnumerable<Permission> Permissions =>
        [new(Use, "核对绩效自评报告的数字", Role.Approver, Role.UnitHead, Role.MatterKeeper, Role.Supervisor, Role.HallManager, Role.Leader, Role.Administrator)];

    public override IEnumerable<Command> Commands => [new CheckCommand()];

    public override void AddTo(IServiceCollection services)
    {
        services.AddSingleton<CheckedReports>();
        services.AddHostedService<CheckingReports>();
        services.AddScoped<INavigation, ReportCheckNavigation>();
    }
}

sealed class ReportCheckNavigation : INavigation
{
    public IEnumerable<StaffItem> Staff => [new("报告核对", "/report-check", ReportCheckFeature.Use, 70)];
}
