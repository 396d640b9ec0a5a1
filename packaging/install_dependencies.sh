#!/usr/bin/env bash
# Installs the Debian packages that Isthmus needs and that are not installed yet.
# usage: install_dependencies.sh [GROUP]...     groups: see dependencies.txt; default: build run
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

list=$root/packaging/dependencies.txt
known_groups=$(awk '!/^#/ && NF {print $1}' "$list" | sort -u | tr '\n' ' ')

if [ "${1:-}" = --help ] || [ "${1:-}" = -h ]; then
    usage "usage: install_dependencies.sh [GROUP]..." \
        "Installs what is missing of the groups named (default: build run)." \
        "Groups: $known_groups"
    exit 0
fi
[ $# -gt 0 ] || set -- build run

wanted=()
for group in "$@"; do
    packages=$(awk -v group="$group" '$1 == group {print $2}' "$list")
    [ -n "$packages" ] ||
        fail "install_dependencies.sh: there is no group \"$group\"; there are: $known_groups"
    # Here strings, not process substitution: that needs /proc, which a bare root may lack.
    mapfile -t -O "${#wanted[@]}" wanted <<<"$packages"
done

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    fail "this system has no apt; install by hand what Debian calls: ${wanted[*]}"
fi

is_installed() {
    [ "$(dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null | head -n 1)" = installed ]
}

missing=()
for package in "${wanted[@]}"; do
    is_installed "$package" || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then
    say "all Debian packages needed are there ($*)"
    exit 0
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null ||
        fail "run this as root, or install sudo; missing packages: ${missing[*]}"
    as_root=(sudo)
    if [ ! -t 0 ]; then
        as_root=(sudo -n)
        sudo -n true 2>/dev/null ||
            fail "sudo wants a password and nobody is there to type it; missing packages: ${missing[*]}"
    fi
fi

apt() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 \
        apt-get -q -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@" </dev/null
}

say "installing ${#missing[@]} Debian packages and what they need: ${missing[*]}"
apt update || fail "apt-get update failed (see above); missing packages: ${missing[*]}"
apt install -y --no-install-recommends "${missing[@]}" ||
    fail "apt-get install failed (see above); missing packages: ${missing[*]}"
say "packages installed"
