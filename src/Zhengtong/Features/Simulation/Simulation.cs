using Zhengtong.Features.Parties;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Data.Bulk;

namespace Zhengtong.Features.Simulation;

/// <summary>A part of what was simulated, ready to be written.</summary>
/// <param name="Cases">How many cases it completes.</param>
sealed record SimulatedBatch(BulkRows Rows, int Cases);

/// <summary>The county's work lived through in memory, in batches of rows (模拟). Nothing here reads or writes the database.</summary>
sealed class Simulation(County county, Bureau bureau, SimulationPlan plan, BulkCopy copy, Secrets secrets, int parties, SerialNumbers numbers, string sampleFile)
{
    const int BatchCases = 500, MostParties = 50_000;

    readonly Dice dice = new(HashCode(plan.Seed, parties));

    /// <summary>Batches in the order in which they must be written: the parties first.</summary>
    public IEnumerable<SimulatedBatch> Batches()
    {
        var applicants = new Applicants(dice, secrets, parties, plan.Present);
        var count = Math.Min(MostParties, (plan.Cases + plan.Recent) * 2 / 3 + 2);
        Party[] enterprises = [.. Enumerable.Range(0, count / 8 + 1).Select(_ => applicants.NewEnterprise())];
        Party[] people = [.. Enumerable.Range(0, count - enterprises.Length + 1).Select(_ => applicants.NewPerson())];
        var rows = copy.NewRows();
        foreach (var party in enterprises.Concat(people)) rows.Add(party);
        yield return new(rows, 0);

        var world = new World(county, bureau, plan, dice, numbers, sampleFile) { Rows = rows };
        var applications = new SampleApplications();
        foreach (var batch in Arrivals.Of(plan, bureau, dice).Chunk(BatchCases))
        {
            world.Rows = copy.NewRows();
            foreach (var arrival in batch)
            {
                var mayBeEnterprise = bureau.Matters[arrival.Matter].List.Applicants.Contains(Catalogue.ApplicantKind.Enterprise);
                new SimulatedCase(world, arrival, dice.Pick(mayBeEnterprise && dice.Chance(0.5) ? enterprises : people), applications).Tell();
            }
            yield return new(world.Rows, batch.Length);
        }
    }

    /// <summary>Other parties, other throws: so that a county may be simulated twice.</summary>
    static int HashCode(int seed, int parties) => unchecked((seed * 397) ^ (parties * 31));
}
