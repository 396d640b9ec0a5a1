#!/usr/bin/env bash
# Builds the tests of the model with AddressSanitizer and UndefinedBehaviorSanitizer, and runs those that
# are not labelled slow or long: what takes long repeats on more designs what the others do.
# usage: check_sanitizers.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

configure asan -DBUILD_TESTING=ON
build asan model_tests
say "running the tests of the model under the sanitizers"
export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1
export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
(cd "$root" && ctest --test-dir build/asan/tests/model --output-on-failure --no-tests=error \
    -j "$(job_count)" -LE '^(slow|long)$') </dev/null || fail "tests of the model failed under the sanitizers; see above"
say "sanitizers: the tests of the model are clean"
