using System.CommandLine;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.CommandLine;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Organisation;

/// <summary><c>zt token</c>: gives a program access to the API; the token is printed once (接入令牌).</summary>
sealed class TokenCommand : CountyCommand
{
    readonly Argument<string> name = new("名称") { Description = "接入系统的名称，例如“省一体化平台”" };
    readonly Option<string?> person = new("--person") { Description = "代表哪位工作人员（登录名）；不填则是独立的接入系统", HelpName = "登录名" };
    readonly Option<string[]> scopes = new("--scope") { Description = "权限代码，可写多次；不填则取角色的全部权限", HelpName = "代码" };
    readonly Option<int> days = new("--days") { Description = "有效天数，最多 1095", HelpName = "天数", DefaultValueFactory = _ => 365 };

    public TokenCommand() : base("token", "发放接口令牌：令牌只显示这一次，系统里只存它的摘要")
    {
        Arguments.Add(name);
        foreach (var option in new Option[] { person, scopes, days }) Options.Add(option);
    }

    protected override async Task<ExitCode> RunAsync(ParseResult parse, IServiceProvider services, CancellationToken cancellation)
    {
        var act = new MakeClientToken { Name = parse.GetValue(name)!, Login = parse.GetValue(person), Scopes = parse.GetValue(scopes) ?? [], Days = parse.GetValue(days) };
        try
        {
            var made = await services.GetRequiredService<UseCases>().Run(act, Caller.System, ct: cancellation);
            await parse.InvocationConfiguration.Output.WriteLineAsync(made.Token);
            await parse.InvocationConfiguration.Error.WriteLineAsync($"“{made.Name}”的令牌只显示这一次，请保存好。有效到 {made.ExpiresAt:yyyy-MM-dd}，权限：{string.Join("、", made.Scopes)}。");
            return ExitCode.Good;
        }
        catch (Refusal no)
        {
            throw new CommandFailure(ExitCode.Input, string.Join('\n', no.Fields.Select(f => f.Message).DefaultIfEmpty(no.Message)));
        }
    }
}
