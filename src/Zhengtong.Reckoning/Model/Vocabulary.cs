using System.Text.RegularExpressions;

namespace Zhengtong.Reckoning.Model;

/// <summary>The field's general vocabulary: the only place where Chinese budget and performance terms are listed.</summary>
public static partial class Vocabulary
{
    /// <summary>Names under which each standard quantity goes.</summary>
    public static readonly IReadOnlyDictionary<string, string> Concepts = Invert(new()
    {
        [Concept.FiscalIncome] = "财政拨款收入 财政拨款 财政补助收入 财政补助 一般公共预算拨款 一般公共预算财政拨款 一般公共预算财政拨款收入 财政拨款补助收入 经费拨款",
        [Concept.Income] = "收入 收入合计 收入总计 总收入 收入总额 收到 收到资金 资金收入 收入数 预算收入 决算收入 本年收入 收入总数 财政收入 拨款收入",
        [Concept.Spending] = "支出 支出合计 支出总计 总支出 支出总额 整体支出 开支 总开支 年度资金总额 资金总额 支出数 支出总数 本年支出 资金支出 预算支出 决算支出 拨款支出",
        [Concept.Turnover] = "收支 收支总计 支总计 收入支出 收入支出总计 收支合计 收支总额 支总额 支合计",
        [Concept.Basic] = "基本支出 基本支出合计 基本支出总额 基本支出小计",
        [Concept.Projects] = "项目支出 项目支出合计 项目支出总额 项目支出小计 项目总支出 项目经费支出 项目经费",
        [Concept.Personnel] = "人员经费 人员支出 人员经费支出 在职人员经费 人员类支出",
        [Concept.Running] = "公用经费 日常公用经费 公用支出 日常公用支出 公用经费支出 日常公用经费支出 运转类支出",
        [Concept.ThreePublic] = "三公经费 三公经费支出 三公 三公支出 三公经费合计 三公经费总额 三公经费总支出",
        [Concept.Abroad] = "因公出国(境)费 因公出国(境)费用 因公出国境费 因公出国费 因公出国 出国费 因公出国(境)支出 因公出国(境) 因公出国境费用",
        [Concept.Vehicles] = "公务用车购置及运行费 公务用车购置及运行维护费 公务用车费 公车购置及运行费 公务用车购置和运行维护费 公务用车购置及运行",
        [Concept.VehiclePurchase] = "公务用车购置费 公务用车购置 公车购置费 车辆购置费",
        [Concept.VehicleRunning] = "公务用车运行维护费 公务用车运行费 公务用车运行维护 公车运行维护费 公车运行费 车辆运行维护费",
        [Concept.Hospitality] = "公务接待费 公务接待 接待费 公务接待费用 公务接待费支出 公务招待费",
        [Concept.Opening] = "期初结余 期初结转结余 年初结转结余 年初结转和结余 上年结转 上年结转结余 上年结转和结余 上年结余 年初结转 年初结余 上年结转资金 上年结余结转",
        [Concept.Closing] = "年末结转结余 年末结转和结余 年末结余 滚存结余 年末滚存结余 年末累计结余 期末结余 期末结转结余 年末结转 结转下年 结余 结余资金 结转结余 结余结转 年终结余 年终结转结余 年底结余 结余数 结转和结余 结转结余资金 本年结转 结转结余总额",
        [Concept.Added] = "追加预算 预算追加 追加 调整追加 年中调整追加 调整追加预算 本年追加预算 本年追加 年中追加 年中追加预算 预算追加数 追加数 追加资金 追加经费 预算调整追加",
        [Concept.Reduced] = "追减预算 追减 预算追减 年中追减 调减 调减预算 压减预算 收回 年中收回 财政收回 收回资金 统筹收回 核减 核减预算 年中核减",
        [Concept.Available] = "可用预算 预算总额 总预算 全年可支配财力 可支配财力 可用资金 可用财力 预算可用 可支配资金",
        [Concept.Procurement] = "政府采购 政府采购支出 政府采购金额 采购金额 采购 政府采购总额 政府采购支出总额 采购支出",
        [Concept.Assets] = "固定资产 固定资产总额 全部固定资产 固定资产原值 所有固定资产总额 全部固定资产总额",
        [Concept.AssetsInUse] = "在用固定资产 在用固定资产总额 实际在用固定资产 实际在用固定资产总额",
        [Concept.Posts] = "编制 核编 定编 编制员额 人员编制 编制数 核定编制 编制人数 编制总数 人员编制数 核定编制数 核定人员编制 定编人数 编制人员 编制总额",
        [Concept.Staff] = "在职人员 在职 在职人数 在职在编 财政供养人员 在职在编人数 在职在编人员 在编人员 在编人数 在编在职人员 在编在岗 在编在岗人员 在职职工 在职干部职工 在编在岗人数 在编 在职人员数 在编在职 在岗在编 在岗在编人员 实有在编 年末在职",
    });

