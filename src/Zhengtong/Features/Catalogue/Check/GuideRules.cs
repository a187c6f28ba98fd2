using System.Text.RegularExpressions;
using static Zhengtong.Features.Catalogue.ListRule;

namespace Zhengtong.Features.Catalogue;

/// <summary>Visits, fee, result, places, remedies, telephones (self-checks of the province's matter system).</summary>
static partial class GuideRules
{
    public static readonly ListRule[] All =
    [
        Must("visits.reason", "visitReason", "要到现场的，写明为什么", l => l.Visits == 0 || !string.IsNullOrWhiteSpace(l.VisitReason)),
        Must("visits.depth-four", "visits", "四级（全程网办）的到现场次数是 0", l => l.OnlineDepth != OnlineDepth.Four || l.Visits == 0),
        Must("visits.depth-three", "visits", "三级（网上申报）的到现场次数最多 1", l => l.OnlineDepth != OnlineDepth.Three || l.Visits <= 1),
        Must("visits.mail", "acceptsMail", "不用到现场、又不能网办的，要能邮寄材料", l => l.Visits > 0 || l.Online || l.AcceptsMail),
        Must("online.depth", "online", "三级、四级的事项要能网上办", l => l.OnlineDepth < OnlineDepth.Three || l.Online),
        Must("fee.charged", "fee", "收费的要写明收费项目、标准、依据，并能网上支付",
            l => !l.Fee.Charged || l.Fee is { Item: not null, Standard: not null, Basis: not null, PayableOnline: true }),
        Must("fee.free", "fee", "不收费的没有收费项目、标准，也不开网上支付", l => l.Fee.Charged || l.Fee is { Item: null, Standard: null, PayableOnline: false }),
        Must("result.kind", "result", "结果名称和结果类型不一致：以“证”“执照”结尾的是出证，以“文”结尾的是出文，以“批复”“批准书”结尾的是审批",
            l => KindByName(l.Result) is not { } kind || kind == l.Result.Kind),
        Must("result.sample", "result", "有审批结果的，要有结果样本", l => !string.IsNullOrWhiteSpace(l.Result.Sample)),
        Must("result.numbering", "result", "要写明结果文书的编号规则，里面要有序号 {seq:n}（由登记系统赋码的除外）", l => Sequence().IsMatch(l.Result.Numbering) || l.Result.Numbering.Contains("赋码")),
        Must("contact.different", "contact", "咨询电话和监督投诉电话不能相同", l => l.Contact.Consultation != l.Contact.Complaint),
        Must("contact.area-code", "contact", "咨询、投诉电话要带区号，如 0746-2312345", l => Telephone().IsMatch(l.Contact.Consultation) && Telephone().IsMatch(l.Contact.Complaint)),
        Must("faq.licence", "faq", "行政许可至少要有一条常见问题", l => l.Kind != MatterKind.Licence || l.Faq.Count > 0),
        Must("places.some", "places", "要写明到哪里办", l => l.Places.Count > 0),
        new("places.unique", "places", l => l.Places.GroupBy(p => p.Site).Where(g => g.Count() > 1).Select(g => $"受理地点“{Platform.Web.Choices.Name(g.Key)}”写了两次")),
        Must("places.direct", "places", "至少要有一处直接办，不能处处转办", l => l.Places.Count == 0 || l.Places.Any(p => p.Mode == PlaceMode.Direct)),
        Must("conditions.some", "conditions", "要写明受理条件", l => l.Conditions.Count > 0),
        Must("refusal.some", "refusalGrounds", "要写明不予受理、不予许可的情形", l => l.RefusalGrounds.Count > 0),
        new("refusal.unique", "refusalGrounds", l => l.RefusalGrounds.GroupBy(g => g.Id).Where(g => g.Count() > 1).Select(g => $"不予情形编号“{g.Key}”重复")),
        new("refusal.licence", "refusalGrounds", l => l.Kind != MatterKind.Licence ? [] : l.RefusalGrounds.Where(g => g.Basis.Article is null).Select(g => $"“{g.Text}”没有写依据的条号，不能作为不予许可的理由")),
        Must("remedies.licence", "remedies", "要写明行政复议和行政诉讼两种救济途径（行政许可法第三十八条）", l => Enum.GetValues<RemedyKind>().All(k => l.Remedies.Any(r => r.Kind == k))),
    ];

    static ResultKind? KindByName(ResultDocument result) => result.Name switch
    {
        _ when result.Name.EndsWith("凭证") => null,
        _ when result.Name.EndsWith('证') || result.Name.EndsWith("证书") || result.Name.EndsWith("执照") => ResultKind.Certificate,
        _ when result.Name.EndsWith('文') => ResultKind.Document,
        _ when result.Name.EndsWith("批复") || result.Name.EndsWith("批准书") => ResultKind.Approval,
        _ => null,
    };

    [GeneratedRegex(@"\A0\d{2,3}-\d{5,8}\z")]
    private static partial Regex Telephone();

    [GeneratedRegex(@"\{seq:\d\}")]
    private static partial Regex Sequence();
}
