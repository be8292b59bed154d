#!/bin/sh
# SPDX-License-Identifier: MIT
# Lets a supervised system of ten thousand processes live under chaos for so many minutes, runtime after runtime: at the end
# nothing may be left over, and every message that was accepted has to be accounted for. It prints its seed.
#
#   soak.sh [--sanitize] [MINUTES [OPTION...]]     5 minutes without arguments; the options are orrery_soak's
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f -- "$0")")/.." && pwd)
# shellcheck source=app/setup.sh
. "$root/app/setup.sh"

preset=bench # optimised as a release is, and with the tests
if [ "${1-}" = --sanitize ]; then
    preset=asan
    shift
fi
minutes=${1:-5}
[ $# -eq 0 ] || shift
case $minutes in
    '' | *[!0-9]* | 0) fail "a number of minutes is needed, not '$minutes'" ;;
esac

# shellcheck disable=SC2154 # from setup.sh
# shellcheck disable=SC2086 # lists of words
install_packages $app_packages $tests_packages
build_preset "$preset" --target orrery_soak
# That supervisors give up and processes crash is what it is about, and nothing to log.
QT_LOGGING_RULES="orrery.*=false" exec "$root/build/$preset/bin/orrery_soak" --minutes "$minutes" --report 30 "$@"