    /// <summary>Words that add nothing to the quantity they stand beside, longest first.</summary>
    public static readonly IReadOnlyList<string> Fillers =
    [
        .. ("机关 年末 年底 局机关 本级 全院 全校 全镇 本单位 我单位 我局 本局 我中心 本中心 我部门 本部门 我办 全局 单位 部门 全年 年度 年终 本年 当年 今年 实际 核定 批复 安排 完成 共计 累计 合计 总计 总共 现有 实有 共有 分别 财政拨款 财政 资金 拨款 经费总额"
            + " 支出决算 预算数 决算数 执行数 预算 决算 执行 其中 达到 等于 金额 总额 人数 共 总 的 为 是 达 约 数 有 计 : = 由 日常 · / 中 另有 还有 以及 及 和 , 、 全部 加上 加 收到了 不低于 不少于 不超过 不高于 控制在 超过 近 逾 ≥ ≤ > < 约为 约有 大约 达成 主要 主要是 主要为 包括 较 由 从 调整后 + - =")
            .Split(' ').Distinct().OrderByDescending(w => w.Length),
    ];

    /// <summary>A title that begins a part of its own: report or form.</summary>
    [GeneratedRegex(@"^(?=.{4,60}$).*(?:自评表|评价表|基础数据表|情况表|明细表|统计表|自评报告|评价报告|绩效报告|情况报告|自评情况)(?:\(.*\))?$")]
    public static partial Regex PartTitle();

    [GeneratedRegex(@"(?:自评表|评价表|数据表|情况表|明细表|统计表|表)(?:\(.*\))?$")]
    public static partial Regex FormTitle();

    /// <summary>Quantities that are themselves spending, so that “实际支出” after them is theirs.</summary>
    public static readonly IReadOnlySet<string> SpentOn = new HashSet<string>(
        [Concept.ThreePublic, Concept.Running, Concept.Personnel, Concept.Procurement, Concept.Hospitality, Concept.Vehicles, Concept.VehicleRunning, Concept.VehiclePurchase, Concept.Abroad]);

    /// <summary>Words that speak of the whole department's money.</summary>
    [GeneratedRegex("合计|总计|总额|总支出|共计|本年支出|整体|部门|单位|全年支出|20\\d\\d年")]
    public static partial Regex Whole();

    /// <summary>Words that make a figure a change, a share or a per-head figure.</summary>
    [GeneratedRegex("(?<![乱侵强挤抢独])占(?![地用道补据])|多支|少支|增支|减支|多收|少收|变动|增减|增长|增加|减少|下降|提高|降低|上升|压缩|缩短|提速|(?<![平年])[人户台辆亩车件次床生村校家场项班馆所栋吨]均(?![在为达有已是])|平均|同比|环比|节约|节省|节支|减(?![免排灾负])|(?<!新)增(?![设派配发殖补购建值])|超出|(?:比|较)(?:上年|年初|去年)")]
    public static partial Regex Relative();

    /// <summary>The most a score can be, which is no score.</summary>
    [GeneratedRegex("(?:满分|分值|权重|标准分|总分值|应得)(?:为|是|:)?$")]
    public static partial Regex FullMarks();

    /// <summary>True for marks that can be got, where those got stand right after: 预算执行20分得19分, 过程60分,自评得56分.</summary>
    public static bool IsFullMark(Statement s) =>
        s.Figure.Kind == Text.UnitKind.Score && !s.Words.Contains('扣') && (FullMarks().IsMatch(s.Words) || GotAfter().IsMatch(s.Passage.Text.AsSpan(s.Figure.End, Math.Min(12, s.Passage.Text.Length - s.Figure.End))));

