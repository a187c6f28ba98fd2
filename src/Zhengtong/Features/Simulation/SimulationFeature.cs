using System.CommandLine;

namespace Zhengtong.Features.Simulation;

/// <summary>Invented work for demonstrations and load tests (模拟).</summary>
sealed class SimulationFeature : Feature
{
    public override string Name => "模拟";

    public override IEnumerable<Command> Commands => [new SimulateCommand()];

    public override void AddTo(IServiceCollection services) => services.AddScoped<Simulator>();
}
