#!/bin/sh
# The Eglot snippet of docs/editors/emacs.md, in an Emacs without a window.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
root=$here/../..
command -v emacs >/dev/null || { echo 'Emacs: skipped. There is no emacs on the PATH.'; exit 0; }
emacs -q --batch --eval "(require 'eglot)" 2>/dev/null || { echo 'Emacs: skipped. This Emacs has no Eglot.'; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here/workspace/web-cache.yaml" "$work"
sed -n '/^```elisp eglot$/,/^```$/p' "$root/docs/editors/emacs.md" | sed '1d;$d' >"$work/config.el"
sed -n '/^```elisp timeline$/,/^```$/p' "$root/docs/editors/emacs.md" | sed '1d;$d' >>"$work/config.el"
cd "$work"
PATH=$root/validator-cli/target/troth/bin:$PATH XDG_CACHE_HOME=$work/cache \
    timeout 60 emacs -q --batch -l "$here/emacs.el" </dev/null
