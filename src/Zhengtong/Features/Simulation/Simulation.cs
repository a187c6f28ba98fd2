using Zhengtong.Features.Parties;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Data.Bulk;

namespace Zhengtong.Features.Simulation;

/// <summary>A part of what was simulated, ready to be written.</summary>
/// <param name="Cases">How many cases it completes.</param>
/// <param name="Orders">How many orders of the hotline.</param>
sealed record SimulatedBatch(BulkRows Rows, int Cases, int Orders = 0);

/// <summary>The county's work lived through in memory, in batches of rows (模拟). Nothing here reads or writes the database.</summary>
sealed class Simulation(County county, Bureau bureau, SimulationPlan plan, BulkCopy copy, Secrets secrets, int parties, SerialNumbers numbers, string sampleFile, string verifyAt, SampleWishes wishes)
{
    const int BatchCases = 500, BatchOrders = 1000, MostParties = 50_000;

    readonly Dice dice = new(HashCode(plan.Seed, parties));

    /// <summary>Batches in the order in which they must be written: the parties first.</summary>
    public IEnumerable<SimulatedBatch> Batches()
    {
        var applicants = new Applicants(dice, secrets, parties, plan.Present);
        var count = Math.Min(MostParties, (plan.Cases + plan.Recent) * 2 / 3 + 2);
        Party[] people = [.. Enumerable.Range(0, count - count / 8).Select(_ => applicants.NewPerson())];
        var enterprises = Enumerable.Range(0, count / 8 + 1).Select(_ => applicants.NewEnterprise(dice.Pick(people))).ToList();
        var rows = copy.NewRows();
        foreach (var row in people.Concat<object>(enterprises.SelectMany(e => new object[] { e.Enterprise.Party, e.Representation }))) rows.Add(row);
        var world = new World(county, bureau, plan, dice, numbers, sampleFile, verifyAt) { Rows = rows };
        SimulatedDrafts.Leave(world);
        yield return new(rows, 0);

        var (applications, clients) = (new SampleApplications(), new Clients(world, people, [.. enterprises.Select(e => e.Enterprise)]));
        foreach (var batch in Arrivals.Of(plan, bureau, dice).Chunk(BatchCases))
        {
            world.Rows = copy.NewRows();
            foreach (var arrival in batch)
                new SimulatedCase(world, arrival, clients.Of(arrival), applications).Tell();
            yield return new(world.Rows, batch.Length);
        }
        foreach (var batch in Orders(world, people)) yield return batch;
    }

    IEnumerable<SimulatedBatch> Orders(World world, IReadOnlyList<Party> people)
    {
        var callers = new SampleCallers(dice, secrets, people, parties, (plan.Orders + plan.RecentOrders) / 2 + 1);
        var stage = OrderStage.Of(world, wishes, callers, plan);
        foreach (var batch in OrderArrivals.Of(plan, bureau, wishes, dice).Chunk(BatchOrders))
        {
            world.Rows = copy.NewRows();
            var orders = batch.Length;
            foreach (var wish in batch)
            {
                var order = new SimulatedOrder(world, wish, stage);
                order.Tell();
                stage.Calls.GoOn(wish.At);
                orders += order.Urgings;
            }
            yield return new(world.Rows, 0, orders);
        }
    }

    /// <summary>Other parties, other throws: so that a county may be simulated twice.</summary>
    static int HashCode(int seed, int parties) => unchecked((seed * 397) ^ (parties * 31));
}
