namespace Zhengtong.Tests.Reckoning.Composed.Institutions;

/// <summary>What an institution does, and with it what its report speaks of.</summary>
internal enum Trade { Street, School, Hospital, Office, Fund }

/// <summary>An institution and its year: all figures follow from each other. Money in 万元, two decimals.</summary>
internal sealed class Institution
{
    private static readonly string[] Places = ["云溪县", "玉屏区", "沅水县", "南岭市", "金沙县", "漓源县", "北塔区", "东乡县", "石泉市", "澧阳县", "和平县", "龙门区"];

    private static readonly string[][] Names =
    [
        ["城关街道办事处", "河西街道办事处", "新市镇人民政府", "长安街道办事处"],
        ["第二中学", "实验小学", "职业技术学校", "特殊教育学校"],
        ["人民医院", "中西医结合医院", "妇幼保健院", "中医院"],
        ["农业农村局", "应急管理局", "住房和城乡建设局", "公安局交通警察大队", "城市管理和综合执法局"],
        ["水利局", "交通运输局", "乡村振兴局", "自然资源局"],
    ];

    private static readonly string[][] Works =
    [
        ["人居环境整治", "社区网格化管理", "综治维稳", "消防站建设", "便民服务中心装修"],
        ["校舍维修", "课后服务补助", "教学设备购置", "学生食堂改造", "校园安保"],
        ["医疗设备更新", "基本公共卫生服务", "院区污水处理改造", "人才培养", "信息化升级"],
        ["执法装备采购", "高标准农田管护", "老旧小区改造奖补", "隐患排查第三方服务", "科技宣传"],
        ["水毁工程修复", "农村公路提质", "饮水安全巩固提升", "土地整治", "勘测设计"],
    ];

    private static readonly string[] Selves = ["我街道", "我校", "我院", "我单位", "我单位"];

    public Trade Trade { get; }
    public string Place { get; }
    public string Name { get; }
    public string Self { get; }
    public int Year { get; }
    public int Posts { get; }
    public int Staff { get; }
    public int Hired { get; }
    public int Retired { get; }
    public decimal Wages { get; }
    public decimal Grants { get; }
    public decimal Goods { get; }
    public IReadOnlyList<(string Name, decimal Budget, decimal Spent)> Projects { get; }
    public decimal CarriedIn { get; }
    public decimal CarriedOut { get; }
    public decimal OwnIncome { get; }
    public decimal OtherIncome { get; }
    public decimal Initial { get; }
    public decimal Vehicles { get; }
    public decimal Guests { get; }
    public decimal VehiclesBudget { get; }
    public decimal GuestsBudget { get; }
    public decimal VehiclesLast { get; }
    public decimal GuestsLast { get; }
    public decimal LastSpent { get; }

    public decimal Basic => Wages + Grants + Goods;
    public decimal ProjectSpent => Projects.Sum(p => p.Spent);
    public decimal Spent => Basic + ProjectSpent;
    public decimal Income => Spent + CarriedOut - CarriedIn;
    public decimal Fiscal => Income - OwnIncome - OtherIncome;
    public decimal Whole => Income + CarriedIn;
    public decimal Added => Income - Initial;
    public decimal ThreePublic => Vehicles + Guests;
    public decimal ThreePublicBudget => VehiclesBudget + GuestsBudget;
    public decimal ThreePublicLast => VehiclesLast + GuestsLast;

    private readonly bool inParts;

    /// <summary>The mark of a chapter, in the one style of the report.</summary>
    public string Mark(int chapter) => inParts ? $"第{"一二三四五六"[chapter - 1]}部分 " : "一二三四五六"[chapter - 1] + "、";

    public Institution(Random random)
    {
        Trade = (Trade)random.Next(5);
        inParts = random.Next(4) == 0;
        Place = Places[random.Next(Places.Length)];
        var names = Names[(int)Trade];
        Name = Place + names[random.Next(names.Length)];
        Self = Selves[(int)Trade];
        Year = random.Next(2018, 2026);
        Posts = random.Next(25, 160);
        Staff = Posts - random.Next(0, 8);
        Hired = random.Next(3, 20);
        Retired = random.Next(5, 60);
        Wages = Part(random, Staff * 11m, 90, 130);
        Grants = Part(random, Wages, 3, 9);
        Goods = Part(random, Staff * 3m, 80, 130);
        Projects = [.. Works[(int)Trade].OrderBy(_ => random.Next()).Take(random.Next(3, 6)).Select(n => (n, Part(random, Wages, 5, 30))).Select(p => (p.n, p.Item2, random.Next(3) == 0 ? p.Item2 : Part(random, p.Item2, 92, 99)))];
        CarriedOut = Part(random, Spent, 1, 5);
        CarriedIn = Part(random, Spent, 1, 5);
        OwnIncome = Trade is Trade.School or Trade.Hospital ? Part(random, Income, 10, 45) : 0;
        OtherIncome = random.Next(2) == 0 ? Part(random, Income, 1, 3) : 0;
        Initial = Part(random, Income, 78, 93);
        Vehicles = Part(random, Goods, 2, 6);
        Guests = Part(random, Goods, 1, 3);
        (VehiclesBudget, GuestsBudget) = (Part(random, Vehicles, 103, 118), Part(random, Guests, 105, 130));
        (VehiclesLast, GuestsLast) = (Part(random, Vehicles, 102, 115), Part(random, Guests, 101, 125));
        LastSpent = random.Next(2) == 0 ? Part(random, Spent, 84, 97) : Part(random, Spent, 103, 116);
    }

    private static decimal Part(Random random, decimal whole, int from, int to) => decimal.Round(whole * random.Next(from * 100, to * 100) / 10000, 2);
}
