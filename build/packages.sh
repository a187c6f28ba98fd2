# Sourced by run and test: the Debian packages that they need.

missing_packages() { # names
    local package
    for package in "$@"; do
        [ "$package" = postgresql ] && { compgen -G '/usr/lib/postgresql/*/bin/pg_ctl' || command -v pg_ctl; } >/dev/null && continue
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
    done
}

# Root installs what is missing; anybody else is told the one command and the script ends with 2.
need_packages() { # names
    local missing
    command -v dpkg-query >/dev/null || return 0
    missing=$(missing_packages "$@")
    [ -z "$missing" ] && return
    if [ "$(id -u)" != 0 ]; then
        fail 2 "缺少：${missing//$'\n'/ }。请以管理员身份执行下面一条命令，然后重新运行：" \
            "Missing programs. Run this one command as an administrator, then start again:" "" "  sudo '$root/$(basename "$0")' --install" ""
    fi
    echo "正在安装：${missing//$'\n'/ }（Installing）" >&2
    # The program starts a database of its own: the package need not start one for the whole machine.
    mkdir -p /etc/postgresql-common/createcluster.d
    echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.d/zhengtong.conf
    export DEBIAN_FRONTEND=noninteractive
    { apt-get -q update && apt-get -q install -y --no-install-recommends $missing; } >&2 </dev/null ||
        fail 2 "安装失败，原因见上。 The installation failed for the reason above."
}
