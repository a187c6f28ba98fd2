using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Commitments;

/// <summary>
/// Queries that nearly every act or page asks, compiled once for all callers (编译查询): to take a query's expression apart anew
/// costs several times what its rows cost. Where the row filter belongs such a query says
/// <c>Visibility.IsSeen(commitment, sight)</c>.
/// </summary>
public static class CompiledQuery
{
    /// <summary>The first row, or what else is one answer.</summary>
    public static Func<CountyDb, A, Caller, Task<T>> One<A, T>(Expression<Func<CountyDb, A, Sight, T>> query)
    {
        var run = EF.CompileAsyncQuery(Plain<Func<CountyDb, A, bool, bool, Guid?, Guid?, Guid, Guid[], Guid[], string[], T>>(query));
        return (db, a, caller) => Sight.Of(caller) is var s ? run(db, a, s.SeesEverything, s.SeesOrdinary, s.OfUnit, s.OfSite, s.OfPerson, s.AsReaders, s.OfParties, s.OfSubjects) : null!;
    }

    /// <inheritdoc cref="One{A, T}"/>
    public static Func<CountyDb, A, B, Caller, Task<T>> One<A, B, T>(Expression<Func<CountyDb, A, B, Sight, T>> query)
    {
        var run = EF.CompileAsyncQuery(Plain<Func<CountyDb, A, B, bool, bool, Guid?, Guid?, Guid, Guid[], Guid[], string[], T>>(query));
        return (db, a, b, caller) => Sight.Of(caller) is var s ? run(db, a, b, s.SeesEverything, s.SeesOrdinary, s.OfUnit, s.OfSite, s.OfPerson, s.AsReaders, s.OfParties, s.OfSubjects) : null!;
    }

    /// <summary>All rows.</summary>
    public static Func<CountyDb, A, Caller, Task<List<T>>> Many<A, T>(Expression<Func<CountyDb, A, Sight, IQueryable<T>>> query)
    {
        var run = EF.CompileAsyncQuery(Plain<Func<CountyDb, A, bool, bool, Guid?, Guid?, Guid, Guid[], Guid[], string[], IQueryable<T>>>(query));
        return (db, a, caller) => Sight.Of(caller) is var s ? run(db, a, s.SeesEverything, s.SeesOrdinary, s.OfUnit, s.OfSite, s.OfPerson, s.AsReaders, s.OfParties, s.OfSubjects).ToListAsync().AsTask() : null!;
    }

    /// <inheritdoc cref="Many{A, T}"/>
    public static Func<CountyDb, A, B, Caller, Task<List<T>>> Many<A, B, T>(Expression<Func<CountyDb, A, B, Sight, IQueryable<T>>> query)
    {
        var run = EF.CompileAsyncQuery(Plain<Func<CountyDb, A, B, bool, bool, Guid?, Guid?, Guid, Guid[], Guid[], string[], IQueryable<T>>>(query));
        return (db, a, b, caller) => Sight.Of(caller) is var s ? run(db, a, b, s.SeesEverything, s.SeesOrdinary, s.OfUnit, s.OfSite, s.OfPerson, s.AsReaders, s.OfParties, s.OfSubjects).ToListAsync().AsTask() : null!;
    }

    /// <summary>The same query with the members of the sight as plain parameters: a compiled query knows no others.</summary>
    static Expression<T> Plain<T>(LambdaExpression query)
    {
        ParameterExpression[] members = [.. typeof(Sight).GetConstructors()[0].GetParameters().Select(p => Expression.Parameter(p.ParameterType, p.Name))];
        var plain = new Flattening(query.Parameters[^1], members).Visit(query.Body);
        return Expression.Lambda<T>(plain, [.. query.Parameters.SkipLast(1), .. members]);
    }

    sealed class Flattening(ParameterExpression sight, ParameterExpression[] members) : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node.Method.Name == nameof(Visibility.IsSeen) && node.Method.DeclaringType == typeof(Visibility)
                ? Visit(Visibility.Filter(node.Arguments[0], node.Arguments[1])) : base.VisitMethodCall(node);

        protected override Expression VisitMember(MemberExpression node) =>
            node.Expression == sight ? members.First(m => m.Name == node.Member.Name) : base.VisitMember(node);
    }
}
