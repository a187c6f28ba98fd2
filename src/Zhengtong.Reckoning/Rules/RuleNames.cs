namespace Zhengtong.Reckoning.Rules;

/// <summary>What each rule's findings are called (问题种类), for people who do not know its id.</summary>
public static class RuleNames
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["R-SUM"] = "分项与合计不符",
        ["R-SUM-MAIN"] = "所列与合计不符",
        ["R-DELTA"] = "增减不符",
        ["R-PCT"] = "占比不符",
        ["R-RATE"] = "比率不符",
        ["R-CAP100"] = "比率超过100%",
        ["R-PART"] = "部分大于整体",
        ["R-UNIT"] = "单位写错",
        ["R-FORMULA"] = "算式有误",
        ["R-CMP"] = "说法与数字不符",
        ["R-BAL"] = "收支不平",
        ["R-AVAIL"] = "全年预算不符",
        ["R-XREF"] = "前后不一致",
        ["R-WEIGHT-SUM"] = "分值加不拢",
        ["R-SCORE-SUM"] = "得分加不拢",
        ["R-SCORE-CAP"] = "得分超过分值",
        ["R-SCORE-RULE"] = "得分算法",
        ["R-GRADE"] = "等级不符",
        ["R-TARGET"] = "目标未达到",
        ["R-DIRECTION"] = "指标方向写反",
        ["R-QUAL"] = "指标不可衡量",
        ["R-DEVIATION"] = "扣分无原因",
        ["R-COUNT"] = "个数不符",
        ["R-DUP"] = "目标重复",
        ["R-PERIOD"] = "不是全年口径",
        ["R-MISSING"] = "缺内容",
        ["R-REF"] = "附件不在",
        ["R-ENTITY"] = "单位或年度不符",
        ["R-CLASS"] = "归类不当",
        ["R-NARR"] = "文字与数字矛盾",
        ["R-PERCAP"] = "人均异常",
        ["R-ROUND"] = "小数位数",
        ["R-FORMAT"] = "格式",
        ["R-READ"] = "未核对",
    };

    /// <summary>The name of a rule by its id.</summary>
    public static string Of(string id) => Names[id];
}
