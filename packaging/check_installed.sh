#!/bin/sh
# Checks that the installed package works: its programs start, find their data, and are known to desktops.
# usage: check_installed.sh VERSION TEMPLATE     Needs desktop-file-validate and what updates the MIME caches.
set -eu
version=$1
template=$2

# expect TEXT PATTERN
expect() {
    printf '%s\n' "$1" | grep -q -- "$2" || {
        printf 'expected "%s" in:\n%s\n' "$2" "$1" >&2
        exit 1
    }
}

expect "$(isthmus-cli --version)" "$version"
expect "$(QT_QPA_PLATFORM=offscreen isthmus --version)" "$version"
expect "$(isthmus-cli templates)" "^$template  "

folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
isthmus-cli templates "$template" -o "$folder/design.isthmus"
expect "$(isthmus-cli analyze "$folder/design.isthmus" --json)" '"isthmus-analysis"'
isthmus-cli report "$folder/design.isthmus" -o "$folder/design.pdf"
[ -s "$folder/design.pdf" ]

desktop-file-validate /usr/share/applications/isthmus.desktop
expect "$(cat /usr/share/mime/globs2)" 'application/x-isthmus+json:\*\.isthmus'
expect "$(cat /usr/share/applications/mimeinfo.cache)" 'application/x-isthmus+json=.*isthmus\.desktop'
[ -s /usr/share/icons/hicolor/scalable/apps/isthmus.svg ]
[ -s /usr/share/man/man1/isthmus-cli.1.gz ]
