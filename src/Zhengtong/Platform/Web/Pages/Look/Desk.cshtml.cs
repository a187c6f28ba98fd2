using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Zhengtong.Platform.Web.Pages.Look;

/// <summary>A list by urgency, with filters, sorting and pages.</summary>
public sealed class DeskPage : PageModel
{
    public sealed class Choice
    {
        [Display(Name = "种类")] public string? Kind { get; set; }
        [Display(Name = "环节")] public string? Step { get; set; }
        [Display(Name = "来自")] public string? From { get; set; }
        [Display(Name = "到期不晚于")] public DateOnly? Until { get; set; }
    }

    public sealed record Row(ClockFace Clock, string Number, string Title, string Under, string Kind, string Step, DateOnly? Due, string Act);

    [BindProperty(SupportsGet = true)]
    public Choice Filter { get; set; } = new();

    public IEnumerable<SelectListItem> Kinds => new[] { "办件", "12345 工单", "差评整改", "红黄牌说明", "依申请公开" }.Select(k => new SelectListItem(k, k));
    public IEnumerable<SelectListItem> Steps => new[] { "审查", "特别程序", "决定", "制证" }.Select(k => new SelectListItem(k, k));
    public IEnumerable<SelectListItem> Sites => new[] { "县政务服务中心", "白芒营镇", "码市镇" }.Select(k => new SelectListItem(k, k));

    public IReadOnlyList<UrgencyCount> Counts =>
    [
        new(null, 12, "~/look/desk", true), new(ClockLevel.Red, 2, "~/look/desk", false), new(ClockLevel.Yellow, 2, "~/look/desk", false),
        new(ClockLevel.Soon, 3, "~/look/desk", false), new(ClockLevel.Normal, 3, "~/look/desk", false), new(ClockLevel.Paused, 2, "~/look/desk", false),
    ];

    static DateOnly May(int day) => new(2024, 5, day);

    public IReadOnlyList<Row> Rows => [.. all.Where(r => Filter.Kind is null || r.Kind == Filter.Kind).Where(r => Filter.Step is null || r.Step == Filter.Step)];

    static readonly IReadOnlyList<Row> all =
    [
        new(new(ClockLevel.Grave, 2), "JH20240419-0102", "小餐饮经营许可", "唐*秀　码市镇便民服务中心收件", "办件", "决定", May(7), "作出决定"),
        new(new(ClockLevel.Red, 1), "JH20240428-0055", "食品经营许可（变更）", "江华瑶族自治县水口镇瑶乡春晓食品商贸有限责任公司", "办件", "制证", May(8), "出证"),
        new(new(ClockLevel.Yellow, 2), "JH20240426-0317", "食品经营许可（新办）", "江华瑶族自治县涔天河生态农业旅游开发有限责任公司沱江镇瑶都水街瑶家长桌宴分公司", "办件", "决定", May(10), "作出决定"),
        new(new(ClockLevel.Yellow, Text: "黄牌 待说明"), "HP20240508-0046", "签收并说明黄牌：审查环节超过 1 个工作日", "对应办件 JH20240426-0317", "红黄牌说明", "待签收", May(10), "签收"),
        new(new(ClockLevel.Soon, Text: "今天 17:30"), "GD20240508-0131", "沱江镇老街餐馆后厨排污，邻居反映异味", "何*军　138****6621", "12345 工单", "办理", May(9), "答复"),
        new(new(ClockLevel.Soon, Text: "今天 17:30"), "CP20240508-0009", "差评整改：现场核查改了两次时间没有通知", "评价人信息办结前不显示", "差评整改", "联系核实", May(9), "联系"),
        new(new(ClockLevel.Soon, 2), "JH20240506-0140", "食品经营许可（延续）", "江华瑶族自治县第二中学食堂", "办件", "审查", May(10), "写意见"),
        new(new(ClockLevel.Normal, 4), "JH20240507-0213", "食品经营许可（新办）", "江华瑶族自治县白芒营镇老街豆腐坊（个体工商户）", "办件", "审查", May(13), "安排核查"),
        new(new(ClockLevel.Normal, 5), "JH20240508-0021", "食品小作坊许可", "江华瑶族自治县大圩镇冯记米酒坊（个体工商户）", "办件", "审查", May(14), "写意见"),
        new(new(ClockLevel.Normal, 17), "GK20240430-0003", "申请公开：2023 年学校食堂食品安全检查结果", "盘*华　网上申请", "依申请公开", "拟答复", May(30), "拟答复"),
        new(new(ClockLevel.Paused, 3), "JH20240429-0088", "食品经营许可（新办）", "江华瑶族自治县中心幼儿园食堂　等现场核查", "办件", "特别程序", null, "录核查结果"),
        new(new(ClockLevel.Paused, 1), "JH20240430-0017", "食品经营许可（新办）", "江华瑶族自治县码市镇瑶岭竹筒饭店（个体工商户）　等现场核查", "办件", "特别程序", null, "录核查结果"),
    ];
}
