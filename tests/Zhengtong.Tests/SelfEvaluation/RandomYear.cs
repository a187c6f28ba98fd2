using Zhengtong.Features.Budgets;
using Zhengtong.Features.SelfEvaluation;
using Zhengtong.Platform.Data;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.SelfEvaluation;

/// <summary>A bureau's year drawn at random: a ledger that can be closed, a scheme whose weights add up, figures met and missed.</summary>
sealed class RandomYear(TestCounty county, int year, int seed)
{
    static readonly string[] names = ["办件数量", "窗口服务", "事项公布", "材料精简", "按时办结", "回访比例", "系统建设", "人员培训", "群众满意", "制度建设", "宣传推广", "数据共享", "便民设施", "投诉处理", "成本节约", "站点覆盖"];
    static readonly string[] headings = ["产出指标", "效益指标", "满意度指标", "投入", "过程"];

    readonly Random random = new(seed);

    /// <summary>Budget lines by class, receipts to match, less spent than there is, the rest carried over.</summary>
    public async Task LedgerAsync()
    {
        var accountant = await county.StaffAsync("accountant");
        county.Clock.Set(year + 1, 2, 1);
        var ledger = await county.Run(new OpenFiscalYear { Year = year }, accountant);
        await county.Run(new KeepProject { Code = $"P{year}", Name = $"{year} 年大厅改造" }, accountant);
        // Personnel and daily public expenses apart, not apart, or apart in part.
        (ExpenditureClass, string?)[] basic = random.Next(3) switch
        {
            0 => [(ExpenditureClass.Basic, null)],
            1 => [(ExpenditureClass.Personnel, "30101"), (ExpenditureClass.Basic, null)],
            _ => [(ExpenditureClass.Personnel, "30101"), (ExpenditureClass.Public, "30217"), (ExpenditureClass.Public, "30201")],
        };
        foreach (var source in new[] { FundSource.GeneralBudget, FundSource.GovernmentFund, FundSource.Other }.Take(random.Next(1, 4)))
        {
            var (whole, spent) = (0m, 0m);
            foreach (var (kind, code) in basic.Append((ExpenditureClass.Project, "31002")))
            {
                var (budget, share) = (Amount(), Share());
                whole += budget;
                spent += Wan(budget * share);
                var stage = random.Next(4) == 0 ? BudgetStage.Addition : BudgetStage.Initial;
                await county.Run(new EnterBudgetLine { Year = ledger, Stage = stage, Source = source, Number = $"预{source}{code}", On = new(year, 1, 20), Amount = budget, Summary = "预算指标", Class = kind, EconomicCode = code, Project = kind == ExpenditureClass.Project ? $"P{year}" : null }, accountant);
                if (Wan(budget * share) > 0)
                    await county.Run(new EnterExpenditure { Year = ledger, Source = source, Number = $"凭{source}{code}", On = new(year, random.Next(1, 13), 9), Amount = Wan(budget * share), Summary = "付款", Class = kind, EconomicCode = code, Project = kind == ExpenditureClass.Project ? $"P{year}" : null }, accountant);
            }
            await county.Run(new EnterReceipt { Year = ledger, Source = source, Number = $"到{source}", On = new(year, 3, 1), Amount = whole, Summary = "财政拨款" }, accountant);
            if (whole > spent) await county.Run(new EnterCarryOver { Year = ledger, Source = source, Number = $"结{source}", On = new(year, 12, 31), Amount = whole - spent, Summary = "年末结转" }, accountant);
        }
    }

    decimal Amount() => Math.Round((decimal)Math.Pow(10, random.NextDouble() * 3.5), random.Next(0, 7));

    decimal Share() => random.Next(5) switch { 0 => 1, 1 => 0, _ => (decimal)random.NextDouble() };

    static decimal Wan(decimal amount) => Math.Floor(amount * 1_000_000) / 1_000_000;

    /// <summary>Headings with leaves of every rule; all weights add up to a hundred.</summary>
    public IReadOnlyList<Indicator> Scheme()
    {
        var (tree, left) = (new List<Indicator> { new("F", null, "预算执行率", 10) { Unit = "%", Rule = new FundRule(), Tie = new MetricTie("budget-completed", OfUnit: true) } }, names.OrderBy(_ => random.Next()).ToList());
        var heads = headings.OrderBy(_ => random.Next()).Take(random.Next(2, 5)).ToList();
        foreach (var (n, weight) in Parts(90, heads.Count).Index())
        {
            var leaves = Parts(weight, Math.Min(random.Next(1, 5), (int)weight));
            tree.Add(new($"H{n}", null, heads[n], weight));
            foreach (var (m, points) in leaves.Index())
            {
                tree.Add(Leaf($"H{n}L{m}", $"H{n}", left[0], points));
                left.RemoveAt(0);
            }
        }
        return tree;
    }

    Indicator Leaf(string code, string parent, string name, decimal weight) => random.Next(4) switch
    {
        0 => new(code, parent, name, weight) { Unit = "件", Rule = new QuantityRule(), Tie = new AttestedTie() },
        1 => new(code, parent, name, weight) { Unit = "%", Rule = new BandRule([new(90, weight), new(80, weight / 2)]), Tie = new AttestedTie() },
        2 => new(code, parent, name, weight) { Unit = "%", Direction = Direction.AtMost, Rule = new StepRule(100, 1, 0.5m), Tie = new AttestedTie() },
        _ => new(code, parent, name, weight) { Rule = new PointsRule(), Tie = new ChecklistTie([new("1", "有制度", weight / 2), new("2", "得到执行", weight - weight / 2)]) },
    };

    /// <summary>A whole in so many whole parts.</summary>
    List<decimal> Parts(decimal whole, int count)
    {
        var cuts = Enumerable.Range(1, (int)whole - 1).OrderBy(_ => random.Next()).Take(count - 1).Order().Prepend(0).Append((int)whole).ToList();
        return [.. cuts.Zip(cuts.Skip(1), (a, b) => (decimal)(b - a))];
    }

    /// <summary>Targets, figures, points and reasons for whatever is missing.</summary>
    public async Task FillAsync(GivenEvaluation given, IReadOnlyList<Indicator> scheme)
    {
        await given.Do(new SetGoal { Expected = "办好全县的政务服务", Reached = "按期办结，群众满意" });
        foreach (var leaf in scheme.Where(i => i.IsLeaf && i.Code != "F"))
        {
            if (leaf.Rule is QuantityRule) await given.Do(new SetTarget { Indicator = leaf.Code, Target = random.Next(50, 200) });
            if (leaf.Rule is PointsRule) foreach (var point in new[] { "1", "2" }.Take(random.Next(1, 3))) await given.Do(new TickPoint { Indicator = leaf.Code, Point = point, Document = "制度汇编" });
            else await given.Attest(leaf.Code, leaf.Rule is QuantityRule ? random.Next(20, 260) : Math.Round((decimal)(random.NextDouble() * 60 + 60), random.Next(3)));
        }
        foreach (var deviation in (await given.Read()).View.Indicators.Where(i => i.IsLeaf && i.WantsReason)) await given.Do(new ExplainDeviation { Indicator = deviation.Code, Reason = "安排偏晚，明年提前" });
        await given.Write();
    }
}
