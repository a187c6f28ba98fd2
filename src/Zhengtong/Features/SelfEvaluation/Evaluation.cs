using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>
/// What a unit says of its year, or of a project (绩效自评): owed to the finance office by the date of its notice. While it is filled in, the
/// figures are those of the records now; what is handed in is kept as it was then, also when it is returned.
/// </summary>
public sealed class Evaluation : ITenant
{
    public const string Code = "self-evaluation";

    public Guid Id { get; init; }

    public Commitment Commitment { get; init; } = null!;

    public Guid UnitId { get; init; }

    public int Year { get; init; }

    /// <summary>Null when it is of the unit as a whole.</summary>
    public Guid? ProjectId { get; init; }

    public Guid SchemeId { get; init; }

    /// <summary>Code of the outline that the report follows (报告提纲).</summary>
    public string Outline { get; init; } = ReportOutline.Usual;

    public EvaluationState State { get; private set; } = EvaluationLife.Life.First;

    /// <summary>年度总体目标：预期目标.</summary>
    public string? ExpectedGoal { get; private set; }

    /// <summary>年度总体目标：实际完成情况.</summary>
    public string? ReachedGoal { get; private set; }

    /// <summary>The head who answers for it, by name: the one person the public reads of (单位负责人).</summary>
    public string? Responsible { get; private set; }

    public Guid? SubmittedById { get; private set; }

