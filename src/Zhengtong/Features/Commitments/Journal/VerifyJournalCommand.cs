using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Audit;
using Zhengtong.Platform.CommandLine;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Commitments;

/// <summary><c>zt verify-journal</c>: looks for entries that were changed, removed or put in another order (流水核验).</summary>
sealed class VerifyJournalCommand() : CountyCommand("verify-journal", "核验流水：有没有被改、被删、被调换。没有问题返回 0，有问题返回 1")
{
    protected override async Task<ExitCode> RunAsync(ParseResult parse, IServiceProvider services, CancellationToken cancellation)
    {
        var (db, output) = (services.GetRequiredService<CountyDb>(), parse.InvocationConfiguration.Output);
        var report = await services.GetRequiredService<JournalVerification>().CountyAsync(db.County, async finding =>
            await output.WriteLineAsync(finding.Chain is { } chain ? $"{await NameAsync(db, chain, cancellation)}：{finding.Message}" : finding.Message), cancellation);
        await output.WriteLineAsync($"{db.County.Name}：{report.Chains} 条链，{report.Entries} 条记录，{report.Seals} 次封存，{(report.Findings == 0 ? "没有问题" : $"{report.Findings} 处问题")}");
        return report.Findings == 0 ? ExitCode.Good : ExitCode.Findings;
    }

    /// <summary>The number of the commitment, the sign-in of the account, or the bare identifier.</summary>
    static async Task<string> NameAsync(CountyDb db, Guid chain, CancellationToken ct)
    {
        await db.EnterAsync(ct);
        return await db.Commitments.Where(c => c.Id == chain).Select(c => c.Number).FirstOrDefaultAsync(ct)
            ?? await db.Accounts.Where(a => a.Id == chain).Select(a => "账号 " + a.Login).FirstOrDefaultAsync(ct)
            ?? await db.Posts.Where(p => p.Id == chain).Select(p => "岗位 " + p.Name).FirstOrDefaultAsync(ct)
            ?? $"流水链 {chain}";
    }
}
