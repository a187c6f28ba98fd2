using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Zhengtong.Platform.Web.Pages.Look;

/// <summary>One commitment whole: facts, card, clocks, next acts, journal.</summary>
public class CasePage : PageModel
{
    public IReadOnlyList<string> CardPath => ["发牌", "签收", "说明", "核查", "确认或撤牌", "整改", "销号"];

    public IReadOnlyList<NextAct> Acts =>
    [
        new("作出决定", "~/look/confirm", "准予或不准予；下一页选，并看决定书"), new("征求其他单位意见", "~/look/case"),
        new("发起特别程序", "~/look/case"), new("申请延期（只能一次）", "~/look/case"), new("退回窗口", "~/look/case"),
    ];

    public IReadOnlyList<Timer> Timers =>
    [
        new("承诺", "5 个工作日", Format.Day(new(2024, 5, 10)), new(ClockLevel.Soon, 2), 3, 5, "已用 3 天；现场核查停了 3 个工作日"),
        new("法定", "10 个工作日", Format.Day(new(2024, 5, 13)), new(ClockLevel.Normal, 4), 6, 10, "已用 6 天；现场核查不停法定时限"),
    ];

    public Derivation Derivation => new(["承诺", "法定"],
    [
        new("4 月 26 日（五）", "受理", ["第 0 天", "第 0 天"], "受理当日不算"),
        new("4 月 27 日（六）", "周六", ["—", "—"], "《行政许可法》第八十二条", Derivation.Kind.Skipped),
        new("4 月 28 日（日）", "调休上班", ["1", "1"], "国办发明电〔2023〕7 号"),
        new("4 月 29 日（一）", "", ["2", "2"], ""),
        new("4 月 30 日（二）", "暂停：现场核查（李建平提出）", ["停", "3"], "承诺：本事项实施清单；法定：不属第四十五条所列，照算", Derivation.Kind.Paused),
        new("5 月 1–5 日", "劳动节放假", ["—", "—"], "国办发明电〔2023〕7 号", Derivation.Kind.Skipped),
        new("5 月 6–7 日", "核查中；7 日 11:00 恢复，次日续算", ["停", "4、5"], "", Derivation.Kind.Paused),
        new("5 月 8 日（三）", "", ["3", "6"], ""),
        new("5 月 9 日（四）", "今天", ["4", "7"], "", Derivation.Kind.Today),
        new("5 月 10 日（五）", "承诺到期", ["5", "8"], "承诺 5 个工作日", Due: 0),
        new("5 月 11 日（六）", "调休上班", ["", "9"], "国办发明电〔2023〕7 号"),
        new("5 月 13 日（一）", "法定到期", ["", "10"], "《食品经营许可和备案管理办法》", Due: 1),
    ]);

    static DateTimeOffset At(int month, int day, int hour, int minute) => new(2024, month, day, hour, minute, 0, TimeSpan.FromHours(8));

    public IReadOnlyList<JournalLine> Journal =>
    [
        new(At(5, 8, 17, 30), "系统发出黄牌 HP20240508-0046", BySystem: true),
        new(At(5, 8, 15, 2), "申请人补交容缺材料 1 份，周晓兰（B 岗）核验"),
        new(At(5, 7, 11, 0), "李建平恢复计时，现场核查符合"),
        new(At(4, 30, 9, 20), "李建平暂停计时：现场核查，已书面告知申请人"),
        new(At(4, 26, 10, 31), "蒋玉梅受理（容缺 1 份），发受理通知书"),
        new(At(4, 24, 16, 42), "申请人网上提交"),
    ];
}
