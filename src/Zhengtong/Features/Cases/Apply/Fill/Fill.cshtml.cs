using Microsoft.AspNetCore.Mvc;
using Zhengtong.Features.Catalogue;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Cases;

/// <summary>One page of the form. What is typed is kept, right or wrong; only then is it checked.</summary>
public sealed class FillPage(Versions versions, Flash flash) : DraftPage(versions)
{
    /// <summary>Before the names of the fields, so that no question is called like something else of the page.</summary>
    public const string Prefix = "q";

    [BindProperty(SupportsGet = true)]
    public int N { get; set; }

    public override int Step => N;

    public FormGroup Group { get; private set; } = null!;

    /// <summary>The mark to send with the form, of what is saved now.</summary>
    public string Seen { get; private set; } = "";

    Dictionary<string, string[]>? typed;

    public IReadOnlyList<QuestionView> Questions { get; private set; } = [];

    /// <param name="later">Saves without looking at what is wrong, and leaves.</param>
    public async Task<IActionResult> OnPostAsync(string? later, string? seen)
    {
        await ShowAsync();
        typed = Group.Questions.ToDictionary(q => q.Id, q => Request.Form[$"{Prefix}.{q.Id}"].Select(v => v ?? "").ToArray());
        IReadOnlyList<FieldMessage> wrong = [];
        var page = await Do(new SaveDraftGroup { Id = Id, Group = Group.Id, Answers = typed, Seen = seen }, saved =>
        {
            wrong = saved.Wrong;
            return LocalRedirect(later is null ? PathOf(N + 1) : "/my");
        }, $"{Prefix}");
        if (later is null && wrong.Count > 0) return await Again(Refusal.Invalid(wrong), Prefix);
        if (later is not null && page is LocalRedirectResult) flash.Say("存好了，下次在“我的办件”里接着填");
        return page;
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        Group = List.Form.ElementAtOrDefault(N - 1) ?? throw Refusal.NotFound("申请表的这一页");
        Seen = SaveDraftGroup.Mark(Draft, Group);
        if (Refused is { Kind: RefusalKind.Stale }) ShowWhatChanged();
        var shown = typed is null ? Answers : new Answers(typed);
        Questions = [.. Group.Questions.Where(IsAskedOrMayBe).Select(q => new QuestionView(q, shown[q.Id], ModelState[$"{Prefix}.{q.Id}"]?.Errors.FirstOrDefault()?.ErrorMessage, Condition(q)))];
    }

    /// <summary>A question that hangs on another page is known; one that hangs on this page is shown, and says when it is to be answered.</summary>
    bool IsAskedOrMayBe(FormQuestion question) =>
        question.ShownWhen is not { } when || Group.Questions.Any(q => q.Id == when.Question && IsAskedOrMayBe(q)) || (!Group.Questions.Any(q => q.Id == when.Question) && FormAnswers.Asked(List.Form, Answers).Contains(question));

    QuestionCondition? Condition(FormQuestion question) =>
        question.ShownWhen is { } when && Group.Questions.FirstOrDefault(q => q.Id == when.Question) is { } other ? new(other, when.Any) : null;

    void ShowWhatChanged()
    {
        ModelState.Clear();
        var mine = new Answers(typed!);
        ViewData.SetStale(new Stale("这一页您在别处改过。下面是您现在写的；要以它为准，再点一次“保存并继续”。",
            [.. Group.Questions.Where(q => !mine[q.Id].SequenceEqual(Answers[q.Id])).Select(q => new Stale.Change(q.Label, AnswerWords.Of(q, mine), AnswerWords.Of(q, Answers)))]));
    }
}
