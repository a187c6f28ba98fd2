using Zhengtong.Features.Commitments;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Cases;

/// <summary>The full numbers of applicant and agent.</summary>
public sealed class RevealNumberPage(CaseReader reader, Secrets secrets) : RevealPage<ShownCase, RevealNumber, CaseResult>
{
    protected override Task<ShownCase> ReadAsync() => reader.ReadAsync(Id, Caller);

    protected override IEnumerable<(string, string)> Reveal() =>
        [.. Of("申请人", Shown.Applicant), .. Shown.Agent is { } agent ? Of("代理人", agent) : [], .. AnsweredForm.Numbers(Shown)];

    IEnumerable<(string, string)> Of(string who, Party party)
    {
        yield return (who, party.Name);
        yield return (party.Kind == PartyKind.Person ? "身份证号" : "信用代码", secrets.Decrypt(party.NumberSecret));
        if (party.PhoneSecret is { } phone) yield return ("手机号", secrets.Decrypt(phone));
    }
}
