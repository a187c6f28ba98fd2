using Microsoft.EntityFrameworkCore;
using Zhengtong.Documents.Writing;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Numbering;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Paperwork;

/// <summary>Issues documents (发文) as a part of other acts: in their transaction, with a line in the commitment's journal.</summary>
public static class IssueDocument
{
    extension(Acting acting)
    {
        /// <summary>
        /// Issues a document on a commitment. Docx and PDF are made when somebody asks for them, so an act never waits for them.
        /// </summary>
        /// <param name="template">Code of the template.</param>
        /// <param name="unitId">The unit in whose name it is issued.</param>
        /// <param name="number">Given when the number is not a 文号 of the unit: a licence's, a case's.</param>
        /// <param name="inside">Between offices: not for the party.</param>
        public async Task<Document> IssueAsync(
            Commitment commitment, string template, Guid unitId, LetterValues values, string? number = null, bool inside = false)
        {
            var letter = await acting.Db.TemplateAsync(template);
            var unit = (await Places.OfAsync(acting.Db)).UnitOf(unitId)!;
            number ??= await acting.Use<Numbers>().PatternedAsync(acting.Db.County, PatternOf(acting.Db.County, unit, letter), acting.Moment.Date);
            var issuing = new Issuing(commitment.Id, number, commitment.PartyLabel, VerificationCode.New(), VerifyAt(acting.Use<AppSettings>().AddressOf(acting.Db.County)), inside);
            var document = Document.Issue(acting.NewId(), letter, values, unit, issuing, acting.Moment);
            acting.Db.Add(document);
            var (summary, data) = document.Recorded;
            acting.Record(commitment.Chain, summary, data);
            return document;
        }
    }

    /// <summary>
    /// 江水利受字〔2023〕12号: by unit, kind and year. Drawn one by one: a number is given once, and one is missing only when
    /// the act was refused after drawing it.
    /// </summary>
    public static string PatternOf(County county, Unit unit, LetterTemplate letter) => $"{county.ShortName[..1]}{UnitMark.Of(unit)}{letter.NumberMark}字〔{{year}}〕{{seq}}号";

    /// <summary>Where anybody checks a document of the county.</summary>
    /// <param name="address">Of the county's site.</param>
    public static string VerifyAt(string address) => address + "/verify";
}
