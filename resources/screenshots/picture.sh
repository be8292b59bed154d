# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# What the scripts here share. To be sourced, with `root` set to the top of the tree.

# picture FILE [ARGUMENT...]: the real program with its demo system, or whatever the arguments say, on a display of its
# own. SCALE, 1 without it, is how many pixels of the picture one of the window takes each way.
picture()
{
    (
        file=$1
        shift
        # Nothing of whoever takes it: neither settings nor a language of one's own.
        home=$(mktemp -d)
        trap 'rm -rf "$home"' EXIT
        LC_ALL=C.UTF-8 XDG_CONFIG_HOME=$home QT_SCALE_FACTOR=${SCALE:-1} \
            xvfb-run --auto-servernum --server-args="-screen 0 2600x1700x24 -noreset" \
            "$root/build/release/bin/orrery" --screenshot "$file" "$@"
    )
}
