namespace Zhengtong.Reckoning.Model;

/// <summary>At which point of the budget year an amount stands (口径).</summary>
public enum Stage
{
    /// <summary>Not said; read as what was actually done.</summary>
    Unstated,

    /// <summary>年初预算.</summary>
    Initial,

    /// <summary>全年预算 / 调整后预算.</summary>
    Adjusted,

    /// <summary>预算, without saying which.</summary>
    Budget,

    /// <summary>决算 / 执行 / 实际.</summary>
    Actual,
}

/// <summary>The budget an amount belongs to (四本预算); <see cref="All"/> if the report does not tell them apart.</summary>
public enum Fund { All, General, Government, StateCapital, SocialInsurance }

/// <summary>Standard quantities of a budget report (科目与人员), named as the field names them.</summary>
public static class Concept
{
    public const string Income = "收入";
    public const string FiscalIncome = "财政拨款收入";
    public const string Spending = "支出";
    public const string Turnover = "收支";
    public const string Basic = "基本支出";
    public const string Projects = "项目支出";
    public const string Personnel = "人员经费";
    public const string Running = "公用经费";
    public const string ThreePublic = "三公经费";
    public const string Abroad = "因公出国(境)费";
    public const string Vehicles = "公务用车购置及运行费";
    public const string VehiclePurchase = "公务用车购置费";
    public const string VehicleRunning = "公务用车运行维护费";
    public const string Hospitality = "公务接待费";
    public const string Opening = "年初结转结余";
    public const string Closing = "年末结转结余";
    public const string Added = "追加预算";
    public const string Reduced = "追减预算";
    public const string Available = "可用预算";
    public const string Procurement = "政府采购";
    public const string Assets = "固定资产";
    public const string AssetsInUse = "在用固定资产";
    public const string Posts = "编制";
    public const string Staff = "在职人员";
    public const string Budget = "预算";
}
