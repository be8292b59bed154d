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
    fail "there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open.
    app/run.sh --headless    hosts the same system without one"
fi

# shellcheck disable=SC2086 # a list of words
install_packages $app_packages
build_preset release
exec "$program" "$@"
