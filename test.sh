#!/usr/bin/env bash
# Builds everything, runs every test, and ends with the line "N passed, N failed".
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"
. eng/packages.sh

need_toolchain
need_packages ffmpeg:ffmpeg chromium:chromium pdftotext:poppler-utils pg_ctlcluster:postgresql flite:flite systemd-analyze:systemd
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

eng/build-whisper.sh

dotnet build Summariser.sln -c Release --nologo -v quiet -clp:ErrorsOnly

log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
for project in Summariser.Tests Summariser.SystemTests; do
  dotnet test "tests/$project" -c Release --no-build --nologo --logger "console;verbosity=normal" 2>&1 | tee -a "$log" || status=1
done

# What failed is said again at the end, where nobody has to look for it.
awk '/^ +Failed [A-Za-z]/ { shown = 40 } /^ +(Passed|Skipped) [A-Za-z]/ { shown = 0 } shown-- > 0' "$log"

# Each project ends with its own totals; they are added up.
read -r passed failed < <(awk '/^ +Passed: +[0-9]+$/ { passed += $2 } /^ +Failed: +[0-9]+$/ { failed += $2 } END { print passed + 0, failed + 0 }' "$log")
[ "$passed" -gt 0 ] || { echo "No test ran." >&2; status=1; }
[ "$failed" -eq 0 ] || status=1
echo "$passed passed, $failed failed"
exit "$status"
