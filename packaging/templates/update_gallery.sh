#!/usr/bin/env bash
# Brings up to date what is made from the templates: the pictures in resources/templates/thumbnails, one of the
# first design of each family, and the page resources/templates/README.md. Tests compare both.
# usage: update_gallery.sh [ISTHMUS-CLI]     Without it the program of build/release is built and used.
# shellcheck source=common.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/../common.sh"

case "${1:-}" in
-h | --help)
    usage "usage: update_gallery.sh [ISTHMUS-CLI]" \
        "Renders the thumbnails of the templates and writes resources/templates/README.md."
    exit 0
    ;;
esac

program=${1:-}
if [ -z "$program" ]; then
    configure_programs
    build release isthmus-cli
    program=$root/build/release/app/cli/isthmus-cli
fi
export ISTHMUS_RESOURCES=$root/resources
folder=$ISTHMUS_RESOURCES/templates
mkdir -p "$folder/thumbnails"

list=$("$program" templates --json) || fail "$program cannot list the templates"
# The first design of each family.
first='import json, sys
seen = {None}
for one in json.load(sys.stdin)["templates"]:
    if one["family"] not in seen:
        seen.add(one["family"])
        print(one["name"])'
names=$(printf '%s' "$list" | python3 -c "$first")
for name in $names; do
    "$program" picture "$folder/$name.isthmus" -o "$folder/thumbnails/$name.png" --width 640 --height 400
done
for picture in "$folder"/thumbnails/*.png; do
    name=$(basename "$picture" .png)
    printf '%s\n' "$names" | grep -qx -- "$name" || rm -- "$picture"
done
"$program" templates --table -o "$folder/README.md"
say "templates: $(printf '%s\n' "$names" | wc -l) pictures and the page are up to date"
