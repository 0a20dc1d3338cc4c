#!/bin/sh
# The command line from a checkout, built when it is first asked for: what pre-commit and the action run.
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd) || exit 2
if [ ! -f "$here/dist/cli.js" ]; then
  (cd "$here" && npm ci --no-audit --no-fund && node esbuild.mjs --minify --cli) >&2 || exit 2
fi
exec node "$here/dist/cli.js" "$@"
