#!/usr/bin/env bash
# Checks that all C++ files are as clang-format leaves them; with --fix formats them.
# usage: check_format.sh [--fix]
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

mode=(--dry-run -Werror)
case "${1:-}" in
"") ;;
--fix) mode=(-i) ;;
*) fail "check_format.sh: there is no option \"$1\"; there is --fix" ;;
esac
command -v clang-format >/dev/null ||
    fail "clang-format is missing; packaging/install_dependencies.sh quality installs it"

cd "$root"
mapfile -d '' files < <(tracked_files '*.h' '*.cpp')
[ ${#files[@]} -gt 0 ] || fail "git lists no C++ files here"
clang-format "${mode[@]}" "${files[@]}" ||
    fail "some files are not as clang-format leaves them; packaging/check_format.sh --fix formats them"
say "format: ${#files[@]} files are fine"
