using System.Reflection;
using System.Reflection.Emit;

namespace Zhengtong.Tests.Sweeps;

/// <summary>Which types a type uses: in its bases, members, attributes and in the code of its methods.</summary>
static class TypeUses
{
    const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    static readonly Dictionary<short, OpCode> codes = typeof(OpCodes).GetFields().Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    public static HashSet<Type> Of(Type type)
    {
        var uses = new HashSet<Type>();
        foreach (var used in Declared(type).Concat(type.GetMembers(All).OfType<MethodBase>().SelectMany(InCode)))
            Add(used, uses);
        return uses;
    }

    /// <summary>The type a nested one (closure, state machine) stands in.</summary>
    public static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    static IEnumerable<Type?> Declared(Type type) =>
    [
        type.BaseType, .. type.GetInterfaces(), .. type.GetCustomAttributesData().Select(a => a.AttributeType),
        .. type.GetFields(All).Select(f => f.FieldType),
        .. type.GetProperties(All).SelectMany(p => p.GetCustomAttributesData().Select(a => a.AttributeType).Append(p.PropertyType)),
        .. type.GetMembers(All).OfType<MethodBase>().SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append((m as MethodInfo)?.ReturnType!)),
    ];

    static IEnumerable<Type?> InCode(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body) yield break;
        foreach (var local in body.LocalVariables) yield return local.LocalType;
        foreach (var token in Tokens(body.GetILAsByteArray()!))
            foreach (var type in Behind(method, token))
                yield return type;
    }

    static IEnumerable<int> Tokens(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at];
            var instruction = codes[value];
            at += instruction.Size;
            if (instruction.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
                yield return BitConverter.ToInt32(code, at);
            at += Width(instruction.OperandType, code, at);
        }
    }

    static int Width(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };

    static IEnumerable<Type?> Behind(MethodBase method, int token)
    {
        var member = method.Module.ResolveMember(token, method.DeclaringType?.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null);
        yield return member as Type ?? member?.DeclaringType;
        if (member is MethodInfo { IsGenericMethod: true } generic)
            foreach (var argument in generic.GetGenericArguments())
                yield return argument;
    }

    static void Add(Type? type, HashSet<Type> uses)
    {
        if (type is null || type.IsGenericParameter) return;
        if (type.HasElementType)
        {
            Add(type.GetElementType(), uses);
            return;
        }
        if (!uses.Add(type)) return;
        foreach (var argument in type.GetGenericArguments())
            Add(argument, uses);
    }
}
