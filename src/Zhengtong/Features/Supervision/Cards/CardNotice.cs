using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Documents.Writing;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Paperwork;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Supervision;

/// <summary>The notice with which a card reaches its unit (电子监察通知书): between offices, never the party's.</summary>
static class CardNotice
{
    extension(Acting acting)
    {
        public async Task IssueCardNoticeAsync(Commitment commitment, CardCause cause, CardRule rule)
        {
            var places = await Places.OfAsync(acting.Db);
            var person = await acting.Db.People.Where(p => p.Id == cause.PersonId).Select(p => p.Name).FirstOrDefaultAsync();
            await acting.IssueAsync(commitment, "supervision-card-notice", places.Bureau.Id, new LetterValues()
                .Set("牌别", Texts.Of(rule.Warning))
                .Set("被监察单位", places.UnitOf(cause.UnitId)!.Name)
                .Set("发牌时间", Format.Instant(acting.At))
                .Set("办件编号", cause.Subject.Number)
                .Set("事项名称", cause.Subject.Title)
                .Set("责任环节", acting.Use<CommitmentKinds>().Label(cause.Subject.Kind, cause.Subject.State).Name)
                .Set("责任人", person ?? "单位待办，没有领办人")
                .Set("触发情形", cause.Detail)
                .Set("发牌依据", $"监察规则{rule.Code}：{rule.Name}（{rule.Source}）")
                .Set("处理要求", cause.Subject.IsOpen ? "请立即办理，并查明原因。" : "请查明原因。")
                .Set("说明期限", Limit.WorkingDays(rule.ExplainDays).ToString().Replace(" ", "")), inside: true);
        }
    }
}