    [GeneratedRegex("^\\)?,?(?:自评|实际|实)?(?:得分|得)?(?:为)?(?<=得|得分|自评|为)\\d")]
    private static partial Regex GotAfter();

    [GeneratedRegex("由|从|原来的?$|原有$")]
    public static partial Regex From();

    [GeneratedRegex("^(?:自评|实际|实)?得分?(?:为)?$")]
    public static partial Regex Got();

    [GeneratedRegex("[末终]|年底|下年|结转|滚存")]
    public static partial Regex YearEnd();

    /// <summary>Headings of chapters that present the unit.</summary>
    [GeneratedRegex("概况|基本情况|机构|人员")]
    public static partial Regex UnitChapter();

    /// <summary>What a figure is compared with: 比计划的, 较编制数.</summary>
    [GeneratedRegex("^(?:比|较|与)")]
    public static partial Regex ComparedWith();

    [GeneratedRegex("^(?:实际|实现|完成|达到)")]
    public static partial Regex Achieved();

    /// <summary>Words of change that name where the change led, as in 降至: the figure is the amount itself.</summary>
    [GeneratedRegex("(?:增加|增长|上升|提高|提升|下降|减少|降低|缩短|压减|压缩|压降|扩大|下滑|攀升|回落|上涨|提前|调整|优化|精简|整合|下调|上调|延长|变更|改|增|升|降|减|缩|扩|涨)(?:了)?(?:至|到|为|成)(?:(?:年末|年底|本年|当年|目前|现在|20\\d\\d年)的?)?$")]
    public static partial Regex Reached();

    /// <summary>Quantities that go by the end of what is said of them: 执行中因增人增资追加, 并计入年初结转结余.</summary>
    public static readonly IReadOnlyList<(string End, string Concept)> Endings =
    [
        .. new[] { Model.Concept.Added, Model.Concept.Reduced, Model.Concept.Opening, Model.Concept.Closing }
            .SelectMany(c => Concepts.Where(n => n.Value == c && n.Key.Length > 1 && n.Key is not ("结余" or "结余数" or "结转和结余" or "结余资金" or "结转结余")).Select(n => (n.Key, c))).OrderByDescending(e => e.Key.Length),
    ];

    /// <summary>What a form's column holds, by its heading; null for a heading that names no column of a form.</summary>
    public static string? ColumnOf(string heading) => heading.Length > 24 ? null : heading switch
    {
        _ when heading.Contains("偏差") || heading.Contains("原因") => "reason",
        _ when heading is "得分" or "自评得分" or "自评分" or "评价得分" or "实际得分" or "自评分数" => "score",
        _ when heading is "分值" or "权重" or "标准分" or "满分" or "分值权重" or "权重分值" or "指标分值" or "标准分值" || heading.StartsWith("分值(") || heading.StartsWith("权重(") => "weight",
        _ when heading.Contains("执行率") => "rate",
        _ when heading.Contains("执行数") || heading.Contains("决算数") || heading.Contains("支出数") => "executed",
        _ when heading.Contains("全年预算") || heading.Contains("调整") && heading.Contains("预算") => "adjusted",
        _ when heading.Contains("年初预算") || heading.Contains("预算数") => "initial",
        _ when heading.Contains("指标值") || heading is "目标值" or "年度目标值" or "计划指标值" or "年度目标" or "目标" or "计划值" or "绩效目标" or "计划" or "计划数" => "target",
        _ when heading.Contains("完成值") || heading is "实际值" or "完成情况" or "实际完成情况" or "全年实际值" or "实际" or "完成" or "实际完成" or "完成数" or "实际数" => "actual",
        _ when heading.Contains("三级指标") || heading == "指标名称" => "name",
        _ => null,
    };

    [GeneratedRegex(@"^(?:总\s*分|总\s*得分|合\s*计|总\s*计|自评总分)")]
    public static partial Regex TotalLabel();

