#!/bin/sh
# SPDX-License-Identifier: MIT
# Feeds what reads foreign input with anything, under AddressSanitizer and UBSan: builds the fuzzers with Clang and runs
# each for so many seconds. What breaks one is left in build/fuzz/found and named; it belongs into the corpus.
#
#   fuzz.sh [SECONDS [TARGET...]]     60 seconds of all of them without arguments
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f -- "$0")")/.." && pwd)
# shellcheck source=app/setup.sh
. "$root/app/setup.sh"

seconds=${1:-60}
[ $# -eq 0 ] || shift
case $seconds in
    '' | *[!0-9]* | 0) fail "a number of seconds is needed, not '$seconds'" ;;
esac

# shellcheck disable=SC2154 # from setup.sh
# shellcheck disable=SC2086 # a list of words
install_packages $app_packages clang libclang-rt-dev
build_preset fuzz --target orrery_fuzz

fuzz=$root/tests/fuzz
found=$root/build/fuzz/found
# What was found of new ways through the program; the corpus itself stays as it is.
grown=$root/build/fuzz/grown
[ $# -gt 0 ] || set -- systemfile commandline typed filter
status=0
for target; do
    mkdir -p "$found" "$grown/$target"
    printf '=== %s\n' "$target"
    # An ordinary input takes some microseconds: what takes five seconds hangs.
    "$root/build/fuzz/bin/fuzz_$target" -max_total_time="$seconds" -timeout=5 -max_len=4096 -rss_limit_mb=2048 \
        -dict="$fuzz/dictionaries/$target.dict" -artifact_prefix="$found/$target-" -print_final_stats=1 -verbosity=0 \
        "$grown/$target" "$fuzz/corpus/$target" || status=1
done
[ "$status" -eq 0 ] || fail "something broke; what did stands in $found"
