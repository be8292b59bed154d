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

# An ordinary input takes some microseconds: what takes five seconds hangs.
run_fuzzer()
{
    "$root/build/fuzz/bin/fuzz_$1" -max_total_time="$seconds" -timeout=5 -max_len=4096 -rss_limit_mb=2048 \
        -dict="$fuzz/dictionaries/$1.dict" -artifact_prefix="$found/$1-" -print_final_stats=1 -verbosity=0 \
        "$grown/$1" "$fuzz/corpus/$1" >"$found/$1.log" 2>&1
}

# Two at a time: each keeps one core busy.
status=0
while [ $# -gt 0 ]; do
    first=$1 second=${2-}
    shift
    mkdir -p "$found" "$grown/$first"
    run_fuzzer "$first" &
    pid=$!
    if [ -n "$second" ]; then
        shift
        mkdir -p "$grown/$second"
        run_fuzzer "$second" || status=1
    fi
    wait "$pid" || status=1
    for target in $first $second; do
        printf '=== %s\n' "$target"
        cat "$found/$target.log"
    done
done
[ "$status" -eq 0 ] || fail "something broke; what did stands in $found"
