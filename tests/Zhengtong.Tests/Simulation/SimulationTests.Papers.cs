using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Calendar;
using Zhengtong.Features.Cases;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation.Seeding;
using Zhengtong.Features.Paperwork;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Audit;
using Zhengtong.Tests.Cases.Apply;

namespace Zhengtong.Tests.Simulation;

/// <summary>Documents, mandates and drafts of a simulated county, and what lies before those who look around in it.</summary>
public sealed partial class SimulationTests
{
    [Fact]
    public async Task Every_outcome_has_its_document_which_says_what_it_says_for_ever()
    {
        var cases = await County.ReadAsync(db => db.Cases.AsNoTracking().ToListAsync());
        var documents = await County.ReadAsync(db => db.Documents.AsNoTracking().ToListAsync());
        var kinds = documents.ToLookup(d => d.CommitmentId, d => d.TemplateCode);
        Assert.All(cases.Where(c => c.IssuedAt is not null || c.OnTheSpot), c => Assert.Single(kinds[c.Id], k => k is "licence" or "registration-certificate"));
        Assert.All(cases.Where(c => c.Granted == false), c => Assert.Equal(["denial-decision"], kinds[c.Id]));
        Assert.All(cases.Where(c => c.State == CaseState.AcceptanceRefused), c => Assert.Equal(["refusal-of-acceptance"], kinds[c.Id]));
        Assert.DoesNotContain(cases, c => c.Granted is null && c.State != CaseState.AcceptanceRefused && kinds[c.Id].Any());
        Assert.True(documents.Count > 300);
        foreach (var document in documents.Take(40))
            Assert.Equal(document.Digest, Sm3.Hex(Encoding.UTF8.GetBytes((await County.ReadAsync(db => db.LetterAsync(document))).Text)));
    }

    [Fact]
    public async Task Anybody_verifies_a_simulated_licence_and_the_next_real_one_goes_on_after_it()
    {
        var licences = await County.ReadAsync(db => db.Documents.AsNoTracking().Where(d => d.Number.StartsWith("JY431129")).ToListAsync());
        var page = await County.Browser().GetStringAsync($"/verify/{licences[0].Code}");
        Assert.Contains(licences[0].Number, page);
        Assert.Contains(licences[0].UnitName, page);
        var given = await Tests.Cases.GivenCase.FoodPermit(County).Issued();
        var next = await County.ReadAsync(db => db.Documents.AsNoTracking().FirstAsync(d => d.CommitmentId == given.Id && d.TemplateCode == "licence"));
        Assert.Equal(licences.Max(l => int.Parse(l.Number[8..])) + 1, int.Parse(next.Number[8..]));
    }

    [Fact]
    public async Task Whoever_applies_for_another_has_a_mandate_in_force_for_it()
    {
        var cases = await County.ReadAsync(db => db.Cases.AsNoTracking().Where(c => c.AgentId != null).ToListAsync());
        var mandates = (await County.ReadAsync(db => db.Mandates.AsNoTracking().ToListAsync())).ToLookup(m => (m.PrincipalId, m.AgentId));
        Assert.All(cases, c => Assert.Contains(mandates[(c.ApplicantId, c.AgentId!.Value)], m =>
            m.ConfirmedAt is not null && m.ValidFrom <= c.SubmittedAt.ChinaDate() && m.ValidTo >= c.SubmittedAt.ChinaDate() && (m.Matters.Count == 0 || m.Matters.Contains(c.MatterCode))));
        Assert.Contains(cases, c => mandates[(c.ApplicantId, c.AgentId!.Value)].Any(m => m.Representative));
        Assert.Contains(cases, c => c.Channel != "web" && mandates[(c.ApplicantId, c.AgentId!.Value)].All(m => !m.Representative));
    }

    [Fact]
    public async Task Each_citizen_of_the_demonstration_has_a_draft_to_go_on_with()
    {
        var drafts = await County.ReadAsync(db => db.Drafts.AsNoTracking().ToListAsync());
        foreach (var phone in new[] { Citizen.Person, Citizen.Representative, Citizen.Agent })
        {
            var citizen = await Citizen.CallerAsync(County, phone);
            var draft = drafts.First(d => d.OwnerId == citizen.Id);
            var list = (await County.ReadAsync(db => db.ListInForceAsync(draft.MatterCode)))!.List;
            var saved = await County.Run(new SaveDraftGroup { Id = draft.Id, Group = list.Form[0].Id, Answers = new(draft.Read().ToDictionary()) }, citizen);
            Assert.Empty(saved.Wrong);
            Assert.NotEmpty((await County.Refused(new SubmitDraft { Id = draft.Id }, citizen)).Fields);
        }
    }

    [Fact]
    public async Task Whoever_looks_around_in_a_role_that_handles_cases_finds_something_to_do()
    {
        var shown = await County.ReadAsync(db => DemonstrationSignIns.PeopleAsync(db, default));
        foreach (var (login, person) in shown.Where(s => s.Person.Roles[0] is Role.WindowClerk or Role.TownClerk or Role.VillageHelper or Role.Approver or Role.UnitHead or Role.Supervisor))
        {
            var caller = await County.StaffAsync(login);
            Assert.True(await County.In(null, services => services.GetRequiredService<Desk>().CountAsync(caller)) > 0, $"{login} ({person.Roles[0]}) has nothing to do");
        }
    }
}
