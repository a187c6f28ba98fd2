namespace Zhengtong.Tests.Reckoning.Composed;

/// <summary>The projects, listed in words or shown in a table.</summary>
internal static class ProjectChapter
{
    private const string Numerals = "零一二三四五六七八九十";

    public static void Write(Draft d, Bureau b)
    {
        if (d.Chance(2))
            d.Say(Listed(d, b));
        else
            Tabled(d, b);
        if (d.Chance(2))
            LastYearTable(d, b);
    }

    private static string Listed(Draft d, Bureau b)
    {
        var total = d.Money(b.ProjectSpent, "R-SUM", "项目支出合计", "R-XREF", "R-PCT");
        var n = b.Projects.Count;
        var count = d.Chance(3) ? d.Plant("R-COUNT", "项目个数", Numerals[n] + "个项目", Numerals[n + 1] + "个项目")
            : d.Plant("R-COUNT", "项目个数", d.Count(n, "个") + "项目", d.Count(n + 1, "个") + "项目");
        var list = b.Projects.Select(p => $"{p.Name}{d.Money(p.Spent)}");
        return d.One(
            $"项目支出{total}，包括{string.Join('、', list)}{count}。",
            $"项目支出共{count}，合计{total}，分别为：{string.Join('；', list)}。",
            $"{b.Year}年项目支出{total}，涉及{count}，其中：{string.Join('，', list)}。",
            $"项目支出{total}，用于以下{count}：{string.Join('、', list)}。",
            $"{string.Join('，', list)}，{count}共支出{total}。");
    }

    private static void Tabled(Draft d, Bureau b)
    {
        d.Say($"项目支出{d.Money(b.ProjectSpent, "R-XREF", "正文与表格的项目支出", "R-SUM", "R-PCT")}，具体情况见下表（单位：{d.Style.MoneyUnit}）。");
        var (budget, spent) = (b.Projects.Sum(p => p.Budget), b.ProjectSpent);
        d.Show([
            ["项目名称", d.One("预算数", "全年预算数"), d.One("执行数", "全年执行数", "决算数"), "执行率"],
            .. b.Projects.Select(p => Row(d, p.Name, d.Amount(p.Budget), d.Amount(p.Spent), p.Spent, p.Budget)),
            Row(d, d.One("合计", "总计"), d.Amount(budget, "R-SUM", "表格预算合计", "R-RATE"), d.Amount(spent, "R-SUM", "表格执行合计", "R-RATE", "R-XREF"), spent, budget),
        ]);
    }

    private static IReadOnlyList<string> Row(Draft d, string name, string budget, string spent, decimal part, decimal whole) =>
        [name, budget, spent, d.Rate(part, whole, "R-RATE", "表格执行率")];

    private static void LastYearTable(Draft d, Bureau b)
    {
        d.Say($"支出变动情况如下（单位：{d.Style.MoneyUnit}）：");
        var (lastBasic, share) = (decimal.Round(b.LastSpent * b.Basic / b.Spent, 2), b.LastSpent);
        d.Show(
            [d.One("项目", "支出类别"), "上年决算", "本年决算", "增减额", d.One("增减率", "增长率", "变动比例")],
            Change(d, "基本支出", lastBasic, b.Basic),
            Change(d, "项目支出", share - lastBasic, b.ProjectSpent),
            Change(d, "合计", share, b.Spent));
    }

    private static IReadOnlyList<string> Change(Draft d, string name, decimal last, decimal now)
    {
        var (delta, sign) = (Math.Abs(now - last), now < last ? "-" : "");
        return [name, d.Amount(last), d.Amount(now, "R-SUM", "变动表本年数", "R-DELTA", "R-XREF"), sign + d.Amount(delta, "R-DELTA", "表格增减额", "R-SUM"), sign + d.Rate(delta, last, "R-DELTA", "表格增减率", "R-RATE")];
    }
}
