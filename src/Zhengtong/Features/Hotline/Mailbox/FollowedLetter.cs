using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Paperwork;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Hotline;

/// <summary>A letter as its writer sees it: no names of those who handle it, no words of the offices among themselves.</summary>
/// <param name="Answer">What the writer is told; null while it is being handled.</param>
/// <param name="Letter">The letter of reply (复信), when there is one.</param>
public sealed record FollowedLetter(string Number, DateTimeOffset WrittenAt, string Headline, string? Unit, DateTimeOffset? DueAt, string? Answer, FollowedLetter.ReplyLetter? Letter)
{
    public sealed record ReplyLetter(string Title, string Number, string Code);

    /// <param name="proof">The telephone or the code of the letter, as typed.</param>
    /// <returns>Null when they do not belong together.</returns>
    public static async Task<FollowedLetter?> FindAsync(CountyDb db, Secrets secrets, string number, string proof)
    {
        var digits = new string([.. proof.Where(char.IsAsciiDigit)]);
        var (index, code) = (digits.Length >= 7 ? secrets.Index(digits) : null, VerificationCode.Read(proof));
        var order = await db.WorkOrders.AsNoTracking().Include(o => o.Commitment).Include(o => o.Replies)
            .Where(o => o.Source == OrderSource.Mailbox && o.Commitment.Number == number
                && ((index != null && o.Callers.Any(c => c.Seq == 1 && c.PhoneIndex == index)) || (code != null && db.Set<Letter>().Any(l => l.Id == o.Id && l.Code == code))))
            .FirstOrDefaultAsync();
        return order is null ? null : await ShowAsync(db, order);
    }

    static async Task<FollowedLetter> ShowAsync(CountyDb db, WorkOrder order)
    {
        var letter = await db.Documents.AsNoTracking().Where(d => d.CommitmentId == order.Id && d.TemplateCode == ReplyLetters.Template && d.State == DocumentState.Issued)
            .OrderByDescending(d => d.IssuedAt).Select(d => new ReplyLetter(d.Title, d.Number, d.Code)).FirstOrDefaultAsync();
        var reply = letter is null ? null : order.Replies.MaxBy(r => r.Seq)?.Text;
        var unit = order.UnitId is { } id && !order.IsConfidential ? (await Places.OfAsync(db)).Unit(id) : null;
        return new(order.Commitment.Number, order.Commitment.OpenedAt, Head(order.State), unit, order.Commitment.IsOpen ? order.Commitment.DueAt : null, reply ?? order.Answer, letter);
    }

    static string Head(OrderState state) => state switch
    {
        OrderState.Registered or OrderState.Disputed => "已收到，正在派办",
        OrderState.Closed => "已办结",
        OrderState.Refused => "不予受理",
        OrderState.Reviewed => "已答复，会回访您",
        _ => "正在办理",
    };
}