    /// <summary>How often it was returned.</summary>
    public int Returns { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public string? PublicNote { get; private set; }

    public List<EvaluationItem> Items { get; init; } = [];

    public List<EvaluationVersion> Versions { get; init; } = [];

    /// <summary>What the unit wrote into the report.</summary>
    public List<EvaluationPassage> Passages { get; init; } = [];

    /// <summary>The figures in it that were typed by hand, each with its source.</summary>
    public List<EvaluationFact> Facts { get; init; } = [];

    /// <summary>What other units were asked for.</summary>
    public List<FigureRequest> Requests { get; init; } = [];

    public string StateName => Lifecycle<EvaluationState>.NameOf(State);

    /// <summary>It is being filled in: its figures follow the records.</summary>
    public bool IsFilled => State is EvaluationState.Draft or EvaluationState.Returned;

    /// <summary>The clock that now holds the promise: the notice's date, or the days to put right what was returned.</summary>
    public string PromiseClock => Returns == 0 ? ClockNames.Promised : EvaluationLife.Rework(Returns);

    /// <summary>An evaluation with the indicators of a scheme.</summary>
    public static Evaluation Of(Commitment commitment, EvaluationScheme scheme, Guid unit, int year, Guid? project, string outline) => new()
    {
        Id = commitment.Id,
        Commitment = commitment,
        UnitId = unit,
        Year = year,
        ProjectId = project,
        SchemeId = scheme.Id,
        Outline = outline,
        Items = [.. scheme.Indicators.Select((i, n) => EvaluationItem.Of(commitment.Id, i, n, isOwn: false))],
    };

    /// <summary>A further indicator of the unit's own.</summary>
    public EvaluationItem Add(Indicator indicator)
    {
        Fill();
        var item = EvaluationItem.Of(Id, indicator, Items.Max(i => i.Seq) + 1, isOwn: true);
        Items.Add(item);
        return item;
    }

    public EvaluationItem Item(string code) => Items.First(i => i.Code == code);

    /// <summary>A unit was asked for an indicator's figure, or for any, and may state it.</summary>
    public bool HasAsked(Guid? unit, string? indicator = null) => Requests.Exists(r => r.Admits && r.UnitId == unit && (indicator is null || r.Indicator == indicator));

    /// <summary>Something is filled in.</summary>
    public void Fill() => State = EvaluationLife.Life.After(State);

    public void SetGoal(string expected, string? reached)
    {
        Fill();
        (ExpectedGoal, ReachedGoal) = (expected, reached);
    }

    /// <summary>Writes a section of the report; nothing: the outline's text again. Sources of figures that are gone go with them.</summary>
    public void Write(string section, string text, Moment moment)
    {
        if (text.Length == 0) Passages.RemoveAll(p => p.Section == section);
        else if (Passages.Find(p => p.Section == section) is { } passage) (passage.Text, passage.WrittenByName, passage.WrittenAt) = (text, moment.By.Name, moment.At);
        else Passages.Add(new EvaluationPassage { EvaluationId = Id, Section = section, Text = text, WrittenByName = moment.By.Name, WrittenAt = moment.At });
        Facts.RemoveAll(f => f.Section == section && !ReportText.TypedIn(text).Contains(f.Text));
    }

    /// <summary>Where a figure comes from that was typed by hand.</summary>
    public void Vouch(string section, string figure, string source, string document, Moment moment)
    {
        if (Facts.Find(f => f.Section == section && f.Text == figure) is { } fact)
            (fact.Source, fact.Document, fact.AttestedByName, fact.AttestedAt) = (source, document, moment.By.Name, moment.At);
        else
            Facts.Add(new EvaluationFact { EvaluationId = Id, Section = section, Text = figure, Source = source, Document = document, AttestedByName = moment.By.Name, AttestedAt = moment.At });
    }

    /// <summary>Hands it in as it stands; that nothing is missing was seen before.</summary>
    public IEnumerable<ClockChange> Submit(EvaluationView view, EvaluationReport report, string responsible, Moment moment)
    {
        State = EvaluationLife.Life.After(State);
        (Responsible, SubmittedById) = (responsible, moment.By.Id);
        Keep(view, "提交", moment, report);
        return [new ClockChange.Stop(PromiseClock)];
    }

    /// <summary>Gives it back, with the reason and the working days to put it right.</summary>
    public IEnumerable<ClockChange> Return(string reason, int days, Moment moment)
    {
        State = EvaluationLife.Life.After(State);
        Returns++;
        Last.Return(reason, moment);
        foreach (var item in Items) item.Unrescore();
        return [new ClockChange.Start(PromiseClock, Limit.WorkingDays(days), "退回后的修改时限", ClockLadder.Promise)];
    }

    /// <summary>Somebody else of the unit than who handed it in finds it right (部门审核).</summary>
    public void Review(Moment moment)
    {
        var next = EvaluationLife.Life.After(State);
        if (moment.By.Id == SubmittedById) throw Refusal.Forbidden("自己提交的自评不能自己审核，请本单位另一位负责人审核", "self-evaluation.own", "内部控制：不相容岗位相互分离（财会〔2012〕21号）");
        State = next;
    }

    public void Rescore(EvaluationItem item, decimal score, string reason)
    {
        State = EvaluationLife.Life.After(State);
        item.Rescore(score, reason);
    }

    /// <summary>The finance office agrees; its scores stand beside the unit's.</summary>
    public void Approve(EvaluationView view, Moment moment)
    {
        State = EvaluationLife.Life.After(State);
        Keep(view, "财政审核", moment);
    }

    /// <param name="note">What the public reads of the use of the result (结果应用).</param>
    public void Publish(Moment moment, string? note) => (State, PublishedAt, PublicNote) = (EvaluationLife.Life.After(State), moment.At, note);

    public void Archive() => State = EvaluationLife.Life.After(State);

    /// <summary>The version handed in last.</summary>
    public EvaluationVersion Last => Versions.MaxBy(v => v.Seq)!;

    /// <summary>The last that the unit handed in: its words and figures are the report's.</summary>
    public EvaluationVersion? Handed => Versions.Where(v => v.Report is not null).MaxBy(v => v.Seq);

    void Keep(EvaluationView view, string act, Moment moment, EvaluationReport? report = null) =>
        Versions.Add(new EvaluationVersion { EvaluationId = Id, Seq = Versions.Count + 1, MadeAt = moment.At, MadeByName = moment.By.Name, Act = act, View = view, Report = report });
}
