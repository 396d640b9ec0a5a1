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

# What an installed package must do; runs where it is installed.
checks='
set -eu
expect() { printf "%s\n" "$1" | grep -q "$2" || { echo "expected $2, got: $1" >&2; exit 1; }; }
expect "$(isthmus-cli --version)" "'"$(sed -n 's/^project(isthmus VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt")"'"
expect "$(isthmus-cli templates)" "'"$default_design"'"
expect "$(QT_QPA_PLATFORM=offscreen isthmus --version)" "[0-9]"
folder=$(mktemp -d)
isthmus-cli templates "'"$default_design"'" -o "$folder/design.isthmus"
expect "$(isthmus-cli analyze "$folder/design.isthmus")" exact
expect "$(cat /usr/share/mime/globs2)" "application/x-isthmus+json:\*.isthmus"
expect "$(cat /usr/share/applications/mimeinfo.cache)" "application/x-isthmus+json=.*isthmus.desktop"
desktop-file-validate /usr/share/applications/isthmus.desktop
[ -s /usr/share/icons/hicolor/scalable/apps/isthmus.svg ]
rm -r "$folder"
'

if [ -n "$here" ]; then
    ensure_packages package
    [ "$(id -u)" -eq 0 ] || fail "--here installs a package: run it as root"
    apt-get install -y --no-install-recommends --reinstall "$package" </dev/null || fail "the package did not install"
    sh -c "$checks" </dev/null || fail "the installed package does not work; see above"
    say "the package works on this machine; apt-get remove isthmus removes it"
    exit 0
fi

ensure_packages bare
make_bare
cp "$package" "$bare/root/isthmus.deb"
say "installing the package and what it depends on"
in_bare apt-get update -q </dev/null >"$bare.log" 2>&1 &&
    in_bare env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
        /root/isthmus.deb shared-mime-info desktop-file-utils </dev/null >>"$bare.log" 2>&1 || {
    tail -n 20 "$bare.log" >&2
    fail "the package did not install in a bare Debian 12"
}
say "starting its programs"
in_bare sh -c "$checks" </dev/null || fail "the installed package does not work in a bare Debian 12; see above"
in_bare env DEBIAN_FRONTEND=noninteractive apt-get purge -q -y isthmus </dev/null >>"$bare.log" 2>&1 ||
    fail "the package cannot be removed"
say "the package installs, works and goes again in a bare Debian 12"
