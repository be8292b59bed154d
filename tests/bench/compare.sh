#!/bin/sh
# SPDX-License-Identifier: MIT
# Measures Orrery beside Erlang/OTP, Tokio with DashMap, and CAF, on the same work in the same run: installs and
# builds what is missing, runs them alternately, prints the table and writes RESULTS.md. See README.md.
#
#   compare.sh                                 all of it, three rounds: an hour on two cores
#   compare.sh --only ring,fan_in --rounds 1   some workloads; RESULTS.md stays as it is
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f -- "$0")")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
# shellcheck source=../../app/setup.sh
. "$root/app/setup.sh"

peers=$root/build/peers

build_peers()
{
    mkdir -p "$peers/erlang"
    erlc -o "$peers/erlang" "$here/peers/erlang/workloads.erl" >&2
    g++ -O3 -std=c++17 -o "$peers/caf_workloads" "$here/peers/caf/workloads.cpp" -lcaf_core -lpthread >&2
    # Cargo writes its lock file beside the sources.
    rm -rf "$peers/tokio"
    cp -R "$here/peers/tokio" "$peers/tokio"
    (
        cd "$peers/tokio"
        cargo build --quiet --release --target-dir "$peers/tokio-siphash"
        cargo build --quiet --release --target-dir "$peers/tokio-ahash" --features fast_hash
    ) >&2
}

# shellcheck disable=SC2154 # from setup.sh
# shellcheck disable=SC2086 # lists of words
install_packages $app_packages python3 libbenchmark-dev \
    erlang-base libcaf-dev librust-tokio-dev librust-dashmap-dev librust-ahash-0.7-dev
# A toolchain that is there already does.
command -v cargo >/dev/null 2>&1 || install_packages cargo rustc
build_preset bench --target orrery_bench orrery_window_bench
with_lock "$peers/.lock" build_peers
exec python3 -B "$here/compare/compare.py" --orrery "$root/build/bench/bin/orrery_bench" --peers "$peers" "$@"
