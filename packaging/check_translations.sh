#!/usr/bin/env bash
# Checks that every translation knows every string of the sources, has all of them finished and none too many.
# usage: check_translations.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"
cd "$root"

lupdate=$(command -v /usr/lib/qt6/bin/lupdate lupdate6 2>/dev/null | head -n 1) || true
[ -n "$lupdate" ] || fail "lupdate is missing; packaging/install_dependencies.sh build installs it"

shopt -s nullglob
translations=(translations/*.ts)
if [ ${#translations[@]} -eq 0 ]; then
    if grep -rqE '\b(tr|QT_TR_NOOP|QT_TRANSLATE_NOOP|translate)\(' views app --include='*.h' --include='*.cpp'; then
        fail "translations: the sources have strings to translate, and translations/ has no .ts file"
    fi
    say "translations: no strings to translate yet"
    exit 0
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
wrong=0
for translation in "${translations[@]}"; do
    # lupdate marks what is new as unfinished and what has gone as vanished. It sees our own headers only
    # (-I .), as it would read all of Boost. English has nothing but plural forms.
    copy=$folder/$(basename "$translation")
    cp "$translation" "$copy"
    forms=()
    [[ $translation != *_en.ts ]] || forms=(-pluralonly)
    if ! "$lupdate" -silent -locations none "${forms[@]}" -I . app views -ts "$copy" 2>"$folder/log" ||
        grep -q "won't be updated" "$folder/log"; then
        cat "$folder/log" >&2
        fail "lupdate cannot bring $translation up to date"
    fi
    listing=$(awk '
        /<source>/ { sub(/^[ \t]*/, ""); source = $0 }
        /<translation[^>]* type="/ {
            match($0, /type="[a-z]+"/)
            print "    " substr($0, RSTART + 6, RLENGTH - 7) ": " source
        }' "$copy")
    if [ -n "$listing" ]; then
        printf '%s: not finished, or not up to date with the sources:\n%s\n' "$translation" "$listing" >&2
        wrong=$((wrong + 1))
    fi
done
[ "$wrong" -eq 0 ] ||
    fail "translations: $wrong of ${#translations[@]} files need work; the target update_ts brings them up to date"
say "translations: ${#translations[@]} files have every string finished"
