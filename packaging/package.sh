#!/usr/bin/env bash
# Builds the Debian package into build/package and checks it with lintian.
# usage: package.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"
[ $# -eq 0 ] || fail "package.sh takes no options"

ensure_packages build package
configure_programs
build release
say "packing"
folder=$root/build/package
rm -rf "$folder"
(cd "$root/build/release" && cpack -G DEB -B "$folder") </dev/null || fail "cpack failed; its message is above"
rm -rf "$folder/_CPack_Packages"
package=$(echo "$folder"/*.deb)
[ -f "$package" ] || fail "cpack made no package"

say "checking the files for desktops"
desktop-file-validate "$root/packaging/desktop/isthmus.desktop" || fail "the desktop file is not valid"
xmllint --noout "$root/packaging/desktop/isthmus-mime.xml" || fail "the MIME type is not valid XML"
appstreamcli validate --no-net "$root/packaging/desktop/isthmus.metainfo.xml" ||
    fail "the AppStream file is not valid"
say "checking the package with lintian"
# An upstream's own package closes no bug of Debian's list of wanted packages.
lintian --allow-root --fail-on error,warning --suppress-tags initial-upload-closes-no-bugs "$package" ||
    fail "lintian has remarks; see above"
say "made $package"
