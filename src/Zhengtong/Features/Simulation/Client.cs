using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Simulation;

/// <summary>Who applies, and who comes (申请人、来办的人).</summary>
/// <param name="Agent">Who acts for the party; null when the party comes.</param>
/// <param name="Capacity">As whom the agent acts.</param>
/// <param name="Since">From when the mandate on record holds; null when there is none yet.</param>
sealed record Client(Party Party, Party? Agent = null, Capacity Capacity = Capacity.Self, DateOnly? Since = null)
{
    public Party Comer => Agent ?? Party;

    public bool ByMandate => Capacity == Capacity.Agent;

    /// <summary>As the form's conditions name it.</summary>
    public string[] Words => Party.Kind == PartyKind.Enterprise ? ["enterprise"] : ByMandate ? ["person", "agent"] : ["person"];

    /// <summary>Whether a matter is for such applicants.</summary>
    public bool Suits(ImplementationList list) =>
        list.Applicants.Contains(Party.Kind == PartyKind.Person ? ApplicantKind.Person : ApplicantKind.Enterprise) && (!ByMandate || list.Applicants.Contains(ApplicantKind.Agent));

    /// <summary>The invented citizens whose sign-ins are shown, each for themselves or for whom they act.</summary>
    public static async Task<IReadOnlyList<Client>> RegularsAsync(CountyDb db)
    {
        await db.EnterAsync();
        var accounts = await db.Accounts.AsNoTracking().Where(a => a.Kind == AccountKind.Citizen).OrderBy(a => a.Login).ToListAsync();
        var shown = accounts.Where(a => a.Stamp == StableId.Of($"{db.County.Code}/stamp/{a.Login}")).Select(a => a.SubjectId).ToList();
        var mandates = await db.Mandates.AsNoTracking().Where(m => shown.Contains(m.AgentId) && m.WithdrawnAt == null && m.ConfirmedAt != null).ToListAsync();
        var known = mandates.Select(m => m.PrincipalId).Concat(shown).ToList();
        var parties = await db.Parties.AsNoTracking().Where(p => known.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        return [.. shown.SelectMany(id => mandates.Where(m => m.AgentId == id).Select(m => new Client(parties[m.PrincipalId], parties[id], m.Representative ? Capacity.Representative : Capacity.Agent, m.ValidFrom))
            .DefaultIfEmpty(new Client(parties[id])))];
    }
}

/// <summary>Who comes with which wish (来办事的人): the county's people, here and there with a mandate for somebody else; now and then a citizen whose sign-in is shown.</summary>
sealed class Clients(World world, IReadOnlyList<Party> people, IReadOnlyList<Client> enterprises)
{
    const double Enterprises = 0.5, Agents = 0.06, Regulars = 0.15;

    /// <summary>How many cases of a regular: of the year, and of the last weeks.</summary>
    const int MostOfYear = 2, MostRecent = 3;

    readonly HashSet<Guid> principals = [];
    readonly Dictionary<(Client Regular, bool Recent), int> had = [];

    public Client Of(Arrival arrival)
    {
        var (dice, list) = (world.Dice, world.Bureau.Matters[arrival.Matter].List);
        if (arrival.Online && Regular(arrival, list) is { } regular) return regular;
        if (list.Applicants.Contains(ApplicantKind.Enterprise) && dice.Chance(Enterprises))
        {
            var enterprise = dice.Pick(enterprises);
            return arrival.Online ? enterprise : new(enterprise.Party);
        }
        var (party, agent) = (dice.Pick(people), dice.Pick(people));
        return list.Applicants.Contains(ApplicantKind.Agent) && dice.Chance(Agents) && agent != party && principals.Add(party.Id) ? new(party, agent, Capacity.Agent) : new(party);
    }

    Client? Regular(Arrival arrival, ImplementationList list)
    {
        var recent = arrival.At > world.Present.AddDays(-7 * SimulationPlan.RecentWeeks);
        foreach (var client in world.Bureau.Regulars.Where(r => r.Suits(list) && !(r.Since > arrival.At.ChinaDate()) && had.GetValueOrDefault((r, recent)) < (recent ? MostRecent : MostOfYear)))
            if (world.Dice.Chance(Regulars))
            {
                had[(client, recent)] = had.GetValueOrDefault((client, recent)) + 1;
                return client;
            }
        return null;
    }
}
