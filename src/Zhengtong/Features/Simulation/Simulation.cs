using Zhengtong.Features.Parties;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Data.Bulk;

namespace Zhengtong.Features.Simulation;

/// <summary>A part of what was simulated, ready to be written.</summary>
/// <param name="Cases">How many cases it completes.</param>
/// <param name="Orders">How many orders of the hotline.</param>
sealed record SimulatedBatch(BulkRows Rows, int Cases, int Orders = 0);

/// <summary>The county's work lived through in memory, in batches of rows (模拟). Nothing here reads or writes the database.</summary>
sealed class Simulation(County county, Bureau bureau, SimulationPlan plan, BulkCopy copy, Secrets secrets, int parties, SerialNumbers numbers, string sampleFile, string address, SampleWishes wishes)
{
    const int BatchCases = 500, BatchOrders = 1000, MostParties = 50_000;

    /// <summary>
    /// Batches in the order in which they must be written: the parties first. A case is lived to its end before the next begins,
    /// so all is lived twice with the same throws: the first time to learn which number falls on which moment.
    /// </summary>
    public IEnumerable<SimulatedBatch> Batches()
    {
        foreach (var _ in Live(() => null))
            yield return new(copy.NewRows(), 0);
        numbers.Settle();
        foreach (var (rows, cases, orders) in Live(copy.NewRows))
            yield return new(rows!, cases, orders);
    }

    IEnumerable<(BulkRows? Rows, int Cases, int Orders)> Live(Func<BulkRows?> newRows)
    {
        var dice = new Dice(HashCode(plan.Seed, parties));
        var applicants = new Applicants(dice, secrets, parties, plan.Present);
        var count = Math.Min(MostParties, (plan.Cases + plan.Recent) * 2 / 3 + 2);
        Party[] people = [.. Enumerable.Range(0, count - count / 8).Select(_ => applicants.NewPerson())];
        var enterprises = Enumerable.Range(0, count / 8 + 1).Select(_ => applicants.NewEnterprise(dice.Pick(people))).ToList();
        var world = new World(county, bureau, plan, dice, numbers, sampleFile, address) { Rows = newRows() };
        foreach (var row in people.Concat<object>(enterprises.SelectMany(e => new object[] { e.Enterprise.Party, e.Representation }))) world.Keep(row);
        SimulatedDrafts.Leave(world);
        yield return (world.Rows, 0, 0);

        var (applications, clients) = (new SampleApplications(), new Clients(world, people, [.. enterprises.Select(e => e.Enterprise)]));
        foreach (var batch in Arrivals.Of(plan, bureau, dice).Chunk(BatchCases))
        {
            world.Rows = newRows();
            foreach (var arrival in batch)
                new SimulatedCase(world, arrival, clients.Of(arrival), applications).Tell();
            yield return (world.Rows, batch.Length, 0);
        }
        foreach (var batch in Orders(world, people, newRows)) yield return batch;
    }

    IEnumerable<(BulkRows? Rows, int Cases, int Orders)> Orders(World world, IReadOnlyList<Party> people, Func<BulkRows?> newRows)
    {
        var callers = new SampleCallers(world.Dice, secrets, people, parties, (plan.Orders + plan.RecentOrders) / 2 + 1);
        var stage = OrderStage.Of(world, wishes, callers, plan);
        foreach (var batch in OrderArrivals.Of(plan, bureau, wishes, world.Dice).Chunk(BatchOrders))
        {
            world.Rows = newRows();
            var orders = batch.Length;
            foreach (var wish in batch)
            {
                var order = new SimulatedOrder(world, wish, stage);
                order.Tell();
                stage.Calls.GoOn(wish.At);
                orders += order.Urgings;
            }
            yield return (world.Rows, 0, orders);
        }
    }

    /// <summary>Other parties, other throws: so that a county may be simulated twice.</summary>
    static int HashCode(int seed, int parties) => unchecked((seed * 397) ^ (parties * 31));
}
