using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Paperwork;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Documents until acceptance: receipt, correction notice, acceptance notice, refusal (收件、补正、受理、不予受理).</summary>
static class AcceptanceDocuments
{
    extension(Acting acting)
    {
        /// <summary>Given for every application handed in (办件回执).</summary>
        public async Task IssueReceiptAsync(OpenedCase opened)
        {
            var site = await acting.SiteAsync(opened);
            var values = AcceptanceValues.Receipt(opened, site, acting.Use<AppSettings>().AddressOf(acting.Db.County));
            await acting.IssueAsync(opened.Commitment, CaseDocuments.Receipt, site.UnitId, values, opened.Commitment.Number);
        }

        /// <summary>What is missing, once and in full (一次性补正告知书): 行政许可法 Article 32(4).</summary>
        public async Task IssueCorrectionAsync(OpenedCase opened) => await acting.IssueAsync(opened.Commitment, opened.TemplateOf(DocumentKind.CorrectionNotice),
            await acting.AuthorityAsync(opened), AcceptanceValues.Correction(opened, await acting.SiteAsync(opened), acting.By));

        /// <summary>
        /// The acceptance in writing (受理通知书, Article 32), by silence too; with materials deferred it is the notice that names
        /// them and the days by which they must follow (容缺受理告知承诺书).
        /// </summary>
        public async Task IssueAcceptanceAsync(OpenedCase opened) => await acting.IssueAsync(opened.Commitment, opened.TemplateOf(AcceptanceValues.AcceptanceKind(opened.Case)),
            await acting.AuthorityAsync(opened), AcceptanceValues.Acceptance(opened, await acting.CalendarAsync(), acting.Moment));

        /// <summary>The refusal to accept, with reasons, the competent body and the remedies (不予受理决定书): Article 32(1)–(2).</summary>
        public async Task IssueRefusalAsync(OpenedCase opened, RefusalGround ground)
        {
            var unit = await acting.AuthorityAsync(opened);
            var values = AcceptanceValues.Refusal(opened, acting.Db.County, await acting.UnitAsync(unit), ground);
            await acting.IssueAsync(opened.Commitment, opened.TemplateOf(DocumentKind.AcceptanceRefusal), unit, values);
        }
    }
}