    [GeneratedRegex(@"^(?<name>(?:产出|效益|效果|满意度|投入|过程|管理|产出及效率|成本(?=.{0,3}\(?\d))(?:指标)?)(?:\((?<weight>\d+(?:\.\d+)?)分?\)|(?<weight>\d+(?:\.\d+)?)分)?$")]
    public static partial Regex Level1();

    [GeneratedRegex("^(?:数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|服务对象满意度|经济成本|社会成本|生态环境成本|社会公众满意度|满意度).{0,3}(?:指标)(?:\\(.*\\))?$")]
    public static partial Regex Level2();

    [GeneratedRegex("^项目(?:支出)?名称$")]
    public static partial Regex ProjectLabel();

    [GeneratedRegex("项目支出|专项资金|项目绩效")]
    public static partial Regex ProjectFormTitle();

    [GeneratedRegex(@"\((?:单位:)?(?:人民币)?(万元|元|亿元)\)|单位:(万元|元|亿元)")]
    public static partial Regex MoneyUnit();

    /// <summary>Words with which a clause leaves a list and speaks of the whole again.</summary>
    [GeneratedRegex("^(?:(?:20\\d\\d年|本年|全年|当年|年度|年末|年终)|结余|结转|收入|支出|合计|共计|总|(?:自评|最后|最终|综合|评价)得分|现有|实有|另有|另外|同时|累计|(?:共|已|均|全部|按时|按期|及时|当场|实际)?(?:办结|办理|办成|完成|受理|答复|回复|回访|整改|验收))")]
    public static partial Regex NewStatement();

    [GeneratedRegex(@"(20\d\d)年")]
    public static partial Regex FullYear();

    [GeneratedRegex("^(?:预算部门|预算单位|部门|填报单位|单位|主管部门|实施单位)(?:名称)?:?$")]
    public static partial Regex UnitLabel();

    [GeneratedRegex("预期目标|指标值|目标值|年度目标$|绩效目标$|计划")]
    public static partial Regex GoalColumn();

    [GeneratedRegex("目标(?:为|值|是|:|任务)|力争|确保|计划达|拟达")]
    public static partial Regex Promise();

    /// <summary>Words at the head of a sentence that make all of it a promise.</summary>
    [GeneratedRegex("目标(?:任务)?(?:为|是|如下)?:")]
    public static partial Regex PromisedHead();

    /// <summary>Figures of a part of the year.</summary>
    [GeneratedRegex("\\d月|季度|上半年|下半年|截至|截止|前三季")]
    public static partial Regex PartOfYear();

    [GeneratedRegex("(?:率|比例|比重|满意度|深度|占比)$")]
    public static partial Regex RateName();

    /// <summary>Words before a rate's name that are no part of it.</summary>
    public static readonly IReadOnlyList<string> RateFillers = ["其中", "其", "的", "实现", "达到", "确保", "全年", "全部", "本年度", "全市", "全县", "全区", "我市", "我县", "我区", "力争", "预计", "年度", "年", "我单位", "本单位", "我局", "本局", "我中心", "本中心", "我部门", "平台", "目前", "月", "我", "和", "及"];

    /// <summary>Column heads of rates and remarks, whose cells are no amounts.</summary>
    [GeneratedRegex("率|比|%|备注|说明|分值|得分|增减|差")]
    public static partial Regex NotAnAmount();

    [GeneratedRegex("率(?:为|达|达到|是|约|均为|均达|均达到|不低于|不超过|保持在|在)?$")]
    public static partial Regex EndsInRate();

    [GeneratedRegex("(?:增长|下降|上升|提高|降低)(?:了|约|达)?$")]
    public static partial Regex EndsInGrowth();

    /// <summary>Indicators where less is better: time, cost, complaints.</summary>
    [GeneratedRegex("时间|时限|时长|周期|天数|成本|人均.{0,4}(?:经费|费用|支出|成本)|投诉(?:量|数|次数|率)|差评|事故|故障|逾期|超期|超时|能耗|退件|失误|错误")]
    public static partial Regex ReverseIndicator();

    [GeneratedRegex("执行率.{0,20}(?:原因|由于|因)|(?:原因|由于|因).{0,40}(?:未支付|未执行|结转|执行率|支付进度)")]
    public static partial Regex ReasonGiven();

