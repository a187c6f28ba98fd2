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
    public async Task Every_step_has_its_document_which_says_what_it_says_for_ever()
    {
        var cases = await County.ReadAsync(db => db.Cases.AsNoTracking().Include(c => c.Correction).Include(c => c.Suspensions).ToListAsync());
        var documents = await County.ReadAsync(db => db.Documents.AsNoTracking().OrderBy(d => d.IssuedAt).ThenBy(d => d.Id).ToListAsync());
        var kinds = documents.ToLookup(d => d.CommitmentId, d => d.TemplateCode);
        Has(c => true, "case-receipt");
        Has(c => c.Correction is not null, "correction-notice");
        Has(c => c.AcceptedAt is not null && !c.OnTheSpot, "acceptance-notice", "deferred-materials-notice");
        Has(c => c.Suspensions.Count > 0, "special-procedure-notice");
        Has(c => c.Granted == false, "denial-decision");
        Has(c => c.IssuedAt is not null || c.OnTheSpot, "licence", "registration-certificate");
        Has(c => c.DeliveredAt is not null && !c.OnTheSpot, "delivery-receipt");
        Has(c => c.State == CaseState.AcceptanceRefused, "refusal-of-acceptance");
        Has(c => c.State == CaseState.Withdrawn, "withdrawal-confirmation");
        Assert.DoesNotContain(cases, c => c.Granted is null && kinds[c.Id].Any(k => k.EndsWith("decision") || k == "licence"));
        foreach (var document in documents.GroupBy(d => d.TemplateCode).SelectMany(d => d.Take(5)))
            Assert.Equal(document.Digest, Sm3.Hex(Encoding.UTF8.GetBytes((await County.ReadAsync(db => db.LetterAsync(document))).Text)));
        var spot = cases.First(c => c.OnTheSpot && kinds[c.Id].Contains("grant-decision"));
        Assert.Equal("grant-decision", kinds[spot.Id].ElementAt(1));

        void Has(Func<Case, bool> which, params string[] anyOf)
        {
            Assert.Contains(cases, c => which(c));
            Assert.All(cases.Where(which), c => Assert.Single(kinds[c.Id], anyOf.Contains));
        }
    }

    [Fact]
    public async Task The_numbers_of_a_year_follow_the_moments_at_which_they_were_given()
    {
        var given = await County.ReadAsync(db => db.Documents.AsNoTracking().Where(d => d.IssuedAt < new DateTimeOffset(2024, 1, 1, 0, 0, 0, ChinaTime.Offset)).OrderBy(d => d.IssuedAt).ThenBy(d => d.Id).Select(d => d.Number).ToListAsync());
        var series = given.Select(n => n.Split('〕')).Where(n => n is [_, ['1' or '2' or '3' or '4' or '5' or '6' or '7' or '8' or '9', .., '号']]).GroupBy(n => n[0], n => int.Parse(n[1][..^1])).ToList();
        Assert.True(series.Count > 5);
        Assert.All(series, numbers => Assert.Equal(Enumerable.Range(1, numbers.Count()), numbers));
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
