using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Organisation;

/// <summary>What acts on people and accounts have in common.</summary>
static class StaffActs
{
    extension(Acting acting)
    {
        /// <summary>A person of the staff and the account.</summary>
        /// <exception cref="Refusal">Not there.</exception>
        public async Task<(Person Person, Account Account)> StaffAsync(Guid person)
        {
            var found = await acting.Db.People.FirstOrDefaultAsync(p => p.Id == person) ?? throw Refusal.NotFound("这个人");
            return (found, await acting.Db.Accounts.FirstOrDefaultAsync(a => a.SubjectId == person && a.Kind == AccountKind.Staff) ?? throw Refusal.NotFound("这个人的账号"));
        }

        /// <summary>Ends all sessions of an account at once.</summary>
        public void EndSessions(Account account)
        {
            var ended = account.Stamp;
            account.EndSessions(acting.NewId());
            acting.Forget(account, ended);
        }

        /// <summary>Forgets who signed in under a stamp that holds no longer, once the act is committed.</summary>
        public void Forget(Account account, Guid stamp)
        {
            var callers = acting.Use<Callers>();
            acting.Db.Afterwards(() => callers.Forget(account.Id, stamp));
        }

        /// <exception cref="Refusal">The person still has a post.</exception>
        public async Task DemandNoPostAsync(Person person, string what)
        {
            if (await acting.Db.Posts.Where(p => p.HolderId == person.Id || p.StandInId == person.Id).Select(p => p.Name).FirstOrDefaultAsync() is { } post)
                throw Refusal.NotNow("person.has-post", $"{person.Name}还担任“{post}”的 A 岗或 B 岗，先给这个岗位换人，再办{what}");
        }
    }
}
