# Sourced by run, zt and test: finds the SDK and builds the program when something changed.
# build_program sets $program to the program's dll; the build speaks, on standard error, only when it fails.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# No build server outlives the command that needed it.
export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false

command -v dotnet >/dev/null || PATH="$PATH:${DOTNET_ROOT:-/usr/share/dotnet}:$HOME/.dotnet:/usr/lib/dotnet"

fail() { # code, lines
    local code=$1
    shift
    printf '%s\n' "$@" >&2
    exit "$code"
}

need_sdk() {
    command -v dotnet >/dev/null || fail 2 \
        "没有找到 .NET 10 SDK。请先安装：https://dotnet.microsoft.com/download/dotnet/10.0" "The .NET 10 SDK was not found. Install it first."
    command -v node >/dev/null || fail 2 \
        "没有找到 Node.js（20 或更高版本）。请先安装：https://nodejs.org" "Node.js 20 or later was not found. Install it first."
}

# A number for everything the program is built from: names, sizes and times of the files.
fingerprint() {
    cd "$root"
    find src build reference Directory.* global.json package.json package-lock.json \
        \( -name bin -o -name obj -o -path src/Zhengtong/wwwroot/lib \) -prune -o -type f -printf '%p %s %T@\n' | LC_ALL=C sort | sha256sum | cut -c1-16
}

# Each build has a folder of its own, so that a program that runs keeps its files.
build_program() {
    local folder
    folder="$root/artifacts/zt-$(fingerprint)"
    program="$folder/Zhengtong.dll"
    [ -e "$program" ] && return
    need_sdk
    mkdir -p "$root/artifacts"
    (
        flock 9
        [ -e "$program" ] && exit
        echo "正在编译…… Building…" >&2
        log=$(mktemp)
        trap 'rm -f "$log"' EXIT
        # Compiled ahead for this machine: the first page comes in half the time.
        dotnet publish "$root/src/Zhengtong" -c Release --use-current-runtime --no-self-contained -p:PublishReadyToRun=true -o "$folder.new" --nologo -v q >"$log" 2>&1 </dev/null ||
            { cat "$log" >&2; fail 70 "编译失败。 The build failed."; }
        for old in "$root"/artifacts/zt-*; do
            [ "$old" = "$folder.new" ] || grep -qsF "$old/" /proc/[0-9]*/cmdline || rm -rf "$old"
        done
        mv "$folder.new" "$folder"
    ) 9>"$root/artifacts/lock"
}
