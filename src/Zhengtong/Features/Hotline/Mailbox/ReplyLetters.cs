using Zhengtong.Documents.Writing;
using Zhengtong.Features.Paperwork;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Hotline;

/// <summary>The letter with which the county answers one to its head (复信).</summary>
static class ReplyLetters
{
    public const string Template = "mailbox-reply";

    extension(Acting acting)
    {
        /// <summary>Once the hotline has passed a unit's reply to a letter, or answered it itself, it goes out in the name of who answered, numbered and verifiable like every document.</summary>
        public async Task AnswerLetterAsync(WorkOrder order)
        {
            if (order.Source != OrderSource.Mailbox) return;
            var book = await acting.BookAsync();
            await acting.IssueAsync(order.Commitment, Template, order.UnitId ?? book.Office, Values(order, book.Topics[order.TopicCode]));
        }
    }

    /// <summary>Who asked not to be known to the unit is not named in what the unit issues.</summary>
    public static LetterValues Values(WorkOrder order, Topic topic)
    {
        var writer = order.Callers.MinBy(c => c.Seq)!;
        var (resolution, answer) = order.Replies.MaxBy(r => r.Seq) is { } reply ? (reply.Resolution, reply.Text) : (order.Resolution!.Value, order.Answer!);
        return new LetterValues().Set("来信人", writer.Hidden || writer.Name is null ? "来信的同志" : $"{writer.Name}同志")
            .Set("来信日期", DateOnly.FromDateTime(ChinaClock.Cut(order.Commitment.OpenedAt).DateTime)).Set("来信编号", order.Commitment.Number)
            .Set("事由", topic.Level2.Split('（')[0]).Set("办理结果", Choices.Name(resolution)).Set("答复", answer);
    }
}
