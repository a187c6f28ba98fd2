using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Hotline;

/// <summary>Letters that were replied to, for the hotline's head to choose from; secret ones are not among them.</summary>
public sealed class LettersPage : ActPage
{
    public sealed record Row(Guid Id, string Number, string Title, DateTimeOffset WrittenAt, Guid? Published);

    protected override string Permission => HotlineAccess.Publish;

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    protected override async Task ShowAsync()
    {
        var visible = Db.Commitments.VisibleTo(Caller);
        var letters = Db.WorkOrders.AsNoTracking().Where(o => o.Source == OrderSource.Mailbox && (o.State == OrderState.Reviewed || o.State == OrderState.Closed) && o.Replies.Any()
            && o.Commitment.Confidentiality == Confidentiality.Ordinary && !o.Callers.Any(c => c.Hidden) && visible.Any(c => c.Id == o.Id));
        if (Cursor.Read(After, 1) is [var last] && Guid.TryParse(last, out var id)) letters = letters.Where(o => o.Id < id);
        var page = Page<Row>.Of(await letters.OrderByDescending(o => o.Id).Take(ListFilter.Usual + 1).Select(o => new Row(o.Id, o.Commitment.Number, o.Commitment.Title, o.Commitment.OpenedAt,
            Db.Set<PublishedLetter>().Where(p => p.OrderId == o.Id && p.WithdrawnAt == null).Select(p => (Guid?)p.Id).FirstOrDefault())).ToListAsync(), ListFilter.Usual, r => Cursor.Write(r.Id));
        (Rows, Next) = (page.Items, page.Next);
    }
}
