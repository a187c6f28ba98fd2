using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Paperwork;
using Zhengtong.Platform.Numbering;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Documents at the end: decision, licence or certificate, delivery receipt (决定、证照、送达).</summary>
static class OutcomeDocuments
{
    extension(Acting acting)
    {
        /// <summary>The decision in writing (行政许可法 Article 38), where the list has one.</summary>
        public async Task IssueDecisionAsync(OpenedCase opened, RefusalGround? ground)
        {
            if (OutcomeValues.KindOf(opened.List, ground) is not { } kind) return;
            var unit = await acting.AuthorityAsync(opened);
            await acting.IssueAsync(opened.Commitment, opened.TemplateOf(kind), unit, OutcomeValues.Decision(opened, acting.Db.County, await acting.UnitAsync(unit), ground));
        }

        /// <summary>The licence, approval or certificate (证照), numbered by the pattern of the list.</summary>
        /// <param name="number">Given by another system (登记系统赋码); else by the pattern, else the case's own.</param>
        public async Task IssueLicenceAsync(OpenedCase opened, string? number, DateOnly? validTo)
        {
            var values = OutcomeValues.Licence(opened, acting.Moment.Date, validTo);
            number = number is { Length: > 0 } ? number
                : OutcomeValues.LicencePattern(opened.List) is { } pattern ? await acting.Use<Numbers>().PatternedAsync(acting.Db.County, pattern, acting.Moment.Date) : opened.Commitment.Number;
            await acting.IssueAsync(opened.Commitment, opened.TemplateOf(DocumentKind.Licence), await acting.AuthorityAsync(opened), values, number);
        }

        /// <summary>What was handed over, how and by whom (送达回证): Article 44.</summary>
        public async Task IssueDeliveryAsync(OpenedCase opened, string how, string? receipt)
        {
            string[] outcomes = [opened.TemplateOf(DocumentKind.GrantDecision), opened.TemplateOf(DocumentKind.RefusalDecision), opened.TemplateOf(DocumentKind.Licence)];
            var handed = await acting.Db.Documents.Where(d => d.CommitmentId == opened.Case.Id && d.State == DocumentState.Issued && outcomes.Contains(d.TemplateCode))
                .OrderBy(d => d.IssuedAt).ThenBy(d => d.Id).Select(d => new { d.Title, d.Number }).ToListAsync();
            var site = await acting.SiteAsync(opened);
            var values = OutcomeValues.Delivery(opened, [.. handed.Select(d => (string[])[d.Title, d.Number, "1"])], how, receipt, site, acting.By);
            await acting.IssueAsync(opened.Commitment, opened.TemplateOf(DocumentKind.DeliveryReceipt), site.UnitId, values);
        }
    }
}
