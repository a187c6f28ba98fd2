using Zhengtong.Features.Hotline;
using Zhengtong.Features.Organisation;

namespace Zhengtong.Features.Simulation;

/// <summary>What agents and units write about orders (示例答复), put together from who, where, when and how.</summary>
static class OrderPhrases
{
    static readonly string[]
        Ways = ["电话", "上门", "当面", "电话", "在村委会当面"],
        Found = ["情况属实", "反映的情况基本属实", "部分属实", "问题存在"],
        Told = ["诉求人表示理解", "诉求人认可", "诉求人没有别的意见", "诉求人表示感谢", "诉求人要求以后多巡查"],
        Steps = ["已列入本周巡查", "当场要求整改，限期三天", "联系施工队进场", "约了双方到现场", "查了近三个月的记录", "向相关人员做了笔录", "拍照留底，已报分管领导", "协调村委会出面"],
        Extensions = ["配件要从永州调货，预计晚到三天", "当事人外出务工，约好后天回来当面处理", "连续下雨，不能施工", "要请专业机构检测，报告还没有出来"],
        Returns = ["不在本单位职责范围，“三定”规定由该单位管理", "路段已于去年移交，管养单位是该单位", "属于行业主管部门的事，本单位没有执法权", "该项目业主是该单位，应由业主办理"],
        Displeasures = ["说只来看了一下，问题还在", "说没有人联系过他", "说修了两天又坏了", "说答复的和现场不一样"],
        Demands = ["超期风险大，今天下班前报处理方案", "多次反映没有解决，请主要负责人过问", "涉及安全，请立即到现场并每天报告进展"],
        Tasks = ["请派人一起到现场，认定权属", "请提供该路段的管养资料", "请查该户的登记信息并书面答复", "请协助做好当事人的工作"],
        Given = ["已到现场，权属在主办单位，没有异议", "资料已送主办单位", "查过登记信息，书面答复已发", "已派人配合，当事人同意"];

    public static string Answer(Dice dice, Unit? unit, Duty? duty, string topic, OrderKind kind) => kind switch
    {
        OrderKind.Praise => dice.Pick(["已记下，转告有关单位和人员，谢谢您的肯定。", "感谢您的来电，表扬会转给他们。", "已登记表扬，月底一并通报。"]),
        OrderKind.Suggestion => $"您对{topic}的建议已记下，{(unit is null ? "每周汇总报有关单位" : $"会转{unit.ShortName}研究")}。{dice.Pick(["谢谢您的关心。", "采纳情况会公布。", "感谢建议。"])}",
        _ => $"{dice.Pick(["经查知识库，", "已当场查询，", "按现行规定，", "当场解答："])}{topic}{dice.Pick(["的条件、材料和办理地点已逐项说明", "的办理流程已说清楚", "的政策和标准已解释", "怎么办、找谁办已告知"])}"
            + (unit is null ? "。" : $"，具体由{unit.ShortName}负责{(duty is null ? "" : $"（{duty.Ground}）")}。") + dice.Pick(["来电人表示清楚。", "来电人没有别的问题。", "提醒来电人带好身份证。", "已把办事指南的网址发给来电人。", ""]),
    };

    public static string Measures(Dice dice, string place, DateOnly day) =>
        $"{day.Month}月{day.Day}日派{dice.Between(2, 4)}名工作人员到{place}{dice.Pick(["核查", "现场查看", "走访", "了解"])}，{dice.Pick(Found)}；{dice.Pick(Steps)}。";

    public static string Reply(Dice dice, Resolution resolution, string place, DateOnly day) => $"{day.Month}月{day.Day}日{dice.Pick(Ways)}答复：" + resolution switch
    {
        Resolution.Resolved => $"{place}的问题{dice.Pick(["已经处理好", "已整改到位", "已修好", "已解决，今后每周巡查一次"])}，{dice.Pick(Told)}。",
        Resolution.Unsolvable => $"{dice.Pick(["没有政策依据", "不符合条件", "权属有争议，要先确权", "超出现有财力，已列入明年计划"])}，已说明原因和法定渠道，{dice.Pick(["诉求人知道了", "诉求人表示理解"])}。",
        _ => $"已把政策和办理步骤{dice.Pick(["讲清楚", "逐条说明", "写成便条交给诉求人"])}，{dice.Pick(Told)}。",
    };

    public static string Step(Dice dice, string place) => $"到{place}，{dice.Pick(Found)}，{dice.Pick(Steps)}";

    public static string Extension(Dice dice) => dice.Pick(Extensions);

    public static string Return(Dice dice) => dice.Pick(Returns);

    public static string Displeasure(Dice dice) => dice.Pick(Displeasures);

    public static string Demand(Dice dice) => dice.Pick(Demands);

    public static (string Task, string Answer) Assistance(Dice dice) => (dice.Pick(Tasks), dice.Pick(Given));
}
