using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Features.Budgets;
using Zhengtong.Features.Cases;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Hotline;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Paperwork;
using Zhengtong.Features.Ratings;
using Zhengtong.Features.SelfEvaluation;
using Zhengtong.Features.Simulation;
using Zhengtong.Features.Supervision;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Tests.Cases;
using Zhengtong.Tests.Cases.Apply;
using Zhengtong.Tests.Commitments;
using Zhengtong.Tests.Hotline;
using Zhengtong.Tests.Infrastructure;
using Zhengtong.Tests.SelfEvaluation;

namespace Zhengtong.Tests.Sweeps;

/// <summary>One thing of every kind that a page can be about, each in the state in which that page opens.</summary>
sealed class SweptThings(TestCounty county)
{
    readonly List<Guid> ids = [];

    public IReadOnlyList<Guid> Ids => ids;

    /// <summary>Whole addresses, for pages that an identifier alone does not open.</summary>
    public List<string> Paths { get; } = [];

    public async Task MakeAsync()
    {
        county.Clock.Set(2023, 5, 8);
        var late = await GivenCase.FoodPermit(county).Accepted();
        await county.MoveTo(2023, 5, 17);
        Add(late.Id, await county.ReadAsync(db => db.Set<Card>().Where(c => c.SubjectId == late.Id).Select(c => c.Id).FirstAsync()));
        await AtTheWindowAsync();
        await InTheDepartmentAsync();
        await OfTheCitizenAsync();
        await RatedAsync();
        await OfTheHotlineAsync();
        await OfTheBudgetAsync();
        await OfSelfEvaluationAsync();
        Add(await county.ReadAsync(db => db.Units.Where(u => u.Code == "D26").Select(u => u.Id).FirstAsync()), await county.ReadAsync(db => db.Sites.Where(s => s.Kind == SiteKind.Hall).Select(s => s.Id).FirstAsync()),
            await county.ReadAsync(db => db.Posts.Select(p => p.Id).FirstAsync()), await county.ReadAsync(db => db.People.Select(p => p.Id).FirstAsync()));
    }

    async Task AtTheWindowAsync()
    {
        var submitted = await GivenCase.WaterPermit(county).Submitted();
        var corrected = await GivenCase.WaterPermit(county).Submitted();
        await county.Run(new AskCorrection { Id = corrected.Id, Items = [new(null, "申请表没有签名")] }, await corrected.Clerk);
        var deferred = await GivenCase.FoodPermit(county).Submitted(Defer);
        await county.Run(new AcceptCase { Id = deferred.Id }, await deferred.Clerk);
        Add(submitted.Id, corrected.Id, deferred.Id, (await GivenCase.Trader(county).Submitted()).Id, (await GivenCase.FoodPermit(county).At("town01.a").Submitted()).Id);
        Paths.Add($"/receive/M0362/{(await submitted.Read()).ApplicantId}");
        Paths.Add("/error/404");
        Paths.Add("/metrics/cases-received");
        Paths.Add("/metrics/cases-received/export");
    }

    async Task InTheDepartmentAsync()
    {
        var suspended = await GivenCase.WaterPermit(county).Accepted();
        await county.Run(new SuspendCase { Id = suspended.Id, Procedure = "hearing", ExpectedOn = new(2023, 6, 2) }, await suspended.Examiner);
        var extending = await GivenCase.FoodPermit(county).Accepted();
        await county.Run(new AskExtension { Id = extending.Id, Reason = "水文资料还没有取齐" }, await extending.Examiner);
        var back = await GivenCase.WaterPermit(county).Accepted();
        await county.Run(new SendBackCase { Id = back.Id, ToWindow = true, Reason = "身份证明看不清" }, await back.Examiner);
        var asked = await GivenCase.FoodPermit(county).Accepted();
        var water = await county.ReadAsync(db => db.Units.Where(u => u.Code == "D26").Select(u => u.Id).FirstAsync());
        await county.Run(new AskOpinion { Id = asked.Id, Unit = water, Question = "店门口的排水沟能不能接" }, await asked.Examiner);
        Add(suspended.Id, extending.Id, back.Id, await county.ReadAsync(db => db.Set<OpinionRequest>().Where(o => o.CaseId == asked.Id).Select(o => o.Id).FirstAsync()));
        var granted = await GivenCase.WaterPermit(county).Granted();
        Add((await GivenCase.WaterPermit(county).Accepted()).Id, (await GivenCase.WaterPermit(county).Examined()).Id, granted.Id, (await GivenCase.WaterPermit(county).Issued()).Id);
        Add(await county.ReadAsync(db => db.Set<Document>().Where(d => d.CommitmentId == granted.Id && d.UnitId == water).Select(d => d.Id).FirstAsync()));
    }

    async Task OfTheCitizenAsync()
    {
        var citizen = await Citizen.CallerAsync(county, Citizen.Person);
        var list = (await county.ReadAsync(db => db.ListInForceAsync("M0367")))!.List;
        var answers = SampleAnswers.For(list, new(2023, 5, 17));
        foreach (var defer in new[] { false, true })
        {
            var act = new SubmitCase { Matter = "M0367", Answers = answers, Materials = SampleAnswers.Materials(list, answers) };
            if (defer) Defer(act);
            var id = (await county.Run(act, citizen)).Id;
            Add(id);
            if (defer) await county.Run(new AcceptCase { Id = id }, await county.StaffAsync("window1"));
            else await county.Run(new AskCorrection { Id = id, Items = [new("m3", "平面图没有标出洗消的位置")] }, await county.StaffAsync("window1"));
        }
        var visitor = await Visitor.SignInAsync(county, Citizen.Person);
        var sent = await visitor.SendAsync($"/apply/{await DraftAsync(visitor)}/check", "", []);
        var uploaded = Guid.Parse(sent.Headers.Location!.ToString().Split('/')[^1]);
        Paths.Add($"/cases/{uploaded}/materials/{await county.ReadAsync(db => db.Cases.Where(c => c.Id == uploaded).SelectMany(c => c.Materials).Where(m => m.File != null).Select(m => m.Id).FirstAsync())}");
        Add(uploaded, await DraftAsync(visitor));
    }

