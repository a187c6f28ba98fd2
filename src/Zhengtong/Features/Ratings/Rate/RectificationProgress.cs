using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Audit;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Ratings;

/// <summary>One thing done about a bad rating, as who rated reads it.</summary>
public sealed record ProgressLine(DateTimeOffset At, string What, string? Text);

/// <summary>
/// What was done about a bad rating (整改进度), for whoever has the token: from the journal, without the names of staff and
/// without what they noted for themselves.
/// </summary>
/// <param name="ContactBy">When the rater is called at the latest; null once that was done.</param>
/// <param name="DueAt">When it must be rectified; null once it has ended.</param>
public sealed record RectificationProgress(string State, bool IsOpen, DateTimeOffset? ContactBy, DateTimeOffset? DueAt, IReadOnlyList<ProgressLine> Lines)
{
    static readonly Dictionary<string, (string What, bool Tells)> Known = new()
    {
        [nameof(SignForRectification)] = ("被评价的单位已签收", false),
        [nameof(ContactRater)] = ("联系核实", false),
        [nameof(RectifyRating)] = ("整改", true),
        [nameof(AnswerRater)] = ("反馈", true),
        [nameof(CallBackRater)] = ("回访", false),
        [nameof(AppealRating)] = ("被评价的单位提出申诉，由另一个人复核", false),
        [nameof(DecideAppeal)] = ("复核申诉", true),
        [nameof(RevealRater)] = ("负责联系的人查看了您的联系方式", false),
        [nameof(CloseRectification)] = ("办结", false),
    };

    /// <returns>Null when the contact was not rated badly.</returns>
    public static async Task<RectificationProgress?> ReadAsync(CountyDb db, Guid contact)
    {
        var it = await (from r in db.Ratings
                        where r.ContactId == contact
                        join f in db.Rectifications on r.Id equals f.RatingId
                        select new { f.Id, f.State, f.Commitment.ClosedAt, f.Commitment.OpenedAt, f.Commitment.Clocks }).AsNoTracking().FirstOrDefaultAsync();
        if (it is null) return null;
        var entries = await db.Set<JournalEntry>().AsNoTracking().Where(e => e.ChainId == it.Id && Known.Keys.Contains(e.Act)).OrderBy(e => e.Seq).Select(e => new { e.At, e.Act, e.Summary }).Take(100).ToListAsync();
        return new(Rectification.Life.Label(it.State).Name, it.ClosedAt is null, DueAt(Rectification.ContactClock), it.ClosedAt is null ? DueAt(ClockNames.Promised, ended: true) : null,
            [new(it.OpenedAt, "转给被评价的单位整改", null), .. entries.Select(e => LineOf(e.At, e.Act, e.Summary))]);

        DateTimeOffset? DueAt(string name, bool ended = false) => it.Clocks.FirstOrDefault(c => c.Name == name && (ended || c.IsOpen))?.DueAt;
    }

    /// <summary>A summary reads 整改：what was done. Of a call-back only its result is told.</summary>
    static ProgressLine LineOf(DateTimeOffset at, string act, string summary)
    {
        var (what, tells) = Known[act];
        var (head, text) = summary.IndexOf('：') is > 0 and var place ? (summary[..place], summary[(place + 1)..]) : (summary, null);
        return act is nameof(CallBackRater) or nameof(DecideAppeal) ? new(at, head, tells ? text : null) : new(at, what, tells ? text : null);
    }
}
