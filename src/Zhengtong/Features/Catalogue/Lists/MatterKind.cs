using System.ComponentModel.DataAnnotations;

namespace Zhengtong.Features.Catalogue;

/// <summary>Kind of matter (事项类型); the number is its code in GB/T 39046-2020 table A.1.</summary>
public enum MatterKind
{
    [Display(Name = "行政许可")] Licence = 1,
    [Display(Name = "行政处罚")] Penalty = 2,
    [Display(Name = "行政强制")] Coercion = 3,
    [Display(Name = "行政征收")] Levy = 4,
    [Display(Name = "行政给付")] Benefit = 5,
    [Display(Name = "行政检查")] Inspection = 6,
    [Display(Name = "行政确认")] Confirmation = 7,
    [Display(Name = "行政奖励")] Reward = 8,
    [Display(Name = "行政裁决")] Adjudication = 9,
    [Display(Name = "其他行政权力")] OtherPower = 10,
    [Display(Name = "公共服务")] PublicService = 20,
}

/// <summary>Level that exercises the power (行使层级), GB/T 39046-2020 table A.2.</summary>
public enum AdministrativeLevel
{
    [Display(Name = "国家级")] State = 1,
    [Display(Name = "省级")] Province = 2,
    [Display(Name = "市级")] Prefecture = 3,
    [Display(Name = "县级")] County = 4,
    [Display(Name = "乡镇级")] Town = 5,
    [Display(Name = "村级")] Village = 6,
}

/// <summary>Kind of case a matter makes (办件类型), GB/T 39046-2020 table A.6.</summary>
public enum HandlingKind
{
    [Display(Name = "即办件")] Instant = 1,
    [Display(Name = "承诺件")] Promised = 2,
}

/// <summary>Whom a matter serves (服务对象), GB/T 39046-2020 table A.4 in the county's two groups.</summary>
public enum SubjectKind
{
    [Display(Name = "自然人")] Person,
    [Display(Name = "法人")] Enterprise,
}

/// <summary>Who may hand in an application (申请人类型).</summary>
public enum ApplicantKind
{
    [Display(Name = "个人")] Person,
    [Display(Name = "企业和其他组织")] Enterprise,
    [Display(Name = "代理人")] Agent,
}

/// <summary>How much can be done online (网上办理深度), Ⅰ to Ⅳ.</summary>
public enum OnlineDepth
{
    [Display(Name = "一级（线下办理）")] One = 1,
    [Display(Name = "二级（网上预约或咨询）")] Two = 2,
    [Display(Name = "三级（网上申报、线下一次）")] Three = 3,
    [Display(Name = "四级（全程网办）")] Four = 4,
}
