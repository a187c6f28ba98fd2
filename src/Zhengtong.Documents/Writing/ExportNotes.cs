namespace Zhengtong.Documents.Writing;

/// <summary>What every export (导出) says about itself: personal data leaves the system only with a name and a reason (个人信息保护法 第六条).</summary>
/// <param name="Title">What was exported (标题), e.g. “2026 年办件明细”.</param>
/// <param name="ExportedBy">Who exported it (导出人), with the unit.</param>
/// <param name="ExportedAt">When; shown in China time.</param>
/// <param name="Reason">Why (导出事由).</param>
/// <param name="Filter">Which rows (筛选条件), in words; “全部” when none.</param>
public sealed record ExportNotes(string Title, string ExportedBy, DateTimeOffset ExportedAt, string Reason, string Filter);
