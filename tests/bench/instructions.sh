#!/bin/sh
# SPDX-License-Identifier: MIT
# Counts what the hot paths of the runtime take in instructions, and compares with instructions/record.txt: ends with
# 1 where one takes more than 5 % more. See README.md.
#
#   instructions.sh                counts and compares: a minute on two cores
#   instructions.sh --record       counts and writes the record anew
#   instructions.sh --self-check   shows that a growth is noticed, and noise is not taken for one
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f -- "$0")")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
# shellcheck source=../../app/setup.sh
. "$root/app/setup.sh"

# shellcheck disable=SC2154 # from setup.sh
# shellcheck disable=SC2086 # a list of words
install_packages $app_packages python3 valgrind
build_preset bench --target orrery_paths

script=gate
if [ "${1-}" = --self-check ]; then
    script=selfcheck
    shift
fi
exec python3 -B "$here/instructions/$script.py" --program "$root/build/bench/bin/orrery_paths" \
    --outputs "$root/build/bench/instructions" "$@"
