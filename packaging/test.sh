#!/usr/bin/env bash
# Installs what is missing, builds everything and runs the tests.
# usage: test.sh [--all]
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

selection=(-LE '^slow$')
which="all tests but the slow ones"
for argument in "$@"; do
    case "$argument" in
    --all)
        selection=()
        which="all tests"
        ;;
    -h | --help)
        usage "usage: test.sh [--all]" \
            "Installs the Debian packages that are missing, builds Isthmus and its tests (Release, in" \
            "build/release) and runs every test but those labelled slow; with --all those too."
        exit 0
        ;;
    *) fail "test.sh: there is no option \"$argument\"; test.sh --help says how to call it" ;;
    esac
done

ensure_packages build run test
configure release -DBUILD_TESTING=ON
build release

say "running $which"
(cd "$root" && ctest --preset release --no-tests=error -j "$(job_count)" "${selection[@]}") </dev/null ||
    fail "tests failed; they are named above, and build/release/Testing/Temporary/LastTest.log has their output"
say "passed: $which"
