#!/usr/bin/env bash
# Installs what is missing, builds Isthmus and opens it on the Hawaii design.
# usage: run.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

case "${1:-}" in
"") ;;
-h | --help)
    usage "usage: run.sh" \
        "Installs the Debian packages that are missing, builds Isthmus (Release, in build/release) and" \
        "opens it on the Hawaii design. Without a display it prints the analysis of that design."
    exit 0
    ;;
*) fail "run.sh: there is no option \"$1\"; run.sh --help says how to call it" ;;
esac

template=$root/resources/templates/$default_design.isthmus
[ -r "$template" ] || fail "the design $template is missing; is this a whole copy of the project?"

ensure_packages build run
configure_programs
build release isthmus isthmus-cli

export ISTHMUS_RESOURCES=$root/resources
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "there is no display, so here is the analysis of $default_design:"
    "$root/build/release/app/cli/isthmus-cli" analyze "$template" ||
        fail "isthmus-cli could not analyse $template"
    say "to get a window, run packaging/run.sh in a desktop session, or over \"ssh -X\" to this machine"
    exit 0
fi

# A copy, so that saving in the window leaves the template alone.
design=$root/build/release/$default_design.isthmus
if [ ! -e "$design" ]; then
    cp -- "$template" "$design"
elif ! cmp -s -- "$template" "$design"; then
    say "opening your saved copy; delete $design to start from the template again"
fi
say "opening $design"
"$root/build/release/app/gui/isthmus" "$design" ||
    fail "Isthmus ended with an error; if it names the display, check DISPLAY or WAYLAND_DISPLAY"
