#!/usr/bin/env bash
# Builds whisper.cpp's library, which the engine "whisper" needs, and whisper-cli, which the tests compare it with, into artifacts/whisper.
# The build is for this machine's processor. A second run does nothing.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."
. eng/packages.sh

built=artifacts/whisper
work=artifacts/whisper-build
recipe=$(cat eng/build-whisper.sh eng/whisper/package-lock.json | cksum)
if [ -x "$built/whisper-cli" ] && [ "$(cat "$built/recipe" 2>/dev/null)" = "$recipe" ]; then
  exit 0
fi

need_packages cmake:cmake g++:g++ make:make node:nodejs npm:npm
echo "Building whisper.cpp, a few minutes …"
rm -rf "$work" "$built"
mkdir -p "$work"
log=$PWD/$work/log
failed() {
  tail -20 "$log" >&2
  echo "Building whisper.cpp failed; the whole log is $log. Mend what it says and run this again." >&2
  exit 1
}

cp eng/whisper/package.json eng/whisper/package-lock.json eng/whisper/.npmrc "$work"
(cd "$work" && npm ci --no-progress --loglevel=error) >"$log" 2>&1 || failed

# Each library is looked for beside the one that needs it, wherever the folder is moved.
cmake -S "$work/node_modules/nodejs-whisper/cpp/whisper.cpp" -B "$work/build" -DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=ON \
  -DGGML_OPENMP=OFF -DGGML_CCACHE=OFF -DWHISPER_BUILD_TESTS=OFF -DWHISPER_BUILD_SERVER=OFF \
  -DCMAKE_BUILD_WITH_INSTALL_RPATH=ON -DCMAKE_INSTALL_RPATH="\$ORIGIN;@loader_path" >>"$log" 2>&1 || failed
cmake --build "$work/build" --target whisper-cli --parallel >>"$log" 2>&1 || failed

mkdir -p "$work/built"
for library in "$work"/build/bin/lib*.so.[0-9] "$work"/build/bin/lib*.[0-9].dylib; do
  [ ! -e "$library" ] || cp -L "$library" "$work/built/"
done
cp "$work/build/bin/whisper-cli" "$work/built/"
echo "$recipe" >"$work/built/recipe"
mv "$work/built" "$built"
rm -rf "$work"
echo "Built $PWD/$built. Build the program again to copy it beside it: dotnet build -c Release"
