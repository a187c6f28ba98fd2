using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>The telephone system offers a call (来电振铃); the same call offered again is the same.</summary>
[Act("送来电", HotlineAccess.Telephony)]
public sealed class OfferCall : IAct<Guid>
{
    [Display(Name = "来电编号", Description = "话务系统里的编号，一通电话一个")]
    [Required, StringLength(64, MinimumLength = 1)]
    public string Line { get; set; } = "";

    [Display(Name = "主叫号码", Description = "对方隐藏号码的不填"), StringLength(30)]
    public string? Number { get; set; }

    public async Task<Guid> Handle(Acting acting)
    {
        var line = Line.Trim();
        if (await acting.Db.Calls.Where(c => c.Line == line).Select(c => (Guid?)c.Id).FirstOrDefaultAsync() is { } known) return known;
        var (secrets, number) = (acting.Use<Secrets>(), CallerNumber.Read(Number, nameof(Number)));
        var call = new HotlineCall
        {
            Id = acting.NewId(),
            Line = line,
            PhoneSecret = number is null ? null : secrets.Encrypt(number),
            PhoneIndex = number is null ? null : secrets.Index(number),
            PhoneMasked = number is null ? null : CallerNumber.Mask(number),
            OfferedAt = acting.At,
        };
        acting.Db.Add(call);
        await acting.Record(call.Id, "来电");
        return call.Id;
    }
}

/// <summary>An agent takes a call (接听).</summary>
[Act("接听", HotlineAccess.Register)]
public sealed class AnswerCall : IAct<Guid>
{
    public Guid Id { get; set; }

    public async Task<Guid> Handle(Acting acting)
    {
        var call = await acting.Db.CallAsync(Id);
        call.Answer(acting.Moment);
        await acting.Record(call.Id, "接听");
        return Id;
    }
}

/// <summary>A call is over (挂断).</summary>
[Act("挂断", HotlineAccess.Telephony)]
public sealed class EndCall : IAct<Guid>
{
    public Guid Id { get; set; }

    public async Task<Guid> Handle(Acting acting)
    {
        var call = await acting.Db.CallAsync(Id);
        if (call.EndedAt is not null) return Id;
        call.End(acting.At);
        await acting.Record(call.Id, call.AnsweredAt is null ? "没有接听，对方挂断" : "挂断");
        return Id;
    }
}

static class CallData
{
    extension(CountyDb db)
    {
        /// <summary>Locks a call for an act: of two agents one takes it.</summary>
        /// <exception cref="Refusal">There is none.</exception>
        public async Task<HotlineCall> CallAsync(Guid id) =>
            await db.Calls.FromSql($"select * from hotline_call where id = {id} for update").FirstOrDefaultAsync() ?? throw Refusal.NotFound("这通电话");
    }
}
