using System.Text.Json;
using Zhengtong.Features.Cases;
using Zhengtong.Features.Catalogue;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Simulation;

/// <summary>Filled-in forms (示例申请表), one for each matter, kind of applicant and month, with the applicant's name put in.</summary>
sealed class SampleApplications
{
    readonly Dictionary<(string Matter, string Words, int Month), (string Answers, IReadOnlyList<MaterialRequirement> Materials)> made = [];

    public (string Answers, IReadOnlyList<MaterialRequirement> Materials) Of(ImplementationList list, Client client, DateTimeOffset at)
    {
        var (party, key) = (client.Party, (list.Id, string.Join('/', client.Words), at.Year * 12 + at.Month));
        if (!made.TryGetValue(key, out var form))
            made[key] = form = Fill(list, client.Words, DateOnly.FromDateTime(ChinaClock.Cut(at).DateTime));
        return (form.Answers.Replace(SampleAnswers.Name, party.Representative ?? party.Name, StringComparison.Ordinal), form.Materials);
    }

    static (string, IReadOnlyList<MaterialRequirement>) Fill(ImplementationList list, string[] words, DateOnly today)
    {
        var typed = SampleAnswers.For(list, today, words);
        var answers = new Answers(typed);
        var handed = SampleAnswers.Materials(list, typed).Select(m => m.Requirement).ToHashSet();
        return (JsonSerializer.Serialize(answers.Only(FormAnswers.Asked(list.Form, answers)).ToDictionary(), Json.Options),
            [.. list.Materials.Where(m => m.IsAsked(answers) && (m.FromForm || handed.Contains(m.Id)))]);
    }
}
