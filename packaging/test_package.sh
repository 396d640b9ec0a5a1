#!/usr/bin/env bash
# Installs the Debian package made by package.sh and starts what is in it: in a bare Debian 12 of its own, or,
# with --here, on this machine, which keeps it.
# usage: test_package.sh [--here | --keep]
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"
source "$root/packaging/chroot.sh"

here=
for argument in "$@"; do
    case "$argument" in
    --here) here=1 ;;
    --keep) keep_bare=1 ;;
    -h | --help)
        usage "usage: test_package.sh [--here | --keep]" \
            "Installs the package of build/package in a bare Debian 12 (needs root) and starts its programs." \
            "--here installs it on this machine instead. --keep leaves the bare Debian behind."
        exit 0
        ;;
    *) fail "test_package.sh: there is no option \"$argument\"; test_package.sh --help says how to call it" ;;
    esac
done

package=$(echo "$root"/build/package/*.deb)
[ -f "$package" ] || fail "there is no package in build/package; packaging/package.sh makes it"

version=$(dpkg-deb --field "$package" Version)

if [ -n "$here" ]; then
    ensure_packages package
    [ "$(id -u)" -eq 0 ] || fail "--here installs a package: run it as root"
    apt-get install -q -y --no-install-recommends --reinstall "$package" </dev/null ||
        fail "the package did not install"
    "$root/packaging/check_installed.sh" "$version" "$default_design" </dev/null ||
        fail "the installed package does not work; see above"
    say "the package works on this machine; \"apt-get remove isthmus\" removes it"
    exit 0
fi

# quietly WHAT COMMAND...: runs it in the bare Debian; its last lines are shown only when it fails.
quietly() {
    local what=$1
    shift
    say "$what"
    in_bare "$@" </dev/null >"$bare.log" 2>&1 || {
        tail -n 20 "$bare.log" >&2
        fail "failed in a bare Debian 12: $what"
    }
}

ensure_packages bare
make_bare desktop-file-utils shared-mime-info
cp "$package" "$bare/root/isthmus.deb"
cp "$root/packaging/check_installed.sh" "$bare/root/"
quietly "reading the archive" apt-get update
quietly "installing the package and what it depends on" apt-get install -y \
    --no-install-recommends /root/isthmus.deb
quietly "starting its programs" /root/check_installed.sh "$version" "$default_design"
quietly "removing it" apt-get purge -y isthmus
say "the package installs, works and goes again in a bare Debian 12"
