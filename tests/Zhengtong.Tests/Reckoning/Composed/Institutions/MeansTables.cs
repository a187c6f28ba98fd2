namespace Zhengtong.Tests.Reckoning.Composed.Institutions;

/// <summary>The same money as tables, in shapes that other offices use.</summary>
internal static class MeansTables
{
    public static void Write(Draft d, Institution i)
    {
        switch (d.Random.Next(5))
        {
            case 0: ByEconomicClass(d, i); break;
            case 1: AcrossSources(d, i); break;
            case 2: ThreePublic(d, i); break;
            case 3: Projects(d, i); break;
        }
    }

    private static void ByEconomicClass(Draft d, Institution i)
    {
        d.Say($"各类支出见表（金额单位：{d.Style.MoneyUnit}）。");
        d.Show(
            ["序号", "支出经济分类", d.One("决算金额", "本年支出", "金额"), "占比（%）"],
            Line("1", "工资福利支出", i.Wages), Line("2", "商品和服务支出", i.Goods), Line("3", "对个人和家庭的补助", i.Grants), Line("4", "项目支出", i.ProjectSpent),
            ["", d.One("合计", "支出合计"), d.Amount(i.Spent, "R-SUM", "经济分类合计", "R-XREF", "R-PCT"), "100.00"]);

        IReadOnlyList<string> Line(string no, string name, decimal amount) => [no, name, d.Amount(amount), (amount / i.Spent * 100).ToString("0.00")];
    }

    private static void AcrossSources(Draft d, Institution i)
    {
        d.Say($"{i.Year}年度收支总表（单位：{d.Style.MoneyUnit}）");
        d.Show(
            ["项目", "财政拨款", "事业及业务收入", "其他收入", d.One("合计", "小计")],
            ["本年收入", d.Amount(i.Fiscal), d.Amount(i.OwnIncome), d.Amount(i.OtherIncome), d.Amount(i.Income, "R-SUM", "横向合计", "R-XREF", "R-BAL")]);
    }

    private static void ThreePublic(Draft d, Institution i)
    {
        d.Say($"“三公”经费预决算对比（单位：{d.Style.MoneyUnit}）：");
        d.Show(
            ["“三公”项目", $"{i.Year - 1}年决算", $"{i.Year}年预算", $"{i.Year}年决算", "决算比预算增减", "比上年增减"],
            Line("公务用车运行维护费", i.VehiclesLast, i.VehiclesBudget, i.Vehicles), Line("公务接待费", i.GuestsLast, i.GuestsBudget, i.Guests),
            Line("合计", i.ThreePublicLast, i.ThreePublicBudget, i.ThreePublic));

        IReadOnlyList<string> Line(string name, decimal last, decimal budget, decimal now) =>
            [name, d.Amount(last, "R-SUM", "三公表上年数", "R-DELTA"), d.Amount(budget, "R-SUM", "三公表预算数", "R-DELTA", "R-XREF"), d.Amount(now, "R-SUM", "三公表决算数", "R-DELTA", "R-XREF"), "-" + d.Amount(budget - now), "-" + d.Amount(last - now)];
    }

    private static void Projects(Draft d, Institution i)
    {
        d.Say($"项目资金明细（{d.Style.MoneyUnit}）");
        var budget = i.Projects.Sum(p => p.Budget);
        d.Show([
            ["项目", "预算安排", "实际支出", "结余", "资金使用率"],
            .. i.Projects.Select(p => Line(p.Name, p.Budget, p.Spent)),
            Line("合 计", budget, i.ProjectSpent, true),
        ]);

        IReadOnlyList<string> Line(string name, decimal planned, decimal spent, bool sum = false) =>
        [
            name, sum ? d.Amount(planned, "R-SUM", "项目预算合计", "R-RATE", "R-DELTA") : d.Amount(planned), sum ? d.Amount(spent, "R-SUM", "项目支出合计", "R-RATE", "R-DELTA", "R-XREF") : d.Amount(spent),
            d.Amount(planned - spent), d.Rate(spent, planned, "R-RATE", "资金使用率"),
        ];
    }
}
