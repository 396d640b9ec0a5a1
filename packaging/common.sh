# shellcheck shell=bash
# What the scripts of this folder share; they source it. Sets `root`, the top of the tree.

set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)

# The design that run.sh opens, by its name among the templates.
# shellcheck disable=SC2034 # used by the scripts that source this file
default_design=hawaii_maximum_resiliency

say() { printf 'isthmus: %s\n' "$*"; }

fail() {
    printf 'isthmus: %s\n' "$*" >&2
    exit 1
}

# usage LINE...: prints how to call the script. For --help, and before stopping on a wrong call.
usage() { printf '%s\n' "$@"; }

# Compilers to run at once: one per core, but no more than the memory carries at 1 GB each.
job_count() {
    local cores memory_gb
    cores=$(nproc)
    memory_gb=$(awk '/^MemTotal:/ {print int($2 / 1048576)}' /proc/meminfo 2>/dev/null || true)
    [ -n "$memory_gb" ] || memory_gb=$cores
    [ "$memory_gb" -ge 1 ] || memory_gb=1
    if [ "$cores" -gt "$memory_gb" ]; then echo "$memory_gb"; else echo "$cores"; fi
}

# ensure_packages GROUP...: installs what is missing of these groups of dependencies.txt.
ensure_packages() { "$root/packaging/install_dependencies.sh" "$@" || exit 1; }

# configure PRESET [CMAKE-OPTION...]: makes the build folder of a preset ready. Who sets ISTHMUS_FROM_NOTHING, as
# .ci/run does, builds once and throws away: then the sources of a layer are compiled together.
configure() {
    local preset=$1 log
    [ -z "${ISTHMUS_FROM_NOTHING:-}" ] || set -- "$@" -DISTHMUS_UNITY=ON
    shift
    say "configuring build/$preset"
    log=$(mktemp)
    if ! (cd "$root" && cmake --preset "$preset" "$@") </dev/null >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        fail "CMake could not configure build/$preset; its message is above"
    fi
    rm -f "$log"
}

# configure_programs: makes build/release ready for the programs. Whoever runs the tests in this folder too
# keeps them; a first run does without, and without the packages they need.
configure_programs() {
    if [ -e "$root/build/release/CMakeCache.txt" ]; then
        configure release
    else
        configure release -DBUILD_TESTING=OFF
    fi
}

# build PRESET [TARGET...]: builds the targets named, or everything.
build() {
    local preset=$1 options=()
    shift
    [ $# -eq 0 ] || options=(--target "$@")
    say "building build/$preset with $(job_count) jobs"
    (cd "$root" && cmake --build --preset "$preset" -j "$(job_count)" "${options[@]}") </dev/null ||
        fail "the build in build/$preset failed; the compiler's message is above"
}

# tracked_files PATTERN...: what git tracks, each name ended by a zero byte; without the faulty trees that
# the layering test reads.
tracked_files() {
    git -C "$root" -c safe.directory="$root" ls-files -z -- "$@" ':!tests/layering_fixtures'
}
