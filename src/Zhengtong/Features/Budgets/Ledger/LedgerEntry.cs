namespace Zhengtong.Features.Budgets;

/// <summary>What is to be booked: an entry before it stands in the ledger.</summary>
/// <param name="Number">Of the budget document or the voucher (指标文号、凭证号).</param>
/// <param name="Line">Which line of that document (分录号).</param>
/// <param name="On">Date of the document: the day it counts from.</param>
/// <param name="Fen">In fen, above zero.</param>
/// <param name="EconomicCode">Economic class of departments' budgets (部门预算支出经济分类), 3 or 5 digits.</param>
public sealed record Booking(
    LedgerStage Stage, FundSource Source, string Number, int Line, DateOnly On, long Fen, string Summary,
    ExpenditureClass? Class = null, string? EconomicCode = null, Guid? ProjectId = null, ThreePublic? ThreePublic = null);

/// <summary>
/// A line of a unit's ledger of one year (预算账分录): a budget line, a receipt, an expenditure or what is carried over. Entries are
/// never changed; what was wrong is put right by another entry, with its reason.
/// </summary>
public sealed class LedgerEntry
{
    public Guid Id { get; init; }

    public Guid YearId { get; init; }

    public LedgerStage Stage { get; init; }

    public FundSource Source { get; init; }

    /// <summary>Null for receipts, and for a budget that is not parted.</summary>
    public ExpenditureClass? Class { get; init; }

    public string? EconomicCode { get; init; }

    public Guid? ProjectId { get; init; }

    public ThreePublic? ThreePublic { get; init; }

    /// <summary>Of the budget document or the voucher; with the line it stands once in a year and stage.</summary>
    public required string Number { get; init; }

    public int Line { get; init; }

    public DateOnly BookedOn { get; init; }

    /// <summary>In fen; below zero only where an entry corrects another.</summary>
    public long Fen { get; init; }

    public required string Summary { get; init; }

    /// <summary>The entry that this one puts right (更正).</summary>
    public Guid? CorrectsId { get; init; }

    /// <summary>Why it was put right; null when it corrects nothing.</summary>
    public string? Reason { get; init; }

    public DateTimeOffset EnteredAt { get; init; }

    public required string EnteredByName { get; init; }
}
