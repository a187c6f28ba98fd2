using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>How lists name who called.</summary>
static class CallerLabel
{
    public static string Of(OrderCaller caller) => caller.Hidden ? "身份保密" : caller.Name is { } name ? PersonName.Mask(name) : caller.PhoneMasked ?? "匿名";
}

static class Registering
{
    extension(Acting acting)
    {
        /// <summary>A report is also read by those who supervise, but for those of the unit it accuses.</summary>
        /// <exception cref="Refusal">All who supervise belong to that unit: nobody could judge how the report is handled.</exception>
        public async Task AdmitSupervisorsAsync(WorkOrder order)
        {
            var (places, all) = (await Places.OfAsync(acting.Db), await acting.Db.People.Where(p => p.Roles.Contains(Role.Supervisor) && p.LeftOn == null).Select(p => new { p.Id, p.UnitId }).ToListAsync());
            var others = all.FindAll(p => order.AccusedUnitId is not { } accused || places.UnitOf(p.UnitId)?.IsWithin(accused, places) != true);
            if (others.Count == 0 && all.Count > 0)
                throw Refusal.Invalid(nameof(RegisterOrder.Accused), "能监督这张工单的人都是被举报单位的，热线不能受理。请拨打纪检监察举报电话 12388");
            foreach (var supervisor in others) order.Commitment.Admit(supervisor.Id);
        }

        /// <summary>Who asks after an order is told how it stands, and its holder that it was asked after (催办).</summary>
        public async Task<OrderResult> UrgeAsync(RegisterOrder urging)
        {
            var number = urging.Original?.Trim() ?? "";
            var id = await acting.Db.Commitments.VisibleTo(acting.By).Where(c => c.Number == number && c.Kind == WorkOrder.Code).Select(c => (Guid?)c.Id).FirstOrDefaultAsync()
                ?? throw Refusal.Invalid(nameof(RegisterOrder.Original), number.Length == 0 ? "催办要写明催哪张工单" : $"没有找到工单 {number}，请核对编号");
            var original = await acting.OrderAsync(id, null, OrderLoading.Readers);
            original.Urge();
            var (book, places) = (await acting.BookAsync(), await Places.OfAsync(acting.Db));
            var order = await urging.OpenAsync(acting, book, book.Topics[original.TopicCode], original.RegionCode, original);
            foreach (var reader in original.Commitment.Readers) order.Commitment.Admit(reader.ReaderId);
            acting.Record(original.Commitment.Chain, $"诉求人催办（第 {original.Urgings} 次）：{order.Commitment.Number}", new { urging = order.Id });
            order.AnswerOnTheSpot($"{original.Commitment.Number} 现在由{places.Unit(original.Commitment.UnitId)}办，{OrderLife.Life.Label(original.State).Name}。已告诉承办单位您在催办。");
            acting.Record(order.Commitment.Chain, $"登记：催办 {original.Commitment.Number}");
            return await acting.EndAsync(order, "urged", "催办已转承办单位");
        }

        public async Task<OrderResult> AnswerAsync(WorkOrder order, string answer)
        {
            order.AnswerOnTheSpot(answer);
            order.Commitment.Meet(acting.NewId(), "当场答复", acting.Moment);
            await acting.AnswerLetterAsync(order);
            return await acting.EndAsync(order, "answered", "当场答复");
        }
    }
}
