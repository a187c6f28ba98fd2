using Zhengtong.Features.Hotline;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Simulation;

/// <summary>
/// What people say when they call (示例诉求): the shipped examples, each told by somebody else, somewhere else and in other
/// words, so that hardly two are alike.
/// </summary>
sealed class SampleWishes
{
    static readonly string[]
        Greetings = ["", "", "你好，", "您好，", "喂，你好，", "同志你好，", "麻烦问一下，", "请问是 12345 吗？", "我想反映个事，", "打扰了，"],
        Endings = ["盼复。", "此致敬礼！", "请领导关心，谢谢。", "期待您的答复。"],
        Homes = ["我是{0}的。", "我住{0}。", "我家在{0}。", "我们{0}这边，", "我在{0}，", "我是{0}的居民。", "打电话的是{0}的，", "说的是{0}这里。", "帮我妈问的，她住{0}。", "{0}的，"],
        Since = ["", "", "", "前天就这样了。", "有三四天了。", "半个月了。", "上个礼拜开始的。", "从上个月到现在。", "今天早上又是这样。", "昨天晚上看到的。", "不是头一回了。", "过完节就这样。"],
        Questions = ["", "", "谢谢。", "麻烦说清楚一点。", "要跑几趟？", "能不能在镇上办？", "大概要多久？", "网上能办吗？", "要带什么？", "找哪个窗口？", "电话是多少？", "周末上班吗？"],
        Demands = ["", "", "请尽快处理。", "麻烦派人来看看。", "希望给个说法。", "办好了告诉我一声。", "请你们管一管。", "我可以带你们去看。", "拜托了。", "请回个电话。", "左邻右舍都可以作证。", "照片我有。"],
        Asked = ["想了解一下{0}的规定，去哪里看得到？", "{0}归哪个单位管，怎么找到他们？", "{0}今年有什么新政策？", "办{0}要什么条件、带哪些材料？", "{0}方面的事，本人不在家能不能委托别人去？", "{0}的事上次没问清楚，具体怎么弄？"],
        Proposed = ["{0}方面，建议多派人到村里讲一讲。", "建议把{0}的办事流程贴到村务公开栏。", "{0}的事，建议中午和周末也有人值班。", "建议{0}方面定期公布处理结果。"],
        Praised = ["{0}的事反映以后很快就解决了，感谢。", "上次说的{0}，来的同志很耐心，表扬一下。", "谢谢你们帮忙解决{0}的事。"];

    static readonly string[] Spots =
        ["老街口", "菜市场门口", "桥头", "小学旁边", "卫生院对面", "村委会后面", "三岔路口", "河边", "加油站旁边", "车站附近", "新区二期", "安置小区", "农贸市场", "文化广场", "老粮站", "供销社旁边", "水塘边", "半山腰", "一组", "二组", "三组", "五组", "八组", "公路边"];

    readonly ILookup<(string Topic, OrderKind Kind), (string Text, OrderUrgency Urgency)> examples;

    public SampleWishes(IEnumerable<string[]> lines)
    {
        var (kinds, urgencies) = (Enum.GetValues<OrderKind>().ToDictionary(Choices.Name), Enum.GetValues<OrderUrgency>().ToDictionary(Choices.Name));
        // Long letters tell whose they are in every sentence; told again by others they would be copies.
        examples = lines.Where(c => c[1].Length <= 90).ToLookup(c => (c[2], kinds[c[6]]), c => (c[1], urgencies[c[7]]));
    }

    public static async Task<SampleWishes> ReadAsync(string folder) => new(await SeedHotline.LinesAsync(folder, "hotline-examples.tsv"));

    /// <summary>Whether there is something to say of this kind about a topic.</summary>
    public bool Has(Topic topic, OrderKind kind) => kind is OrderKind.Consultation or OrderKind.Suggestion or OrderKind.Praise || examples.Contains((topic.Code, kind));

    public static string Spot(Dice dice) => dice.Pick(Spots);

    /// <summary>One wish in somebody's words.</summary>
    /// <param name="place">Where, as people call it.</param>
    /// <param name="written">In a letter, not on the telephone.</param>
    public (string Text, OrderUrgency Urgency) Tell(Dice dice, Topic topic, OrderKind kind, string place, bool written)
    {
        var known = examples[(topic.Code, kind)].ToList();
        var (body, urgency) = known.Count > 0 && dice.Chance(0.75) || !IsAsked(kind) ? dice.Pick(known) : (string.Format(null, dice.Pick(General(kind)), Subject(dice, topic)), OrderUrgency.Ordinary);
        var end = dice.Pick(kind switch { OrderKind.Consultation => Questions, OrderKind.Praise => ["", "谢谢。", "请转告他们。"], _ => Demands });
        var since = kind is OrderKind.Complaint or OrderKind.Help or OrderKind.Report ? dice.Pick(Since) : "";
        var text = $"{string.Format(null, dice.Pick(Homes), place)}{Ended(body)}{since}{end}";
        return (written ? $"尊敬的县长：\n{text}\n{dice.Pick(Endings)}" : dice.Pick(Greetings) + text, urgency);
    }

    static bool IsAsked(OrderKind kind) => kind is OrderKind.Consultation or OrderKind.Suggestion or OrderKind.Praise;

    static string[] General(OrderKind kind) => kind switch { OrderKind.Consultation => Asked, OrderKind.Suggestion => Proposed, _ => Praised };

    /// <summary>The topic, or one of the first words it is known by: those name things, the later ones are how people put it.</summary>
    static string Subject(Dice dice, Topic topic) => topic.Keywords.Length > 0 && dice.Chance(0.6) ? dice.Pick(topic.Keywords[..Math.Min(topic.Keywords.Length, 3)]) : topic.Level2.Split('（')[0];

    static string Ended(string body) => body[^1] is '。' or '？' or '！' ? body : body + "。";
}