    [GeneratedRegex("^基本(?:完成|达到|达成|实现|提高|提升|落实|满意|合格|到位)")]
    public static partial Regex VagueDeed();

    /// <summary>Names that end like a rate and measure nothing: 优化办事效率, 便利度.</summary>
    [GeneratedRegex("(?:优化|提高|提升|增强|改善|加强|不断|持续).{1,12}(?:效率|便利度|便利率|水平|能力|质量|度)$")]
    public static partial Regex Unmeasurable();

    /// <summary>Parts of a rate's name that make it another rate if the count does not say them too.</summary>
    public static readonly IReadOnlyList<string> RateQualifiers = ["按时", "按期", "及时", "当场", "即时", "一次", "满意", "好评", "差评", "回访", "整改", "一窗", "全程", "跨域", "优良", "合格", "达标", "增长", "变动", "控制", "响应", "接通", "直接", "依申请"];

    public static readonly IReadOnlyList<(string From, string To)> RateSynonyms = [("在线", "网上"), ("结案", "办结"), ("审结", "办结"), ("线上", "网上"), ("可网办", "网上可办"), ("申办", "办"), ("办理", "办"), ("群众", ""), ("事项", ""), ("政务服务", ""), ("按期", "按时"), ("依申请类", "依申请"), ("依申请", "")];

    public const string RateStopCharacters = "率的达到为均共已其中数量件项个类全";

    /// <summary>The rates of the common framework (财预〔2013〕53号附件).</summary>
    public static readonly IReadOnlyList<StandardRate> StandardRates =
    [
        new(["在职人员控制率", "财政供养人员控制率", "人员控制率", "编制数之比", "编制之比"], [Concept.Staff], [], [Concept.Posts], []),
        new(["公用经费控制率"], [Concept.Running], [Stage.Actual], [Concept.Running], [Stage.Budget, Stage.Initial, Stage.Adjusted]),
        new(["三公经费控制率"], [Concept.ThreePublic], [Stage.Actual], [Concept.ThreePublic], [Stage.Budget, Stage.Initial, Stage.Adjusted]),
        new(["政府采购执行率", "采购执行率", "政府采购完成率"], [Concept.Procurement], [Stage.Actual], [Concept.Procurement], [Stage.Budget, Stage.Initial, Stage.Adjusted]),
        new(["固定资产利用率"], [Concept.AssetsInUse], [], [Concept.Assets], []),
        new(["预算完成率", "预算执行率", "支出率", "资金支出率", "预算支出率"], [Concept.Spending, Concept.Turnover], [Stage.Actual], [Concept.Spending, Concept.Turnover, Concept.Budget, Concept.Income, Concept.Available], [Stage.Adjusted, Stage.Initial, Stage.Budget], IsLoose: true),
        new(["结转结余率", "结余率"], [Concept.Closing], [Stage.Actual], [Concept.Spending, Concept.Turnover, Concept.Budget, Concept.Income, Concept.Available], [], IsLoose: true),
        new(["预算调整率", "预算控制率"], [Concept.Added], [], [Concept.Spending, Concept.Budget, Concept.Income], [Stage.Initial], IsLoose: true),
    ];

    /// <summary>Words of change right before a figure.</summary>
    [GeneratedRegex("(?<![最提降])(?:高|低|快|慢)(?:出|了)?$|(?<![至最不])(?:多|少)(?:支出|收入|安排|办理|受理|接件|完成|[支收征发办建修种产销用拨投培招])?$|超(?:额|计划|目标|任务|进度)(?:完成)?(?:了)?$|(?:(?:变动|变化|增减|增长|下降|压缩|压减|缩减|缩短|精简|提升|提速|降低|调整)(?:率|幅度|比例)|增减额|增长|增加|增幅|减幅|升幅|涨幅|上升|提高|提升|下降|减少|降低|降幅|压减|压缩|压降|缩减|精简|调增|调减|核增|上调|下调|提速|缩短|延长|提前|推迟|扩大|收窄|下滑|攀升|回落|上涨|新增|节约|节省|增收|减收|增支|减支|净增|净减)(?:了|额|资金|经费|约|达|为|数|:)*$")]
    public static partial Regex ChangeWord();

