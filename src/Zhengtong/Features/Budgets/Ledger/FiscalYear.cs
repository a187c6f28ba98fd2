using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Budgets;

/// <summary>A unit's budget year (预算年度): open, and closed once its ledger agrees with itself and with the approved final account.</summary>
public sealed class FiscalYear
{
    /// <summary>The most that one entry may usually be, in fen: 100 million yuan. More is nearly always yuan typed for ten thousands.</summary>
    public const long UsualLargest = 10_000_000_000;

    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    public int Year { get; init; }

    /// <summary>The most that one entry may be, in fen (单笔上限).</summary>
    public long LargestFen { get; init; } = UsualLargest;

    public DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public string? ClosedByName { get; private set; }

    public bool IsOpen => ClosedAt is null;

    public string StateName => IsOpen ? "在记账" : "已结账";

    /// <summary>The entry that a booking becomes.</summary>
    /// <exception cref="Refusal">The year is closed, or the booking cannot be right.</exception>
    public LedgerEntry Book(Booking booking, Guid id, Moment moment)
    {
        ExpectOpen();
        Check(booking);
        if (booking.On > moment.Date) throw Refusal.Invalid(nameof(booking.On), $"{Format.Date(booking.On)} 还没有到，请核对日期");
        return EntryOf(booking, id, moment);
    }

    /// <summary>The entry that puts another right: the difference, on the day of the first, with the reason.</summary>
    /// <param name="stage">That of the entry, or what is left at the end of the year, which follows it.</param>
    /// <param name="line">A line of the document that is still free.</param>
    public LedgerEntry Correct(LedgerEntry wrong, long difference, LedgerStage stage, int line, string reason, Guid id, Moment moment) => new()
    {
        Id = id,
        YearId = Id,
        Stage = stage,
        Source = wrong.Source,
        Class = wrong.Class,
        EconomicCode = wrong.EconomicCode,
        ProjectId = wrong.ProjectId,
        ThreePublic = wrong.ThreePublic,
        Number = wrong.Number,
        Line = line,
        BookedOn = wrong.BookedOn,
        Fen = difference,
        Summary = wrong.Summary,
        CorrectsId = wrong.Id,
        Reason = reason,
        EnteredAt = moment.At,
        EnteredByName = moment.By.Name,
    };

    /// <summary>Closes the year (结账); that its identities hold was seen before.</summary>
    public void Close(Moment moment)
    {
        ExpectOpen();
        if (moment.Date <= new DateOnly(Year, 12, 31)) throw Refusal.NotNow("budget.year-runs", $"{Year} 年还没有过完，{Year + 1} 年 1 月 1 日起才能结账", "《预算法》第十八条");
        (ClosedAt, ClosedByName) = (moment.At, moment.By.Name);
    }

    /// <exception cref="Refusal">The year is closed.</exception>
    public void ExpectOpen()
    {
        if (!IsOpen) throw Refusal.NotNow("budget.year-closed", $"{Year} 年已由{ClosedByName}结账，不能再记。记错了的，请在那一笔上更正，写明理由");
    }

    void Check(Booking b)
    {
        if (b.On.Year != Year) throw Refusal.Invalid(nameof(b.On), $"这是 {Year} 年的账，{Format.Date(b.On)} 不在这一年");
        if (b.Fen <= 0) throw Refusal.Invalid("Amount", "金额要大于 0；没有发生的不用记");
        if (b.Fen > LargestFen) throw Refusal.Invalid("Amount", $"{Wan.Text(b.Fen)}超过单笔上限 {Wan.Text(LargestFen)}，像是按元填的。这里填万元，请除以 10000");
        if (b.EconomicCode is { } code && !EconomicClass.Exists(code)) throw Refusal.Invalid(nameof(b.EconomicCode), $"没有“{code}”这个部门预算支出经济分类科目，应是 3 位（类）或 5 位（款）");
        if (b.Class == ExpenditureClass.Project && b.Stage == LedgerStage.Expenditure && b.ProjectId is null) throw Refusal.Invalid("Project", "项目支出要写是哪个项目");
        if (b.ProjectId is not null && b.Class != ExpenditureClass.Project) throw Refusal.Invalid("Project", "只有项目支出才写项目");
        if (b.EconomicCode is { } known && EconomicClass.ThreePublicOf(known) is { } meant && b.ThreePublic != meant)
            throw Refusal.Invalid(nameof(b.ThreePublic), $"{known} {EconomicClass.NameOf(known)}属于“三公”经费的{Choices.Name(meant)}，请选上");
    }

    LedgerEntry EntryOf(Booking b, Guid id, Moment moment) => new()
    {
        Id = id,
        YearId = Id,
        Stage = b.Stage,
        Source = b.Source,
        Class = b.Class,
        EconomicCode = b.EconomicCode,
        ProjectId = b.ProjectId,
        ThreePublic = b.ThreePublic,
        Number = b.Number,
        Line = b.Line,
        BookedOn = b.On,
        Fen = b.Fen,
        Summary = b.Summary,
        EnteredAt = moment.At,
        EnteredByName = moment.By.Name,
    };
}
