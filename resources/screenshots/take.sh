#!/bin/sh
# SPDX-License-Identifier: MIT
# Renews the README's picture: the real program with its demo system, on a display of its own.
# More arguments go to the program, for another picture: take.sh other.png --theme dark --page Timers
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f -- "$0")")/../.." && pwd)
# shellcheck source=app/setup.sh
. "$root/app/setup.sh"

picture=$root/resources/screenshots/window.png
if [ $# -gt 0 ]; then
    picture=$1
    shift
else
    set -- --select earth --after 10
fi

# shellcheck disable=SC2086 # lists of words
install_packages $app_packages $tests_packages
build_preset release
# Nothing of whoever takes it: neither settings nor a language of one's own.
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
LC_ALL=C.UTF-8 XDG_CONFIG_HOME=$home xvfb-run --auto-servernum --server-args="-screen 0 1600x1000x24 -noreset" \
    "$root/build/release/bin/orrery" --screenshot "$picture" --size 1280x800 --theme light "$@"
say "wrote $picture"
