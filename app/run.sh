#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs what is missing, builds, and starts Orrery with its demo system. Arguments go to the program.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f -- "$0")")/.." && pwd)
# shellcheck source=app/setup.sh
. "$root/app/setup.sh"

program=$root/build/release/bin/orrery

# Whether the program could only say that it needs a display: not worth minutes of building.
needs_display()
{
    [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ] || return 1
    for argument in "$@"; do
        case $argument in
            --headless | -h | --help | --help-all | -v | --version | -platform) return 1 ;;
        esac
    done
}

if [ ! -x "$program" ] && needs_display "$@"; then
    say "there is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set);" \
        "--headless runs without a window"
    exit 2
fi

# shellcheck disable=SC2086 # a list of words
install_packages $app_packages
build_preset release
exec "$program" "$@"
