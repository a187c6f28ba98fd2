using System.ComponentModel.DataAnnotations;

namespace Zhengtong.Features.Budgets;

/// <summary>At which point of the budget year an amount stands (阶段). The first four make the year's budget, the others what came of it.</summary>
public enum LedgerStage
{
    [Display(Name = "年初预算")] Initial,
    [Display(Name = "追加")] Addition,
    [Display(Name = "追减")] Reduction,
    [Display(Name = "上年结转")] CarriedIn,
    [Display(Name = "收入")] Receipt,
    [Display(Name = "支出")] Expenditure,
    [Display(Name = "年末结转结余")] CarriedOut,
}

/// <summary>Where money comes from (资金来源), as the four budgets and the forms of 财预〔2020〕10 号 part it.</summary>
public enum FundSource
{
    [Display(Name = "一般公共预算")] GeneralBudget,
    [Display(Name = "政府性基金预算")] GovernmentFund,
    [Display(Name = "国有资本经营预算")] StateCapital,
    [Display(Name = "社会保险基金预算")] SocialInsurance,
    [Display(Name = "纳入专户管理的非税收入")] SpecialAccount,
    [Display(Name = "其他资金")] Other,
}

/// <summary>What money is spent as (支出性质).</summary>
public enum ExpenditureClass
{
    [Display(Name = "人员经费")] Personnel,
    [Display(Name = "公用经费")] Public,

    /// <summary>Basic, without saying which part is for people and which for the office: a year with such expenditure cannot be closed.</summary>
    [Display(Name = "基本支出（未分人员、公用）")] Basic,
    [Display(Name = "项目支出")] Project,
}

/// <summary>One of the three public expenses (“三公”经费).</summary>
public enum ThreePublic
{
    [Display(Name = "因公出国（境）费")] Abroad,
    [Display(Name = "公务用车购置费")] VehiclePurchase,
    [Display(Name = "公务用车运行维护费")] VehicleRunning,
    [Display(Name = "公务接待费")] Reception,

    /// <summary>Without saying which of the four: a year with such expenditure cannot be closed.</summary>
    [Display(Name = "“三公”经费（未分项）")] Undivided,
}
