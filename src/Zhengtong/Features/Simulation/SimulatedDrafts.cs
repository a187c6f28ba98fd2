using Zhengtong.Features.Cases;
using Zhengtong.Features.Catalogue;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Simulation;

/// <summary>Applications that the citizens of the demonstration have begun and not handed in (草稿): each filled in a little further than the one before.</summary>
static class SimulatedDrafts
{
    public static void Leave(World world)
    {
        foreach (var (n, client) in world.Bureau.Regulars.Index())
        {
            var matters = world.Bureau.Matters.Where(m => m.Value.List.Online && m.Value.List.Places.Any(p => p.Site == PlaceKind.County) && client.Suits(m.Value.List)).OrderBy(m => m.Key, StringComparer.Ordinal).ToList();
            if (matters.Count > 0)
                world.Keep(Draft(world, client, matters[n % matters.Count].Key, n + 1));
        }
    }

    static CaseDraft Draft(World world, Client client, string matter, int groups)
    {
        var version = world.Bureau.Matters[matter];
        var (list, at) = (version.List, world.Present.AddHours(-world.Dice.Between(2, 6 * 24)));
        var moment = new Moment(at, World.Citizen(client.Comer));
        var draft = new CaseDraft
        {
            Id = world.Dice.NewId(at),
            MatterCode = matter,
            ListVersion = version.Version,
            OwnerId = client.Comer.Id,
            ApplicantId = client.Party.Id,
            Channel = "web",
            SiteId = world.Bureau.Hall.Id,
            CreatedAt = at,
        };
        var name = client.Party.Representative ?? client.Party.Name;
        var filled = list.Form.Take(groups).SelectMany(g => g.Questions).Select(q => q.Id).Append(Answers.Applicant).ToHashSet();
        draft.Write(SampleAnswers.For(list, moment.Date, client.Words).Where(a => filled.Contains(a.Key))
            .ToDictionary(a => a.Key, a => a.Value.Select(v => v.Replace(SampleAnswers.Name, name, StringComparison.Ordinal)).ToArray()), moment);
        if (client.ByMandate)
            foreach (var paper in list.Materials.Where(StartDraft.GivenByMandate))
                draft.Put(new DraftMaterial(paper.Id, MaterialSource.Held, HeldNumber: StartDraft.MandateNumber), moment);
        return draft;
    }
}
