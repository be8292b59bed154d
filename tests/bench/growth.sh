#!/bin/sh
# SPDX-License-Identifier: MIT
# Measures what an operation costs with 1 to 16 workers and among 10³ to 10⁶ processes, names and timers: installs and
# builds what is missing, draws plots/growth-*.svg and writes the section "Growth" of RESULTS.md. See README.md.
#
#   growth.sh                          all of it, three rounds: some ten minutes on two cores
#   growth.sh --only apart --rounds 1  one workload; RESULTS.md and the plots stay as they are
#   growth.sh --from FILE              sums up what was measured before
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f -- "$0")")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
# shellcheck source=../../app/setup.sh
. "$root/app/setup.sh"

# shellcheck disable=SC2154 # from setup.sh
# shellcheck disable=SC2086 # a list of words
install_packages $app_packages python3 python3-matplotlib
build_preset bench --target orrery_bench

# The one that the packages are for may not be the first in PATH.
for python in /usr/bin/python3 python3; do
    "$python" -c 'import matplotlib' 2>/dev/null && break
done
exec "$python" -B "$here/growth/growth.py" --orrery "$root/build/bench/bin/orrery_bench" \
    --raw "$root/build/bench/growth.txt" "$@"
