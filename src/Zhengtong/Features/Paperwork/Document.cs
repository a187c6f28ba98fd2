using System.Text;
using System.Text.Json;
using Zhengtong.Documents.Writing;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Audit;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Paperwork;

public enum DocumentState { Issued, Withdrawn }

/// <summary>
/// An official document (文书) that a unit issued on a commitment: notice, decision, licence, receipt. What it says is frozen:
/// the values and the version of its template give the same docx, byte for byte, for ever. It may be withdrawn, never deleted.
/// </summary>
public sealed class Document
{
    public Guid Id { get; init; }

    public Guid CommitmentId { get; init; }

    public required string TemplateCode { get; init; }

    public int TemplateVersion { get; init; }

    /// <summary>文号, or the number of a licence; unique among documents of its template.</summary>
    public required string Number { get; init; }

    public required string Title { get; init; }

    /// <summary>The unit in whose name it is issued (发文机关).</summary>
    public Guid UnitId { get; init; }

    public required string UnitName { get; init; }

    /// <summary>To whom, as anybody may see it: persons masked.</summary>
    public required string Holder { get; init; }

    /// <summary>JSON of <see cref="FrozenValues"/>. Identity numbers are in it as they are printed: masked.</summary>
    public required string Values { get; init; }

    /// <summary>SM3 of the text; the journal has it too.</summary>
    public required string Digest { get; init; }

    /// <summary>With which anybody checks it (核验码): 7K3M-9QXA-2FTD.</summary>
    public required string Code { get; init; }

    /// <summary>Address of the verification page as printed, without the code.</summary>
    public required string VerifyAt { get; init; }

    /// <summary>Between offices: its commitment's party does not get it.</summary>
    public bool Internal { get; init; }

    public DateTimeOffset IssuedAt { get; init; }

    public Guid IssuedBy { get; init; }

    public required string IssuerName { get; init; }

    public DocumentState State { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawnBy { get; private set; }

    public string? WithdrawalReason { get; private set; }

    /// <summary>The PDF in the file store, once somebody asked for it.</summary>
    public string? Pdf { get; private set; }

    public bool IsWithdrawn => State == DocumentState.Withdrawn;

    /// <summary>Fills a template and freezes it. 机关, 文号 and 日期 are filled in here; all other values come from the caller.</summary>
    /// <exception cref="LetterIncompleteException">A value is missing, or belongs to no field.</exception>
    public static Document Issue(Guid id, LetterTemplate template, LetterValues values, Unit unit, Issuing issuing, Moment moment)
    {
        values.Set("机关", unit.Name).Set("文号", issuing.Number);
        if (template.Fields.Any(f => f.Name == "日期")) values.Set("日期", moment.Date);
        var letter = template.Fill(values);
        return new Document
        {
            Id = id,
            CommitmentId = issuing.Commitment,
            TemplateCode = template.Code,
            TemplateVersion = template.Version,
            Number = issuing.Number,
            Title = letter.Blocks.OfType<LetterParagraph>().Last(p => p.Role == ParagraphRole.Title).Text,
            UnitId = unit.Id,
            UnitName = unit.Name,
            Holder = issuing.Holder,
            Values = JsonSerializer.Serialize(FrozenValues.Of(values), Json.Options),
            Digest = Sm3.Hex(Encoding.UTF8.GetBytes(letter.Text)),
            Code = issuing.Code,
            VerifyAt = issuing.VerifyAt,
            Internal = issuing.Internal,
            IssuedAt = moment.At,
            IssuedBy = moment.By.Id,
            IssuerName = moment.By.Name,
        };
    }

    /// <summary>What the commitment's journal says of it, and what proves it.</summary>
    public (string Summary, object Data) Recorded =>
        ($"发出《{Title}》（{Number}）", new { document = Id, template = TemplateCode, version = TemplateVersion, digest = Digest });

    /// <summary>The document as it was issued.</summary>
    /// <param name="template">The very version it was made from.</param>
    public LetterDocument Fill(LetterTemplate template) =>
        template.Fill(JsonSerializer.Deserialize<FrozenValues>(Values, Json.Options)!.Thaw(), new VerificationMark($"{VerifyAt}/{Code}", Code));

    /// <summary>Takes it back (撤回): it stays readable, and whoever checks it learns that it no longer holds.</summary>
    public void Withdraw(string reason, Moment moment)
    {
        if (IsWithdrawn)
            throw Refusal.NotNow("document.withdrawn", $"《{Title}》已经撤回过了");
        (State, WithdrawnAt, WithdrawnBy, WithdrawalReason) = (DocumentState.Withdrawn, moment.At, moment.By.Name, reason);
    }
}

/// <summary>What belongs to a document besides its text.</summary>
/// <param name="Code">With which anybody checks it.</param>
/// <param name="VerifyAt">Address of the verification page, without the code.</param>
/// <param name="Internal">Between offices: not for the party.</param>
public sealed record Issuing(Guid Commitment, string Number, string Holder, string Code, string VerifyAt, bool Internal = false);

/// <summary>The values of a document as they are kept.</summary>
public sealed record FrozenValues(IReadOnlyDictionary<string, string> Texts, IReadOnlyDictionary<string, string[][]> Lists)
{
    public static FrozenValues Of(LetterValues values) =>
        new(values.Texts, values.Lists.ToDictionary(list => list.Key, list => list.Value.Select(row => row.ToArray()).ToArray()));

    public LetterValues Thaw()
    {
        var values = new LetterValues();
        foreach (var (name, text) in Texts) values.Set(name, text);
        foreach (var (name, rows) in Lists) values.Set(name, rows);
        return values;
    }
}