    async Task<Guid> DraftAsync(Visitor visitor)
    {
        var draft = await visitor.StartAsync("M0367");
        await visitor.FillAsync(county, draft, "M0367");
        await visitor.UploadAllAsync(draft);
        return draft;
    }

    async Task RatedAsync()
    {
        var tokens = county.Services.GetRequiredService<RatingTokens>();
        var (done, clerk) = (await GivenCase.FoodPermit(county).Concluded(), await county.StaffAsync("window1"));
        var contacts = await county.ReadAsync(db => db.Set<ServiceContact>().Where(k => k.CommitmentId == done.Id).OrderBy(k => k.At).Select(k => k.Id).ToListAsync());
        var rating = await county.Run(new RateByToken { Token = tokens.Of(county.County, contacts[^1]), Level = RatingLevel.Dissatisfied }, Caller.Stranger);
        Add(contacts[0], await county.ReadAsync(db => db.Rectifications.Where(r => r.RatingId == rating).Select(r => r.Id).FirstAsync()));
        Paths.Add("/rate/" + tokens.Of(county.County, contacts[0]));
        Paths.Add("/rate/screen/" + tokens.OfScreen(county.County, RatingScreen.PlaceOf(clerk)!.Value));
    }

    async Task OfTheHotlineAsync()
    {
        GivenOrder Order() => new(county);
        var (returned, extending, assisted) = (await Order().Dispatched(), await Order().SignedFor(), await Order().SignedFor());
        await returned.Do(new ReturnOrder { Proposed = await returned.UnitAsync("D23"), Reason = "小区里的路灯归物业" }, returned.Clerk);
        await extending.Do(new AskOrderExtension { Days = 2, Reason = "电缆要从外地调" }, extending.Clerk);
        await assisted.Do(new AskAssistance { Unit = await assisted.UnitAsync("D66"), Task = "查明线路归谁" }, assisted.Clerk);
        var again = await Order().Reviewed();
        await again.CallBack(Contentment.Satisfied, Contentment.Dissatisfied, "只修了两盏");
        await again.Reply();
        await again.Do(new ReviewReply { Passed = true }, again.Agent);
        Add(returned.Id, extending.Id, assisted.Id, again.Id, (await Order().Registered()).Id, (await Order().Dispatched()).Id, (await Order().Replied()).Id);
        var letter = await Order().LetterAnswered();
        await letter.Publish();
        Add((await Order().LetterAnswered()).Id, await county.ReadAsync(db => db.PublishedLetters.Where(p => p.OrderId == letter.Id).Select(p => p.Id).FirstAsync()));
        Add(await county.ReadAsync(db => db.Duties.Select(d => d.Id).FirstAsync()));
        Add(await county.ReadAsync(db => db.Assistances.Where(a => a.OrderId == assisted.Id).Select(a => a.Id).FirstAsync()));
    }

    async Task OfTheBudgetAsync()
    {
        var accountant = await county.StaffAsync("accountant");
        var year = await county.Run(new OpenFiscalYear { Year = 2023 }, accountant);
        var entry = await county.Run(new EnterReceipt { Year = year, Source = FundSource.GeneralBudget, Number = "到账1", On = new(2023, 3, 1), Amount = 10, Summary = "财政拨款" }, accountant);
        await county.Run(new CorrectEntry { Id = entry, Amount = 9, Reason = "到账通知单看错一位" }, accountant);
        await county.Run(new KeepProject { Code = "X1", Name = "大厅改造" }, accountant);
        Add(year, entry);
    }

    async Task OfSelfEvaluationAsync()
    {
        GivenEvaluation Of(int year) => new(county, year);
        var (filled, published) = (await Of(2022).Filled(), await Of(2018).Published());
        foreach (var given in new[] { filled, await Of(2021).Submitted(), await Of(2020).Reviewed(), await Of(2019).Approved(), published }) Add(given.Id);
        await filled.Do(new WritePassage { Section = "other", Text = "全年培训12场。" });
        await filled.Do(new VouchFigure { Section = "other", Figure = "12", Source = "人事股", Document = "培训台账" });
        await filled.Do(new AskForFigure { Indicator = "D", Unit = await county.ReadAsync(db => db.Units.Where(u => u.Code == "D26").Select(u => u.Id).FirstAsync()), By = new(2023, 6, 20) });
        Add((await filled.Read()).Evaluation.Requests.Single().Id);
        Paths.Add($"/evaluations/{published.Id}/files/docx");
        Add(StableId.Of("scheme/hunan-unit"));
    }

    void Defer(SubmitCase act)
    {
        var list = county.ReadAsync(db => db.ListInForceAsync(act.Matter)).GetAwaiter().GetResult()!.List;
        var deferrable = list.Materials.First(m => m.Deferrable && act.Materials.Any(g => g.Requirement == m.Id));
        act.Materials = [.. act.Materials.Select(m => m.Requirement == deferrable.Id ? new DraftMaterial(m.Requirement, MaterialSource.Deferred) : m)];
        act.Promised = true;
    }

    void Add(params Guid[] more) => ids.AddRange(more);
}
