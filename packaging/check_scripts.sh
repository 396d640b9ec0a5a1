#!/usr/bin/env bash
# Checks the shell scripts of the project with shellcheck.
# usage: check_scripts.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"
command -v shellcheck >/dev/null ||
    fail "shellcheck is missing; packaging/install_dependencies.sh quality installs it"

cd "$root"
mapfile -d '' files < <(tracked_files '*.sh' '.ci/*')
shellcheck --external-sources --source-path=packaging "${files[@]}" || fail "shellcheck has remarks; see above"
say "scripts: ${#files[@]} files are fine"
