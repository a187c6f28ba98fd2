using Zhengtong.Reckoning.Model;

namespace Zhengtong.Reckoning.Rules;

/// <summary>What was too long to be checked is said to be unchecked and never passed over (未核对的部分).</summary>
internal sealed class ReadRule : IRule
{
    private const int QuotedHead = 60;

    public string Id => "R-READ";
    public string Law => "一段里数字过多、文件过长、同一内容重复过多的，说明哪里没有核对";
    public string Example => "一段里有一万个数字。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var passage in report.Passages.Where(p => p.Skipped > 0))
            yield return make.Open([passage.At(0, Math.Min(QuotedHead, passage.Text.Length))], $"{passage.Skipped}个数字", $"一段里的数字超过{Passage.MostFigures}个，这一段没有核对；请分段或改成表格");
        foreach (var left in report.LeftOut)
            yield return make.Open([], "部分没有核对", left);
        if (report.Document.IsCut)
            yield return make.Open([new(new(Math.Max(0, report.Document.Text.Length - QuotedHead), Math.Min(QuotedHead, report.Document.Text.Length)))],
                $"前{report.Document.Text.Length}字", "文件过长，只核对了前面的部分；请拆开后再核对");
    }
}