    [GeneratedRegex("下降|(?<!增)减|降|缩|节|少|提前|收窄|下滑|回落|低|慢|压|精简|下调|提速")]
    public static partial Regex Falls();

    [GeneratedRegex("上年|去年|同期|前年|往年|上一年|年初数|期初")]
    public static partial Regex PriorWord();

    /// <summary>Two kinds that are all there is.</summary>
    public static readonly IReadOnlyList<(string One, string Other)> Opposites =
        [("线上", "线下"), ("网上", "窗口"), ("城镇", "农村"), ("城市", "农村"), ("公办", "民办"), ("男", "女"), ("县内", "县外"), ("域内", "域外"), ("省内", "省外"), ("室内", "室外"), ("基本支出", "项目支出"), ("人员经费", "公用经费"), ("税收", "非税"), ("直接", "间接"), ("国有", "民营")];

    /// <summary>What stood before something was done: 法定时限, 年初, 改造前.</summary>
    [GeneratedRegex("法定|原来|原有|原定|^原|(?:年初|期初)(?!部门|预算|安排|批复|计划|目标|任务|下达)|(?:改革|改造|优化|整合|整治|实施|治理|培训|活动)前|此前|以前|之前|基期|基线|基准")]
    public static partial Regex BaseWord();

    [GeneratedRegex("(?:年初|期初|上年)(?:无|没有|均无|不存在)(?:任何)?(?:结转|结余)|无(?:年初|上年|期初)(?:结转|结余)|没有(?:年初|上年)(?:结转|结余)|(?:年初|上年)(?:结转|结余)(?:结余)?(?:资金)?(?:为零|为0|为无)")]
    public static partial Regex NothingCarried();

    /// <summary>Words of a figure that is no total of the list before it.</summary>
    [GeneratedRegex("其中|比|较|目标|计划|预算(?!收入)|任务|需|应|上年|去年|均|每")]
    public static partial Regex NotOfTheList();

    [GeneratedRegex("占|完成|达到?|(?:^|,)[为是]|相当于|覆盖")]
    public static partial Regex OfWhich();

    [GeneratedRegex("(?:占|(?:完成|达到|为)(?=[\u4e00-\u9fff]{0,8}(?:预算|计划|任务|目标)的)|(?:为|相当于)(?=[一-鿿]{2,8}的$))(?<whole>[A-Z\u4e00-\u9fff()、]{0,16}?)(?:的)?(?:比重|比例|比|百分比)?(?:为|达|达到|约|是)?$")]
    public static partial Regex ShareOf();

    [GeneratedRegex("^(?:总|全部|合计|总额|总数|全年|年度|总支出|总收入|支出总|收入总)")]
    public static partial Regex TheWhole();

    /// <summary>Rates that may exceed 100 %.</summary>
    [GeneratedRegex("毛|增长|变动|完成|达成|调整|执行|增幅|下降|控制|比例|比重|压缩|支出率|覆盖倍|进度|比率|周转|负债|提高|提升|床位|负荷|产能|上座")]
    public static partial Regex MayExceedHundred();

    [GeneratedRegex("^(?:比率|比例|比值|占比|比)(?:均)?(?:大于等于|小于等于|大于|小于|高于|低于|超过|不超过|不低于|[<>≤≥])$")]
    public static partial Regex BareRatio();

    [GeneratedRegex("(?:控制|保持|限制)在[^,;。]{0,12}(?:预算|范围|标准)[^,;。]{0,4}(?:内|之内|以内)|预算(?:范围|控制)[^,;。]{0,4}内|(?:未|没有|不)(?:超|超出|超过)[^,;。]{0,6}预算")]
    public static partial Regex WithinBudget();

    [GeneratedRegex("本年结转|结转下年|年末结转|年末结余|本年末")]
    public static partial Regex NextYear();

    [GeneratedRegex("(?:目标|指标)(?:任务)?(?:完成|实现|达成)率$")]
    public static partial Regex TargetsMet();

    [GeneratedRegex("重点(?:工作|任务|项目)(?:任务)?(?:完成|办结)率$")]
    public static partial Regex KeyWorkDone();

