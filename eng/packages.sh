# Sourced by demo.sh, test.sh, build-whisper.sh and the sample's script: makes sure that Debian packages are installed.
# Usage: need_packages PROGRAM:PACKAGE ...   (installs the packages whose program is missing)

need_packages() {
  local missing=() pair
  for pair in "$@"; do
    command -v "${pair%%:*}" >/dev/null 2>&1 || missing+=("${pair#*:}")
  done
  [ ${#missing[@]} -eq 0 ] && return 0

  if [ ! -f /etc/debian_version ] || [ "$(id -u)" -ne 0 ]; then
    echo "These are needed and not installed: ${missing[*]}. On Debian: sudo apt-get install ${missing[*]}. Then run this again." >&2
    exit 3
  fi

  echo "Installing ${missing[*]} …"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null || {
    echo "Installing ${missing[*]} failed; apt-get said why above. Mend that and run this again." >&2
    exit 3
  }
}

# Makes sure of what cannot be installed from here.
need_toolchain() {
  local program
  for program in dotnet node npm; do
    command -v "$program" >/dev/null 2>&1 || {
      echo "$program is not installed. Install the .NET 10 SDK, Node.js and npm, then run this again." >&2
      exit 3
    }
  done
}
