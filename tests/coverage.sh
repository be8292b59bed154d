#!/bin/sh
# SPDX-License-Identifier: MIT
# Which lines of the runtime its tests run: builds with counters, runs the tests of the runtime, the stress suite and
# the model check, the latter two shortly, and prints what no test has reached. Ends with 1 below 95 % of the lines.
# Arguments go to gcovr.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f -- "$0")")/.." && pwd)
# shellcheck source=app/setup.sh
. "$root/app/setup.sh"

# shellcheck disable=SC2086 # a list of words
install_packages $app_packages gcovr
build=$root/build/coverage
build_preset coverage
# What an earlier run has counted.
find "$build" -name '*.gcda' -delete

cd "$root"
ctest --preset coverage --label-regex '^(runtime|stress)$'
"$build/bin/modelcheck" --first 1 --programs 3000
gcovr --root "$root" --object-directory "$build" --filter "$root/runtime/" --exclude-throw-branches \
    --txt --print-summary --fail-under-line 95 "$@"
