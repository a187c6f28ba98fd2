using Zhengtong.Documents.Reading;
using Zhengtong.Documents.Writing;
using Zhengtong.Platform.UseCases;
using Zhengtong.Reckoning;
using Zhengtong.Reckoning.Rules;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>The own report passes the same check as anybody's before it is handed in, and again before it is public (勾稽核对).</summary>
public static class ReportGate
{
    const int Named = 5;

    /// <summary>What somebody should look at, as the check of published reports finds it.</summary>
    public static IReadOnlyList<Reckoning.Finding> Check(LetterDocument document) =>
        [.. ReportChecker.Check(DocumentReader.Read(document.Name + ".docx", ReportFiles.Docx(document))).Problems.Where(f => f.Severity is Severity.Error or Severity.Warning)];

    /// <param name="act">What cannot be done with an error in it (公开).</param>
    /// <param name="advice">What to do about it.</param>
    /// <exception cref="Refusal">There is an error; the message names it.</exception>
    public static void Pass(LetterDocument document, string act, string advice)
    {
        var errors = Check(document).Where(f => f.Severity == Severity.Error).ToList();
        if (errors.Count > 0)
            throw Refusal.NotNow("self-evaluation.inconsistent", $"报告有 {errors.Count} 处数字对不上，不能{act}：{string.Join("；", errors.Take(Named).Select(Words))}{(errors.Count > Named ? "……" : "")}。{advice}", "本单位报告和别人的一样核对（规则见“核对报告”）");
    }

    /// <summary>A finding in one sentence.</summary>
    public static string Words(Reckoning.Finding f) => $"{RuleNames.Of(f.Rule)}：{(f.Quote.Length > 60 ? f.Quote[..60] + "…" : f.Quote)}，所写 {f.Stated}，应为 {f.Expected}";
}
