namespace Zhengtong.Platform.Web;

/// <summary>What the frame of a page shows of one visit: which county, who is signed in, what they may do.</summary>
public interface IVisit
{
    /// <summary>The county's full name (县名), e.g. 江华瑶族自治县.</summary>
    string County { get; }

    /// <summary>Two to four characters for the seal mark (简称), e.g. 江华.</summary>
    string ShortName { get; }

    /// <summary>The office that runs the site (主办单位).</summary>
    string Bureau { get; }

    /// <summary>True where the records are made up; every page then says 演示数据.</summary>
    bool IsDemonstration { get; }

    /// <summary>Name of the person signed in, ready to be shown; null for a stranger.</summary>
    string? Person { get; }

    /// <summary>The post held, e.g. 行政审批股（A 岗）; null for citizens.</summary>
    string? Post { get; }

    /// <summary>True for a member of staff, who then sees error pages in the staff frame.</summary>
    bool IsStaff { get; }

    bool May(string permission);
}
