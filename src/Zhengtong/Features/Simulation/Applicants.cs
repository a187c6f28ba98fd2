using Zhengtong.Calendar;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Codes;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Simulation;

/// <summary>
/// Invented people and enterprises (示例申请人). Their numbers pass every check and are nobody's: a county of this size never
/// gives out the birth sequences 990 to 999, and no operator the mobile numbers that begin with 160.
/// </summary>
sealed class Applicants(Dice dice, Secrets secrets, int serial, DateTimeOffset at)
{
    const int BirthDays = 14_600;

    static readonly string[] Families = ["盘", "赵", "李", "黄", "邓", "奉", "唐", "蒋", "周", "陈", "何", "冯", "龙", "沈", "庞", "义", "欧阳", "刘", "王", "彭", "杨", "廖", "莫", "祝"];
    static readonly string[] Given = ["春梅", "建国", "小红", "志强", "秀英", "明", "丽华", "海波", "桂花", "文军", "雪", "光辉", "玉兰", "金生", "水生", "冬梅", "永福", "国庆", "瑶", "细妹", "德旺", "敏", "亚军", "艳", "伟", "芳", "满秀", "运来", "大平", "晓燕"];
    static readonly string[] Words = ["瑶都", "潇湘", "冯河", "萌渚", "水口", "香草源", "豸山", "江源", "九嶷", "秦岩", "富江", "大龙山"];
    static readonly string[] Trades = ["食品", "餐饮", "商贸", "林业", "运输", "建材", "农业开发", "酒店管理", "水电", "文化旅游"];

    static readonly DateOnly FirstBirth = new(1958, 1, 1), LastBirth = FirstBirth.AddDays(BirthDays - 1);

    int next = serial;

    public Party NewPerson()
    {
        var n = next++;
        // Neighbours in the register are not of one age.
        var birth = FirstBirth.AddDays((int)((long)n * 7919 % BirthDays));
        var body = $"431129{birth:yyyyMMdd}{990 + n / BirthDays % 10}";
        var number = Checked<ResidentId>(body, "0123456789X", text => ResidentId.TryParse(text, LastBirth, out var id, out _) ? id : null);
        var party = Party.Citizen(dice.NewId(at), NameOf(dice), number, Phone(n), secrets, at);
        party.Address = $"江华瑶族自治县{dice.Pick(Words)}路 {dice.Between(1, 300)} 号（示例）";
        return party;
    }

    /// <summary>An enterprise with its legal representative (法定代表人), on record since before the year.</summary>
    public (Client Enterprise, Mandate Representation) NewEnterprise(Party representative)
    {
        var n = next++;
        var number = Checked<CreditCode>($"91431129MA9{n % 1_000_000:000000}", "0123456789ABCDEFGHJKLMNPQRTUWXY", text => CreditCode.TryParse(text, out var code, out _) ? code : null);
        var name = $"江华{dice.Pick(Words)}{dice.Pick(Families)}氏{dice.Pick(Trades)}{(dice.Chance(0.7) ? "有限公司" : "专业合作社")}";
        var party = Party.Enterprise(dice.NewId(at), name, number, representative.Name, Phone(n), secrets, at);
        var representation = new Mandate { Id = dice.NewId(at), PrincipalId = party.Id, AgentId = representative.Id, Representative = true, ValidFrom = new(SimulationPlan.Year, 1, 1), ValidTo = DateOnly.MaxValue, CreatedAt = at };
        representation.Confirm(at, "窗口核验（示例）");
        return (new(party, representative, Capacity.Representative, representation.ValidFrom), representation);
    }

    public static string NameOf(Dice dice) => dice.Pick(Families) + dice.Pick(Given);

    static MobileNumber? Phone(int n) => MobileNumber.TryParse($"160{n % 100_000_000:00000000}", out var phone, out _) ? phone : null;

    /// <summary>The body with the one check character that fits.</summary>
    static T Checked<T>(string body, string characters, Func<string, T?> read) where T : struct =>
        characters.Select(c => read(body + c)).First(found => found is not null)!.Value;
}
