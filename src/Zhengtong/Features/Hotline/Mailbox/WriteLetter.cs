using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Paperwork;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>What the writer keeps: number and code.</summary>
public sealed record LetterReceipt(Guid Id, string Number, string Code);

/// <summary>Somebody writes to the head of the county (给县长写信): an order like any other, whose reply is a letter.</summary>
[Act("给县长写信", Permission.Anyone)]
public sealed class WriteLetter : IAct<LetterReceipt>
{
    /// <summary>Opinions and praise: for what names no topic.</summary>
    const string AnyTopic = "T1508";

    [Display(Name = "这是"), Required]
    public OrderKind? Kind { get; set; }

    [Display(Name = "信的内容", Description = "写清楚什么时候、在哪里、什么事、希望怎么办；最多 20000 字"), DataType(DataType.MultilineText)]
    [Required, StringLength(20_000, MinimumLength = 10)]
    public string Content { get; set; } = "";

    [Display(Name = "姓名"), Required, StringLength(50, MinimumLength = 2)]
    public string Name { get; set; } = "";

    [Display(Name = "联系电话", Description = "加密保存，用来答复和回访您，也用来查这封信"), Required, StringLength(30)]
    public string Phone { get; set; } = "";

    [Display(Name = "请为我保密", Description = "承办单位看不到您的姓名和电话，这封信也不公开")]
    public bool Hidden { get; set; }

    [Display(Name = "被举报的单位", Description = "举报本县单位或者它的人的请选：它看不到这封信")]
    public Guid? Accused { get; set; }

    public async Task<LetterReceipt> Handle(Acting acting)
    {
        if (Kind == OrderKind.Urging) throw Refusal.Invalid(nameof(Kind), "催办不用再写信，请打 12345，说出编号");
        var number = CallerNumber.Read(Phone, nameof(Phone)) ?? throw Refusal.Invalid(nameof(Phone), "请填写联系电话，答复要告诉您");
        await CheckTwiceAsync(acting, acting.Use<Secrets>().Index(number));
        var (book, places) = (await acting.BookAsync(), await Places.OfAsync(acting.Db));
        var order = await acting.Also(new RegisterOrder
        {
            Kind = Kind,
            Source = OrderSource.Mailbox,
            Topic = book.Index.Rank(Content).Select(t => t.Topic.Code).FirstOrDefault() ?? (book.Topics.ContainsKey(AnyTopic) ? AnyTopic : book.Topics.Keys.Max()!),
            Region = Proposal.RegionIn(Content, places),
            Content = Content,
            CallerName = Name,
            CallerPhone = number,
            Hidden = Hidden,
            Accused = Accused,
        });
        var letter = new Letter { Id = order.Id, Code = VerificationCode.New() };
        acting.Db.Add(letter);
        return new(order.Id, order.Number, letter.Code);
    }

    /// <summary>Who presses the button twice has written one letter.</summary>
    async Task CheckTwiceAsync(Acting acting, byte[] phone)
    {
        var (since, content) = (acting.At.AddDays(-1), Content.Trim());
        var earlier = await acting.Db.WorkOrders.Where(o => o.Source == OrderSource.Mailbox && o.Content == content && o.Commitment.OpenedAt > since && o.Callers.Any(c => c.PhoneIndex == phone))
            .Select(o => o.Commitment.Number).FirstOrDefaultAsync();
        if (earlier is not null)
            throw Refusal.NotNow("letter.received", $"这封信已经收到，编号 {earlier}，没有重复登记。用编号和电话可以查办到哪里了");
    }
}
