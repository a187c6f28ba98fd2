namespace Zhengtong.Tests.Reckoning.Composed;

/// <summary>A bureau and its year: all figures follow from each other. Money in 万元, two decimals.</summary>
internal sealed class Bureau
{
    private static readonly string[] Counties = ["青峰县", "临河县", "东湖区", "安陵市", "大庸县", "望江区", "白水县", "仙桥市", "古田县", "平岗区"];
    private static readonly string[] Offices = ["水利局", "民政局", "教育局", "交通运输局", "卫生健康局", "行政审批服务局", "司法局", "统计局", "林业局", "市场监督管理局", "人力资源和社会保障局", "政务服务数据管理局"];
    private static readonly string[] ProjectNames = ["信息系统运行维护", "业务大厅改造", "设备购置", "监督检查", "宣传培训", "档案整理", "基层站点建设", "专项调查", "热线外包", "安全防护"];

    public string County { get; }
    public string Name { get; }
    public int Year { get; }
    public int CivilPosts { get; }
    public int CareerPosts { get; }
    public int Civil { get; }
    public int Career { get; }
    public decimal StaffCost { get; }
    public decimal OfficeCost { get; }
    public IReadOnlyList<(string Name, decimal Budget, decimal Spent)> Projects { get; }
    public decimal Initial { get; }
    public decimal Addition { get; }
    public decimal CarriedIn { get; }
    public decimal CarriedOut { get; }
    public decimal LastSpent { get; }
    public decimal Car { get; }
    public decimal Reception { get; }
    public decimal ThreePublicBudget { get; }
    public decimal ThreePublicLast { get; }
    public decimal Procured { get; }
    public decimal ProcurementBudget { get; }
    public decimal Assets { get; }
    public decimal AssetsInUse { get; }
    public decimal OfficeBudget { get; }

    public int Posts => CivilPosts + CareerPosts;
    public int Staff => Civil + Career;
    public decimal Basic => StaffCost + OfficeCost;
    public decimal ProjectSpent => Projects.Sum(p => p.Spent);
    public decimal Spent => Basic + ProjectSpent;
    public decimal Available => Initial + Addition + CarriedIn;
    public decimal Income => Initial + Addition;
    public decimal ThreePublic => Car + Reception;

    public Bureau(Random random)
    {
        County = Pick(random, Counties);
        Name = County + Pick(random, Offices);
        Year = random.Next(2019, 2025);
        CivilPosts = random.Next(8, 40);
        CareerPosts = random.Next(5, 60);
        Civil = CivilPosts - random.Next(0, 4);
        Career = CareerPosts - random.Next(0, 4);
        StaffCost = Staff * Cents(random, 8, 17);
        OfficeCost = Staff * Cents(random, 2, 5);
        Projects = [.. ProjectNames.OrderBy(_ => random.Next()).Take(random.Next(3, 6)).Select(name => Project(random, name))];
        CarriedOut = decimal.Round(Spent * random.Next(1, 6) / 100, 2);
        CarriedIn = decimal.Round(Spent * random.Next(1, 5) / 100, 2);
        Initial = decimal.Round((Spent + CarriedOut - CarriedIn) * random.Next(80, 96) / 100, 2);
        Addition = Spent + CarriedOut - CarriedIn - Initial;
        LastSpent = decimal.Round(Spent * (random.Next(2) == 0 ? random.Next(82, 97) : random.Next(104, 118)) / 100, 2);
        Car = decimal.Round(OfficeCost * random.Next(4, 12) / 100, 2);
        Reception = decimal.Round(OfficeCost * random.Next(2, 8) / 100, 2);
        ThreePublicBudget = decimal.Round(ThreePublic * random.Next(104, 130) / 100, 2);
        ThreePublicLast = decimal.Round(ThreePublic * random.Next(103, 125) / 100, 2);
        ProcurementBudget = decimal.Round(ProjectSpent * random.Next(30, 60) / 100, 2);
        Procured = decimal.Round(ProcurementBudget * random.Next(91, 100) / 100, 2);
        Assets = Cents(random, 300, 4000);
        AssetsInUse = decimal.Round(Assets * random.Next(94, 100) / 100, 2);
        OfficeBudget = decimal.Round(OfficeCost * random.Next(102, 115) / 100, 2);
    }

    private static (string, decimal, decimal) Project(Random random, string name)
    {
        var budget = Cents(random, 12, 400);
        return (name, budget, random.Next(3) == 0 ? budget : decimal.Round(budget * random.Next(92, 100) / 100, 2));
    }

    private static decimal Cents(Random random, int from, int to) => random.Next(from * 100, to * 100) / 100m;

    private static string Pick(Random random, string[] choices) => choices[random.Next(choices.Length)];
}
