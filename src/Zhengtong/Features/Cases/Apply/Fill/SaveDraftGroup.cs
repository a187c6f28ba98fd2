using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Zhengtong.Features.Catalogue;
using Zhengtong.Platform.Audit;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Saves one page of the form (保存草稿), right or wrong, and says what is wrong: nothing typed is lost.</summary>
[Act("保存草稿", CasesAccess.Submit)]
public sealed class SaveDraftGroup : IAct<SaveDraftGroup.Result>, IValidatableObject
{
    const int LongestAnswer = 4000, MostValues = 50;

    /// <param name="Wrong">Messages at questions; they do not hinder the saving.</param>
    public sealed record Result(int Version, IReadOnlyList<FieldMessage> Wrong);

    public Guid Id { get; set; }

    /// <summary>Id of the page (申请表分组).</summary>
    public string Group { get; set; } = "";

    public Dictionary<string, string[]> Answers { get; set; } = [];

    /// <summary>What <see cref="Mark"/> was when the page was read; null when the door does not ask.</summary>
    public string? Seen { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context) =>
        Answers.Where(a => a.Value.Length > MostValues || a.Value.Any(v => v.Length > LongestAnswer))
            .Select(a => new ValidationResult($"这里最多写 {LongestAnswer} 个字，请缩短", [a.Key]));

    public async Task<Result> Handle(Acting acting)
    {
        var (draft, version) = await acting.DraftAsync(Id);
        var group = version.List.Form.FirstOrDefault(g => g.Id == Group) ?? throw Refusal.NotFound("申请表的这一页");
        var typed = group.Questions.ToDictionary(q => q.Id, q => Answers.GetValueOrDefault(q.Id, []));
        if (Seen is { } seen && seen != Mark(draft, group) && Changed(draft, typed))
            throw Refusal.Stale("这一页您在别处改过");
        draft.Write(typed, acting.Moment);
        var here = typed.Keys.ToHashSet();
        return new(draft.Version, [.. FormAnswers.Check(version.List.Form, draft.Read(), acting.Moment.Date, group.Id).Where(m => here.Contains(m.Field))]);
    }

    /// <summary>Changes when the answers of this page do: pages of one draft may be open side by side.</summary>
    public static string Mark(CaseDraft draft, FormGroup group)
    {
        var answers = draft.Read();
        return Sm3.Hex(JsonSerializer.SerializeToUtf8Bytes(group.Questions.Select(q => answers[q.Id])))[..16];
    }

    static bool Changed(CaseDraft draft, Dictionary<string, string[]> typed)
    {
        var (saved, now) = (draft.Read(), new Answers(typed));
        return typed.Keys.Any(q => !saved[q].SequenceEqual(now[q]));
    }
}
