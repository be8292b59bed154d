#!/bin/sh
# SPDX-License-Identifier: MIT
# Renews the README's picture: the real program with its demo system, on a display of its own.
# More arguments go to the program, for another picture: take.sh other.png --theme dark --page Timers
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f -- "$0")")/../.." && pwd)
# shellcheck source=app/setup.sh
. "$root/app/setup.sh"
# shellcheck source=resources/screenshots/picture.sh
. "$root/resources/screenshots/picture.sh"

file=$root/resources/screenshots/window.png
if [ $# -gt 0 ]; then
    file=$1
    shift
else
    set -- --select earth --after 10
fi

# shellcheck disable=SC2086 # lists of words
install_packages $app_packages $tests_packages
build_preset release
picture "$file" --size 1280x800 --theme light "$@"
say "wrote $file"
