using Zhengtong.Documents.Reading;
using Zhengtong.Reckoning;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Reckoning;

public sealed class UnseenTests
{
    public static TheoryData<string> Files => new(Directory.GetFiles(Repository.In("tests/Zhengtong.Tests/Reckoning/Unseen")).Select(f => Path.GetFileName(f)!));

    [Theory, MemberData(nameof(Files))]
    public void No_error_is_found_in_a_report_that_has_none(string file) =>
        Assert.Empty(ReportChecker.Check(DocumentReader.Read(Repository.In("tests/Zhengtong.Tests/Reckoning/Unseen", file))).Findings.Where(f => f.Severity == Severity.Error).Select(f => $"{f.Rule} {f.Quote}"));
}
