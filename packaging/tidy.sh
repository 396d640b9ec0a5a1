#!/usr/bin/env bash
# Runs clang-tidy with the checks of .clang-tidy; 10 to 20 seconds a file.
# usage: tidy.sh [--all | --since COMMIT | FILE...]     default: --since HEAD~1
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

since=HEAD~1
files=()
case "${1:-}" in
-h | --help)
    usage "usage: tidy.sh [--all | --since COMMIT | FILE...]" \
        "Checks all .cpp files, those that changed since COMMIT (default HEAD~1; what is not committed" \
        "counts), or those named. A changed header is checked through the .cpp file of its name."
    exit 0
    ;;
--all) since= ;;
--since) since=${2:?isthmus: tidy.sh: --since wants a commit} ;;
-*) fail "tidy.sh: there is no option \"$1\"; tidy.sh --help says how to call it" ;;
"") ;;
*)
    since=
    for file in "$@"; do
        files+=("$(realpath --relative-to="$root" -- "$file")")
    done
    ;;
esac

ensure_packages build test quality
cd "$root"
if [ ${#files[@]} -eq 0 ]; then
    if [ -n "$since" ]; then
        names=$(git -c safe.directory="$root" diff --name-only --diff-filter=d "$since" -- '*.cpp' '*.h')
    else
        names=$(tracked_files '*.cpp' | tr '\0' '\n')
    fi
    names=$(printf '%s\n' "${names//.h/.cpp}" | grep -v '^tests/layering_fixtures/' | sort -u || true)
    while read -r name; do
        [ ! -f "$name" ] || files+=("$name")
    done <<<"$names"
fi
if [ ${#files[@]} -eq 0 ]; then
    say "tidy: no file to check"
    exit 0
fi

# A folder of its own, set up with clang, whose options clang-tidy then finds; g++'s would confuse it. The
# code that moc writes has to be there, as tests include it.
say "configuring build/tidy"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
{
    cmake -G Ninja -B build/tidy -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_BUILD_TYPE=Debug \
        -DCMAKE_GLOBAL_AUTOGEN_TARGET=ON && cmake --build build/tidy --target autogen
} </dev/null >"$log" 2>&1 || {
    tail -n 30 "$log" >&2
    fail "CMake could not configure build/tidy; its message is above"
}
say "tidy: checking ${#files[@]} files with $(job_count) jobs"
printf '%s\0' "${files[@]}" | xargs -0 -P "$(job_count)" -n 1 clang-tidy -p build/tidy --quiet ||
    fail "clang-tidy has remarks; see above"
say "tidy: ${#files[@]} files are fine"