    [GeneratedRegex("重点(?:工作|任务)[^。]{0,12}\\d+(?:项|件|个)|\\d+(?:项|件|个)重点(?:工作|任务)")]
    public static partial Regex KeyWorkCount();

    [GeneratedRegex("(?<!\\d)(\\d{1,2})日(?![常前后内均起至])")]
    public static partial Regex PlainDays();

    [GeneratedRegex("(?:时限|时间|时长).{0,4}(?:压缩|提速|缩短|减少)")]
    public static partial Regex TimeReduced();

    [GeneratedRegex("^(?:单位负责人|负责人|填报人|联系电话|填报日期|部门名称|审核人|填报单位|联系人|单位名称)(?:\\((?:签字|签章|盖章)\\))?:$")]
    public static partial Regex BlankField();

    [GeneratedRegex("[\u4e00-\u9fff]{2,10}得分[。:](?=其中|\\()(?:其中:?)?")]
    public static partial Regex ScoreWithoutNumber();

    [GeneratedRegex("[^,;。]{0,20}(?:在编|在职|在岗)[^,;。0-9]{0,8}\\d+(?:人|名)")]
    public static partial Regex StaffCount();

    [GeneratedRegex("(?:编制|核编|定编)[^,;。0-9]{0,8}\\d+(?:个|名|人)|\\d+(?:个|名)[^,;。0-9]{0,6}编制")]
    public static partial Regex PostsCount();

    [GeneratedRegex("(?:基本支出|项目支出)[^;。]{0,30}\\d|^(?:基本支出|项目支出)$|基本支出")]
    public static partial Regex SpendingSplit();

    /// <summary>Pairs of characters that say nothing about what is counted.</summary>
    public static readonly IReadOnlySet<string> CommonPairs = new HashSet<string>(["达到", "完成", "实现", "政务", "服务", "事项", "以上", "全年", "全市", "全县", "工作", "开展", "平台", "办理"]);

    [GeneratedRegex("存在[^,;。:]{2,30}(?:超过|不足|不符|超标|超编|缺失|滞后|闲置|未按|未能)[^,;。]{0,20}(?:情况|问题|现象)")]
    public static partial Regex AdmittedDefect();

    [GeneratedRegex("[^,;。]{0,12}(?:紧缩|过紧日子)[^,;。]{0,8}(?:,[^,;。]{0,6}(?:减少|压减)[^,;。]{0,6})?|(?:减少|压减)经费")]
    public static partial Regex ThriftClaim();

    [GeneratedRegex("[^,;。]{0,6}决算[^,;。]{0,10}预算[^,;。]{0,8}严格执行|严格按照?预算执行|严格执行年初预算|预算未(?:作|做)?调整")]
    public static partial Regex StrictClaim();

    [GeneratedRegex("[^,;。]{0,12}(?:完成率|执行率|支出进度|执行进度)[^,;。]{0,6}(?:有待|需要?|还需)[^,;。]{0,6}提高")]
    public static partial Regex RateToImprove();

    [GeneratedRegex("人员|工资|薪酬|劳务|聘用|运转|运行经费")]
    public static partial Regex PersonnelProject();

    [GeneratedRegex("^(?:在职)?人员经费$|^(?:公用日常|日常公用|公用)经费$")]
    public static partial Regex BasicSpendingItem();

    [GeneratedRegex("^(?:[0-9.、()①-⑨]{0,4})经济效益(?:指标)?[:,]")]
    public static partial Regex EconomicBenefit();

    [GeneratedRegex("办理|受理|办结|办件|接待|接听")]
    public static partial Regex WorkDone();

    [GeneratedRegex("单位缴|单位部分|养老保险缴费|职工基本医疗|养老保险费|社会保障缴费|医疗保险缴费")]
    public static partial Regex EmployerInsurance();

    /// <summary>Kinds of unit a report calls itself by: 我局, 我中心.</summary>
    public static readonly IReadOnlyList<string> UnitKinds = ["局", "中心", "委员会", "委", "办公室", "院", "馆", "站", "学校", "大队", "所"];

