#!/bin/sh
# SPDX-License-Identifier: MIT
# Renews the gallery, all of it by the real program on displays of its own: each page in light and dark, at 100 and at
# 200 %, in German and in Chinese, and a run with a million processes and timers. Look at every one before it is kept.
#
#   gallery.sh [FOLDER [NAME...]]     into resources/screenshots; only those pictures whose names are given
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f -- "$0")")/../.." && pwd)
# shellcheck source=app/setup.sh
. "$root/app/setup.sh"
# shellcheck source=resources/screenshots/picture.sh
. "$root/resources/screenshots/picture.sh"

folder=${1:-$root/resources/screenshots}
[ $# -eq 0 ] || shift
only=" $* "

# shellcheck disable=SC2086 # lists of words
install_packages $app_packages $tests_packages
build_preset release
mkdir -p "$folder"
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
cat >"$stage/million.json" <<'END'
{ "title": "a million", "processes": [
    { "behaviour": "ticker", "label": "far away", "count": 1000000, "options": { "period": "1 h" } },
    { "behaviour": "logger", "name": "logger" } ] }
END

# take NAME SCALE SIZE [ARGUMENT...]: waits for none but the one before the last.
running=
take()
{
    name=$1 scale=$2 size=$3
    shift 3
    case $only in
        '  ' | *" $name "*) ;;
        *) return 0 ;;
    esac
    SCALE=$scale picture "$folder/$name.png" --size "$size" "$@" &
    # shellcheck disable=SC2086 # a list of words
    set -- $running
    if [ $# -ge 3 ]; then
        wait "$1"
        shift
    fi
    running="$* $!"
}

for page in Processes Names Timers Groups Supervision Journal "Dead Letters" Charts; do
    key=$(printf '%s' "$page" | tr 'A-Z ' 'a-z-')
    # A row, so that the details beside are seen, too.
    case $page in
        Processes) select=earth ;;
        Names) select=logger ;;
        *) select= ;;
    esac
    set -- --page "$page" --after 12 ${select:+--select "$select"}
    for theme in light dark; do
        take "$key-$theme" 1 1280x800 --theme "$theme" "$@"
        take "$key-$theme-200" 2 1120x700 --theme "$theme" "$@"
    done
    take "$key-de" 1 1280x800 --theme light --language de "$@"
    take "$key-zh" 1 1280x800 --theme dark --language zh_CN "$@"
done
# shellcheck disable=SC2086 # a list of words
wait $running
running=
for page in Processes Timers Charts; do
    key=$(printf '%s' "$page" | tr 'A-Z' 'a-z')
    take "million-$key" 1 1280x800 --theme dark --system "$stage/million.json" --page "$page" --after 30
    wait
done

# heading TEXT NAME...: those of the pictures that are there.
heading()
{
    printf '\n## %s\n\n' "$1"
    shift
    for name in "$@"; do
        [ ! -f "$folder/$name.png" ] || printf '![%s](%s.png)\n' "$name" "$name"
    done
}
{
    printf '# The window\n\nTaken by `gallery.sh` from the program itself; those that end in 200 at twice the size.\n'
    for page in Processes Names Timers Groups Supervision Journal "Dead Letters" Charts; do
        key=$(printf '%s' "$page" | tr 'A-Z ' 'a-z-')
        heading "$page" "$key-light" "$key-dark" "$key-light-200" "$key-dark-200" "$key-de" "$key-zh"
    done
    heading "A million processes and timers" million-processes million-timers million-charts
} >"$folder/README.md"
say "wrote $folder"
