#!/usr/bin/env bash
# Tries the two commands of the README on a bare Debian 12: debootstrap, git added, nothing else.
# Tests what is committed. Needs root and debootstrap.
# usage: test_bare.sh [--all] [--keep]
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"
source "$root/packaging/chroot.sh"

test_options=()
for argument in "$@"; do
    case "$argument" in
    --all) test_options=(--all) ;;
    --keep) keep_bare=1 ;;
    -h | --help)
        usage "usage: test_bare.sh [--all] [--keep]" \
            "Makes a bare Debian 12 with only git added, clones the committed state of the project into it and" \
            "runs packaging/run.sh (twice) and packaging/test.sh there; --all is handed to the latter." \
            "--keep leaves the Debian behind."
        exit 0
        ;;
    *) fail "test_bare.sh: there is no option \"$argument\"; test_bare.sh --help says how to call it" ;;
    esac
done
ensure_packages bare

# step WHAT COMMAND...: runs the command in the bare Debian and says how long it took.
step() {
    local what=$1 start=$SECONDS
    shift
    say "bare: $what"
    in_bare "$@" || fail "bare: $what failed"
    say "bare: $what took $((SECONDS - start)) s"
}

make_bare git
git -C "$root" -c safe.directory="$root" bundle create -q "$bare/root/isthmus.bundle" HEAD
step "git clone" git clone -q /root/isthmus.bundle "/root/a clone of isthmus"
clone="/root/a clone of isthmus"
step "run.sh" "$clone/packaging/run.sh"
step "run.sh once more" "$clone/packaging/run.sh"
step "test.sh" "$clone/packaging/test.sh" "${test_options[@]}"
step "test.sh once more" "$clone/packaging/test.sh"
say "bare: all steps passed"
