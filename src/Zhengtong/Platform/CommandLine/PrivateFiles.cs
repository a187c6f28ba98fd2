using System.Runtime.InteropServices;

namespace Zhengtong.Platform.CommandLine;

/// <summary>What the program writes (keys, attachments, exports) is for its own account alone.</summary>
static class PrivateFiles
{
    public static void FromNowOn() => SetMask(0b000_111_111);

    [DllImport("libc", EntryPoint = "umask")]
    static extern uint SetMask(uint mask);
}
