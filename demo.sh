#!/usr/bin/env bash
# Builds the program, makes the summary of the sample meeting and prints where the page is.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"
. eng/packages.sh

need_toolchain
need_packages ffmpeg:ffmpeg
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

echo "Building …"
dotnet build src/Summariser.Cli -c Release --nologo -v quiet -clp:ErrorsOnly

sample=samples/corporate-parenting
artifacts/bin/Summariser.Cli/release/summariser summarise "$sample/recording.mp4" --agenda "$sample/agenda.html" --out demo-output
echo
echo "Open this page in a browser: $PWD/demo-output/summary.html"
