# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# What app/run.sh and tests/run.sh share: which packages are needed, and how to build. To be sourced, with
# `root` set to the top of the tree. Whatever it says goes to stderr: stdout belongs to what is started.

# To build and to run; each is there for the line it stands in.
app_packages="
    cmake ninja-build g++
    qt6-base-dev qt6-svg-dev qt6-l10n-tools qt6-tools-dev qt6-tools-dev-tools
    libconcurrentqueue-dev
    qt6-qpa-plugins qt6-wayland qt6-translations-l10n
    fonts-dejavu-core fonts-wqy-microhei"

# For the tests, on top: a display for the real window, who manages windows there, and a hand for mouse and keyboard. (Qt's
# sockets, which they use too, are in qt6-base-dev.)
tests_packages="xvfb xauth xdotool openbox"

say()
{
    printf '%s\n' "orrery: $*" >&2
}

fail()
{
    say "$@"
    exit 1
}

# with_lock FILE COMMAND...: two scripts started at once take turns. What the command leaves running does not
# hold on to the lock.
with_lock()
{
    lock=$1
    shift
    mkdir -p "$(dirname "$lock")"
    if ! command -v flock >/dev/null 2>&1; then
        "$@"
        return
    fi
    (
        if ! flock -n 9; then
            say "waiting for another start that is at it (it holds $lock)"
            flock 9
        fi
        "$@" 9>&-
    ) 9>"$lock"
}

missing_packages()
{
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true)
    for package in "$@"; do
        case "
$installed
" in
            *"
installed $package
"*) ;;
            *) printf ' %s' "$package" ;;
        esac
    done
}

install_missing()
{
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    as_root=
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null 2>&1 ||
            fail "packages are missing, and neither is this root nor is there sudo. As root, please:
    apt-get update && apt-get install -y --no-install-recommends$missing"
        as_root=sudo
        # Without a terminal nobody could answer sudo's question.
        [ -t 0 ] || as_root="sudo -n"
    fi
    say "installing$missing"
    # A source that cannot be reached need not be the one that has these packages.
    $as_root apt-get -q update </dev/null >&2 || say "apt-get could not refresh all of its lists; trying all the same"
    # shellcheck disable=SC2086 # both are lists of words
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=600 \
        install --no-install-recommends $missing </dev/null >&2 ||
        fail "could not install what is missing. As root, please:
    apt-get update && apt-get install -y --no-install-recommends$missing"
}

# install_packages NAME...: does nothing, and asks nobody, where all are there.
install_packages()
{
    if ! command -v apt-get >/dev/null 2>&1 || ! command -v dpkg-query >/dev/null 2>&1; then
        command -v cmake >/dev/null 2>&1 || fail "this is not a Debian-like system, so nothing was installed. Needed:
    CMake 3.25, Ninja, a C++20 compiler, Qt 6.4 (Core, Gui, Svg, Widgets, Network, Test, LinguistTools), concurrentqueue"
        return 0
    fi
    [ -n "$(missing_packages "$@")" ] || return 0
    with_lock "$root/build/.packages.lock" install_missing "$@"
}

configure_and_build()
{
    preset=$1
    shift
    build=$root/build/$preset
    # The stamp is of this place and these presets: a tree that was moved or whose presets changed begins afresh.
    # Everything else CMake itself notices during the build.
    stamp="$root $(cksum <"$root/CMakePresets.json")"
    if [ ! -f "$build/build.ninja" ] || [ "$(cat "$build/.configured" 2>/dev/null)" != "$stamp" ]; then
        rm -f "$build/.configured"
        (cd "$root" && cmake --fresh --preset "$preset") >&2
        printf '%s\n' "$stamp" >"$build/.configured"
    fi
    cmake --build "$build" "$@" >&2
}

# build_preset PRESET [ARGUMENT...]: configures if need be, and builds; the arguments are cmake --build's.
build_preset()
{
    with_lock "$root/build/$1/.lock" configure_and_build "$@"
}
