using System.ComponentModel.DataAnnotations;

namespace Zhengtong.Features.Hotline;

/// <summary>What somebody wants of the hotline (诉求类别, 国办发〔2020〕53号).</summary>
public enum OrderKind
{
    [Display(Name = "咨询")] Consultation,
    [Display(Name = "求助")] Help,
    [Display(Name = "投诉")] Complaint,
    [Display(Name = "举报")] Report,
    [Display(Name = "建议")] Suggestion,
    [Display(Name = "表扬")] Praise,

    /// <summary>Asks how an earlier order stands; tied to it.</summary>
    [Display(Name = "催办")] Urging,
}

/// <summary>Where it came in (诉求来源); each may have limits of its own.</summary>
public enum OrderSource
{
    [Display(Name = "12345 电话")] Phone,
    [Display(Name = "网上")] Web,
    [Display(Name = "县长信箱")] Mailbox,
    [Display(Name = "上级转办")] Superior,
    [Display(Name = "来访")] Visit,
}

/// <summary>How urgent it is (紧急程度).</summary>
public enum OrderUrgency
{
    [Display(Name = "一般")] Ordinary,
    [Display(Name = "较急")] Pressing,
    [Display(Name = "紧急")] Urgent,
    [Display(Name = "特急")] Critical,
}

/// <summary>What came of it (办理结果): handled, solved and not solvable are not the same.</summary>
public enum Resolution
{
    /// <summary>Answered or explained; there was nothing to solve.</summary>
    [Display(Name = "办结（已答复、已说明）")] Concluded,

    [Display(Name = "解决")] Resolved,

    /// <summary>With the reason told: no legal ground, no means.</summary>
    [Display(Name = "无法解决（已说明原因）")] Unsolvable,
}

/// <summary>How content somebody is (满意度); asked of the handling and of the result apart.</summary>
public enum Contentment
{
    [Display(Name = "满意")] Satisfied,
    [Display(Name = "基本满意")] FairlySatisfied,
    [Display(Name = "不满意")] Dissatisfied,
}

/// <summary>How closely an order is supervised (督办级别).</summary>
public enum SupervisionLevel
{
    [Display(Name = "日常督办")] Ordinary,
    [Display(Name = "挂牌督办")] Listed,
    [Display(Name = "约谈督办")] Summons,
}

/// <summary>Where what the hotline may not take is to go instead (不予受理的法定渠道).</summary>
public enum LegalChannel
{
    [Display(Name = "紧急情况，转 110、119、120、122")] Emergency,
    [Display(Name = "诉讼、仲裁，由法院、仲裁机构处理")] Court,
    [Display(Name = "纪检监察，拨打 12388")] Discipline,
    [Display(Name = "行政复议，向复议机关申请")] Review,
    [Display(Name = "政府信息公开，向公开机构申请")] Disclosure,
    [Display(Name = "信访，向信访部门提出")] Petition,
    [Display(Name = "已经办结，没有新的事实和理由")] Repeated,
    [Display(Name = "国家秘密、商业秘密、个人隐私，依法不能提供")] Secret,
    [Display(Name = "违法或者违背公序良俗，已劝阻并告知后果")] Unlawful,
    [Display(Name = "不属于政府职责，告知其他渠道")] Outside,
}
