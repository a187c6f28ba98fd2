using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>The hotline's head publishes a letter with its reply (公开来信): edited copies, never the letter itself.</summary>
[Act("公开来信", HotlineAccess.Publish)]
public sealed class PublishLetter : OrderAct
{
    [Display(Name = "标题"), Required, StringLength(60, MinimumLength = 4)]
    public string Title { get; set; } = "";

    [Display(Name = "来信", Description = "已经遮盖姓名、号码、车牌、住址，请逐句核对；可以删节"), DataType(DataType.MultilineText)]
    [Required, StringLength(20_000, MinimumLength = 10)]
    public string Letter { get; set; } = "";

    [Display(Name = "答复"), DataType(DataType.MultilineText)]
    [Required, StringLength(4000, MinimumLength = 5)]
    public string Reply { get; set; } = "";

    public override async Task<OrderResult> Handle(Acting acting)
    {
        var order = await acting.OrderAsync(Id, Version, OrderLoading.Callers, OrderLoading.Replies);
        if (order.WhyNotPublic is { } why) throw Refusal.NotNow("letter.not-public", why);
        if (await acting.Db.PublishedLetters.AnyAsync(p => p.OrderId == Id && p.WithdrawnAt == null))
            throw Refusal.NotNow("letter.published", "这封信已经公开。要改的，先撤下再公开");
        CheckMasked(order.WhatTellsTheWriter(acting.Use<Secrets>()));
        var reply = order.Replies[^1];
        var published = new PublishedLetter
        {
            Id = acting.NewId(),
            OrderId = Id,
            Title = Title.Trim(),
            Text = Letter.Trim(),
            Reply = Reply.Trim(),
            UnitId = reply.UnitId,
            TopicCode = order.TopicCode,
            WrittenAt = order.Commitment.OpenedAt,
            RepliedAt = reply.At,
            PublishedAt = acting.At,
            PublishedBy = acting.By.Name,
        };
        acting.Db.Add(published);
        acting.Record(order.Commitment.Chain, $"公开来信：{published.Title}", new { published = published.Id });
        return OrderResult.Of(order);
    }

    void CheckMasked(IReadOnlyList<string> known)
    {
        var wrong = new[] { (nameof(Title), Title), (nameof(Letter), Letter), (nameof(Reply), Reply) }
            .Select(f => (Field: f.Item1, Leak: Masking.Leak(f.Item2, known))).Where(f => f.Leak is not null).Select(f => new FieldMessage(f.Field, f.Leak!)).ToList();
        if (wrong.Count > 0) throw Refusal.Invalid(wrong);
    }
}

/// <summary>Takes a published letter down, with the reason (撤下公开的来信).</summary>
[Act("撤下公开的来信", HotlineAccess.Publish)]
public sealed class WithdrawLetter : IAct<Guid>
{
    public Guid Id { get; set; }

    [Display(Name = "为什么撤下"), Required, StringLength(200, MinimumLength = 4)]
    public string Reason { get; set; } = "";

    /// <returns>The order.</returns>
    public async Task<Guid> Handle(Acting acting)
    {
        var published = await acting.Db.PublishedLetters.FirstOrDefaultAsync(p => p.Id == Id) ?? throw Refusal.NotFound("这封公开的来信");
        var order = await acting.OrderAsync(published.OrderId, null);
        published.Withdraw(Reason.Trim(), acting.Moment);
        acting.Record(order.Commitment.Chain, $"撤下公开的来信：{Reason.Trim()}", new { published = Id });
        return order.Id;
    }
}

static class Publishing
{
    extension(WorkOrder order)
    {
        /// <summary>Null when it may be published: a letter, replied to and ended, whose writer did not ask for secrecy.</summary>
        public string? WhyNotPublic =>
            order.Source != OrderSource.Mailbox ? "只有县长信箱的来信能公开"
            : order.IsConfidential ? "举报不公开"
            : order.Callers.Any(c => c.Hidden) ? "来信人要求保密，不公开"
            : order.Replies.Count == 0 || order.State is not (OrderState.Reviewed or OrderState.Closed) ? "还没有答复，答复审核通过以后才能公开" : null;

        /// <summary>Names, numbers and addresses of those who wrote.</summary>
        public IReadOnlyList<string> WhatTellsTheWriter(Secrets secrets) =>
            [.. order.Callers.SelectMany(c => new[] { c.Name, c.PhoneSecret is { } phone ? secrets.Decrypt(phone) : null, c.Address }).OfType<string>().Where(w => w.Length >= 2)];
    }
}