    [GeneratedRegex("(20\\d\\d)年度?(?:部门|单位)?(?:整体支出|预算支出|财政支出)?绩效(?:自评|评价|目标)(?:报告|工作|情况|表)")]
    public static partial Regex ReportYear();

    [GeneratedRegex("^(?:乡镇|镇|乡|街道)")]
    public static partial Regex Town();

    [GeneratedRegex("^(?:行政村|村|社区|居委会)")]
    public static partial Regex Village();

    [GeneratedRegex("^(?:乡镇|镇)\\(?(?:街道)?\\)?村(?:\\(社区\\)|社区|居)?")]
    public static partial Regex TownAndVillage();

    /// <summary>Heads of columns that cannot be added.</summary>
    [GeneratedRegex("率|%|占比|比重|比$|均|每|序号|备注|编号|增长|单价|造价|标准|年份|时间|排名")]
    public static partial Regex RateColumn();

    [GeneratedRegex("^(?:.{0,8}(?:增减|差|增加|变动|变化|比预算))(?:额|数|值|情况|金额)?(?:\\(.*\\))?$")]
    public static partial Regex DifferenceColumn();

    /// <summary>What is left of one column when another is taken off.</summary>
    [GeneratedRegex("^(?:结余|结转|余额|剩余|节约|未支付|未完成)")]
    public static partial Regex RestColumn();

    /// <summary>Columns that hold one column divided by another; growth has a formula of its own.</summary>
    [GeneratedRegex("^(?!.*(?:增减|增长|变动|增幅|降幅|同比)).*(?:率|占比|比重|比例|%)")]
    public static partial Regex RatioColumn();

    [GeneratedRegex("(?:增减|增长|变动)(?:率|幅|%|比例|百分比)|增幅")]
    public static partial Regex GrowthColumn();

    /// <summary>Heads of columns that hold an amount for each of something.</summary>
    [GeneratedRegex("比$|单价|造价|每[\u4e00-\u9fff]|[人户亩生车村校床件次场]均|平均")]
    public static partial Regex MeanColumn();

    /// <summary>Heads of columns that compare two years.</summary>
    [GeneratedRegex("增长|增减|变动|变化|同比|升降|增降")]
    public static partial Regex ChangeHead();

    /// <summary>Words of what was done, as against budgeted.</summary>
    [GeneratedRegex("实际|(?:全年|当年|本年)(?:收入|支出|完成)|支出合计|支出总计|收入合计|收入总计|收到|决算|累计|共(?:支出|收入)|完成|使用|支付")]
    public static partial Regex Done();

    public static ChapterKind KindOf(string title) =>
        ProblemTitle().IsMatch(title) ? ChapterKind.Problems
        : PlanTitle().IsMatch(title) ? ChapterKind.Plans
        : GoalTitle().IsMatch(title) ? ChapterKind.Goals
        : DutyTitle().IsMatch(title) ? ChapterKind.Duties
        : ChapterKind.Other;

    [GeneratedRegex("存在的?(?:主要)?(?:困难|问题|不足)|主要问题|问题(?:及|和|与)|不足之处")]
    private static partial Regex ProblemTitle();

    /// <summary>Problems told without a chapter of their own.</summary>
    [GeneratedRegex("(?:存在|主要)(?:着|的)?[^,;。]{0,8}(?:问题|不足|困难)")]
    public static partial Regex ProblemTold();

    [GeneratedRegex("下一步|下步|改进|后续|工作计划|工作打算|建议|整改措施|工作思路")]
    private static partial Regex PlanTitle();

    [GeneratedRegex("(?<!完成的?(?:绩效)?|完成(?:的)?年度|实现的?)(?:绩效)?目标(?!.{0,4}(?:完成|实现|设置|设定|合理|覆盖|明确|达成))")]
    private static partial Regex GoalTitle();

    [GeneratedRegex("职能|职责(?!履行)|机构设置")]
    private static partial Regex DutyTitle();

    private static Dictionary<string, string> Invert(Dictionary<string, string> names) =>
        names.SelectMany(n => n.Value.Split(' ').Select(alias => (alias, n.Key))).DistinctBy(n => n.alias).ToDictionary(n => n.alias, n => n.Key);
}
