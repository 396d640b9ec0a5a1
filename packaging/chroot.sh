# shellcheck shell=bash
# A bare Debian 12 in a temporary folder, for test_bare.sh and test_package.sh, which source this file after
# common.sh. Needs root. Sets `bare`, the folder of the Debian made by make_bare; it is removed at the end
# unless `keep_bare` is set.

bare=
keep_bare=

# The archive that this machine's apt takes Debian 12 from.
debian_archive() {
    # shellcheck disable=SC2016 # apt fills this in
    apt-get indextargets --format '$(REPO_URI)' 'Release: bookworm' 'Component: main' 'Created-By: Packages' |
        head -n 1
}

# make_bare [PACKAGE...]: the smallest Debian 12, with these packages added.
make_bare() {
    local archive proxy include=()
    [ "$(id -u)" -eq 0 ] || fail "only root can make a Debian to test in"
    archive=$(debian_archive)
    [ -n "$archive" ] || fail "apt on this machine knows no Debian 12 archive (bookworm main)"
    [ $# -eq 0 ] || include=("--include=$(IFS=,; echo "$*")")

    bare=$(mktemp -d "${TMPDIR:-/var/tmp}/isthmus_bare_XXXXXX")
    chmod 755 "$bare" # its users other than root need the way in
    trap remove_bare EXIT
    say "making a bare Debian 12 in $bare"
    debootstrap --variant=minbase "${include[@]}" bookworm "$bare" "$archive" >"$bare.log" 2>&1 || {
        tail -n 20 "$bare.log" >&2
        fail "debootstrap failed; its last lines are above"
    }
    cp /etc/resolv.conf "$bare/etc/resolv.conf"
    proxy=$(apt-config dump --format '%f "%v";%n' Acquire::http::Proxy)
    [ -z "$proxy" ] || printf '%s\n' "$proxy" >"$bare/etc/apt/apt.conf.d/90proxy"
}

remove_bare() {
    [ -n "$bare" ] || return 0
    if [ -n "$keep_bare" ]; then
        say "kept: $bare"
    else
        # Mounts live in the name space of in_bare and are gone with it; --one-file-system all the same.
        rm -rf --one-file-system "$bare" "$bare.log"
    fi
}

# in_bare COMMAND...: runs it there, as root, with nothing of this machine's environment.
in_bare() {
    # shellcheck disable=SC2016 # expanded by the inner shell
    unshare --mount --propagation private bash -c '
        mount -t proc proc "$0/proc" || exit 1
        exec chroot "$0" env -i HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
            DEBIAN_FRONTEND=noninteractive http_proxy="${http_proxy:-}" "$@"' "$bare" "$@"
}
