using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Simulation;

/// <summary>On its first start a demonstration gets a tenth of a year's cases and 2,000 orders (首次启动填演示数据).</summary>
static class FirstStart
{
    const int Part = 10, Orders = 2000;

    public static async Task FillAsync(IServiceProvider services, TextWriter report, CancellationToken ct)
    {
        if (services.GetRequiredService<Counties>().ByHost("") is not { IsDemonstration: true } county) return;
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCounty>().County = county;
        var simulator = scope.ServiceProvider.GetRequiredService<Simulator>();
        if (!await simulator.IsEmptyAsync(ct)) return;
        report.WriteLine($"首次启动，正在填入{county.Name}的示例办件和工单……");
        const int Cases = SimulationPlan.Full / Part;
        await simulator.RunAsync(new(Cases, SimulationPlan.RecentOf(Cases), Seed: 1, ChinaClock.Now(services.GetRequiredService<TimeProvider>())) { Orders = Orders, RecentOrders = SimulationPlan.RecentOf(Orders) }, _ => { }, ct);
    }
}
