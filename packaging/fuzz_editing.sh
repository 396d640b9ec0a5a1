#!/usr/bin/env bash
# Edits a drawing at random, 100,000 times unless told otherwise, under AddressSanitizer and
# UndefinedBehaviorSanitizer: the design stays whole, and all of it can be undone and redone.
# usage: fuzz_editing.sh [ACTIONS [SEED]]
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

case "${1:-}" in
-h | --help)
    usage "usage: fuzz_editing.sh [ACTIONS [SEED]]" \
        "Builds test_fuzzed_editing with the sanitizers in build/asan and lets it edit at random: ACTIONS" \
        "actions (100000), the rounds beginning with SEED (20260). A failure names the seed of its round."
    exit 0
    ;;
esac

configure asan -DBUILD_TESTING=ON
build asan test_fuzzed_editing
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 ISTHMUS_RESOURCES="$root/resources"
export ISTHMUS_FUZZ_ACTIONS="${1:-100000}" ISTHMUS_FUZZ_SEED="${2:-20260}"
# Fonts and themes are kept by Qt until the end.
export ASAN_OPTIONS=detect_leaks=0:strict_string_checks=1:detect_stack_use_after_return=1
export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
say "editing at random, $ISTHMUS_FUZZ_ACTIONS actions"
"$root/build/asan/tests/app/gui/test_fuzzed_editing" -maxwarnings 0 ||
    fail "editing at random went wrong; the seed of the round stands above"
say "edited at random, and nothing broke"
