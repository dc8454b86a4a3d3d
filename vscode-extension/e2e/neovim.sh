#!/bin/sh
# The snippet of docs/editors/neovim.md for older versions, in a Neovim without a window.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
root=$here/../..
command -v nvim >/dev/null || { echo 'Neovim: skipped. There is no nvim on the PATH.'; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here/workspace/web-cache.yaml" "$work"
sed -n '/^```lua older$/,/^```$/p' "$root/docs/editors/neovim.md" | sed '1d;$d' >"$work/config.lua"
sed -n '/^```lua timeline$/,/^```$/p' "$root/docs/editors/neovim.md" | sed '1d;$d' >>"$work/config.lua"
cd "$work"
PATH=$root/validator-cli/target/troth/bin:$PATH XDG_STATE_HOME=$work XDG_CACHE_HOME=$work/cache \
    timeout 60 nvim --headless -u NONE -i NONE -n +"luafile $here/neovim.lua" </dev/null
