#!/usr/bin/env bash
# `build.py check` for action.yml: check.sh github|sarif|json|text
set -euo pipefail
root="$(cd "$(dirname "$0")/../../.." && pwd)"
templates=templates
[ -d "$templates" ] || templates="$root/templates"
exec "$root/.venv/bin/python" "$root/build.py" check --format "$1" \
	--content "$WEGWIJS_CONTENT" --settings "$WEGWIJS_SETTINGS" --templates "$templates" \
	${WEGWIJS_LANGUAGE:+--lang "$WEGWIJS_LANGUAGE"}
