using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>What a row of a table gives, the text gives too, for whatever the row is called (正文与表格).</summary>
internal sealed partial class TableTextRule : IRule
{
    private const int ShortestLabel = 4, MostRows = 400;

    public string Id => "R-XREF";
    public string Law => "正文引用表中某一行的金额，与表中数字相同";
    public string Example => "表：危桥改造418万元；正文：危桥改造项目投入481万元。";

    // Around the row's name nothing but what adds nothing to it, so that the text speaks of the row and not of a part of it.
    [GeneratedRegex("^(?:其中|年度|全年|本年|20\\d\\d年|共|的|项目|工程|专项|经费|资金|补助|实际|决算|支出|执行|使用|支付|拨付|安排|投入|预算|年初|调整|后|批复|下达|数|额|为|达|计|于|用|:)*$")]
    private static partial Regex Filling();

    [GeneratedRegex("决算|支出|执行|使用|支付|拨付")]
    private static partial Regex Spent();

    [GeneratedRegex("预算|安排|批复|下达")]
    private static partial Regex Planned();

    public IEnumerable<Finding> Check(Report report)
    {
        var rows = report.Tables.SelectMany(t => t.Rows.Where(r => r.Label.Length >= ShortestLabel && SubjectReader.Read(r.Label).Concept is null && r.Cells.Count > 0).Select(r => (Table: t, Row: r)))
            .Take(MostRows).GroupBy(r => r.Row.Label).ToDictionary(g => g.Key, g => g.ToList());
        if (rows.Count == 0)
            yield break;
        var make = new Findings(this, report);
        foreach (var s in report.AllStatements.Where(s => s is { Passage.IsCell: false, IsRelative: false, Subject.IsPrior: false, Figure: { Kind: UnitKind.Money, IsExact: true } }))
            if (rows.Keys.FirstOrDefault(l => s.Words.Contains(l, StringComparison.Ordinal) && Filling().IsMatch(s.Words.Replace(l, ""))) is { } label && Judge(make, s, rows[label]) is { } finding)
                yield return finding;
    }

    private static Finding? Judge(Findings make, Statement s, List<(AmountTable Table, AmountRow Row)> rows)
    {
        var cells = rows.SelectMany(r => r.Row.Cells.Where(c => IsOfStage(r.Table.Heads.GetValueOrDefault(c.Key, ""), s.Words)).Select(c => (Figure: FactReader.InMoney(c.Value.Number!, r.Table.Scale), r.Row))).ToList();
        if (cells.Count == 0 || cells.Count > rows.Count)
            return null;
        var (figure, row) = cells[0];
        return cells.Exists(c => c.Figure.Range.Meets(s.Figure.Range)) ? make.Holds([s.Place], s.Figure.Printed, "与表中数字相同")
            : UnitRule.IsSlip(figure, s.Figure) ? null
            : make.Error([s.Place, new(row.Row.At)], s.Figure.Printed, figure.Printed, $"{s.Figure.Printed}≠{figure.Printed}", $"正文与表中“{row.Label}”的金额不同，请统一。");
    }

    // 预算 of the text is 预算 of the table; a table of one amount a row has no other.
    private static bool IsOfStage(string head, string words) =>
        !Vocabulary.NotAnAmount().IsMatch(head) && !head.Contains('上') && !head.Contains("序号") && (Planned().IsMatch(words), Spent().IsMatch(words), Planned().IsMatch(head), Spent().IsMatch(head)) switch
        {
            (_, _, false, false) => true,
            (true, false, true, false) => true,
            (false, _, false, true) => true,
            _ => false,
        };
}
