namespace Zhengtong.Features.Parties;
public readonly record struct ResidentId(string V) { public override string ToString() => V; public string Masked => V; }
public readonly record struct CreditCode(string V) { public override string ToString() => V; }
public readonly record struct MobileNumber(string V) { public override string ToString() => V; public string Masked => V; }
public static class PersonName { public static string Mask(string s) => s; }
