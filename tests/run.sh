#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs what is missing, builds, and runs the whole suite without a display. Arguments go to ctest.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f -- "$0")")/.." && pwd)
# shellcheck source=app/setup.sh
. "$root/app/setup.sh"

# shellcheck disable=SC2086 # lists of words
install_packages $app_packages $tests_packages
build_preset dev
cd "$root"
exec ctest --preset dev --parallel "$(nproc)" "$@"
