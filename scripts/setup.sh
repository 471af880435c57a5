# Shared by ./run, ./test and bench/run: which Debian packages each needs and why, and how a build is made quietly.
# Sourced, not run. Works on Debian 12 and 13 from a bare base system on.

# One package a line: its name, then what it is for.
build_packages='
g++                   compiles the program (C++20)
cmake                 describes the build
ninja-build           runs the build
pkgconf               finds the libraries
libsfml-dev           window and sound
libopenal-dev         asks whether there is a sound device
libgstreamer1.0-dev   plays films
libgstreamer-plugins-base1.0-dev  their pictures, frame by frame
libx11-dev            the screen: waiting without waking
libxi-dev             the touchscreen
libxext-dev           keeps the screen from blanking
libgl-dev             pixels to the screen
libpango1.0-dev       sets the text, in every script
librsvg2-dev          draws the pictures
libmd4c-dev           reads emphasis in the texts
nlohmann-json3-dev    reads the content
libpugixml-dev        reads and writes questions of other programs
libzip-dev            those that come packed
libqrcodegencpp-dev   the code that a visitor takes the result home with
libcli11-dev          reads the command line
'
run_packages='
libgl1-mesa-dri       OpenGL, in software where there is no graphics card
fonts-ebgaramond      titles and quotations
fonts-inter           text and controls
fonts-courier-prime   typed pages
fonts-noto-core       every other script
gstreamer1.0-plugins-base  films: Ogg, Theora, Vorbis, Opus
gstreamer1.0-plugins-good  films: WebM, VP8, VP9, and their sound through PulseAudio or PipeWire
gstreamer1.0-alsa     sound where there is no sound server
'
tour_packages='
xvfb                  a display where there is none
xdotool               presses the keys of the tour
imagemagick           takes pictures of the window
'
test_packages='
libgtest-dev          runs the unit tests
python3               runs the checks of content and architecture
python3-jsonschema    holds the content against its schemas
xvfb                  a display for the window tests
xdotool               presses keys and buttons there
xserver-xorg-core     a display with a touchscreen
xserver-xorg-video-dummy  the same without a graphics card
x11-utils             asks that display whether it is ready
gstreamer1.0-tools    makes the film that is played there
poppler-utils         reads the papers that are written there
'
bench_packages='
libxext-dev           reads the screen quickly
libxtst-dev           presses the screen
xvfb                  the display that both share
python3               runs the comparison
xdotool               presses and drags where motion is measured
chromium              what the kiosk is compared with
'

say() { printf '%s\n' "$*"; }
fail() {
  printf '%s\n' "$*" >&2
  exit 3
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    env DEBIAN_FRONTEND=noninteractive "$@"
  else
    sudo env DEBIAN_FRONTEND=noninteractive "$@"
  fi
}

# install_packages "WHAT FOR" LIST...: installs what is missing of the lists, saying so.
install_packages() {
  purpose=$1
  shift
  missing='' reasons=''
  while read -r package reason; do
    [ -n "$package" ] || continue
    state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" != installed ] || continue
    case " $missing " in *" $package "*) continue ;; esac
    missing="$missing $package"
    reasons="$reasons, $package ($reason)"
  done <<LISTS
$(printf '%s\n' "$@")
LISTS
  [ -n "$missing" ] || return 0
  say "Installing $purpose: ${reasons#, }."
  install="apt-get install --yes --no-install-recommends$missing"
  command -v apt-get >/dev/null || fail "These packages are missing, and this is not Debian:$missing"
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    fail "There is no sudo here. As root, run:  apt-get update && $install"
  fi
  mkdir -p "$root/build"
  log=$root/build/install.log
  : >"$log"
  # shellcheck disable=SC2086  # one word a package
  if ! apt-get install --simulate --no-install-recommends $missing >>"$log" 2>&1 || ! as_root $install >>"$log" 2>&1; then
    # The lists of packages are absent or stale.
    as_root apt-get update >>"$log" 2>&1 || true
    as_root $install >>"$log" 2>&1 || {
      tail -n 5 "$log" >&2
      fail "Installing failed; all of it is in build/install.log. The command was:  $install"
    }
  fi
}

# build_preset PRESET [CMAKE OPTION...]: configures and builds, quietly; false where that fails.
build_preset() {
  preset=$1
  shift
  mkdir -p "$root/build"
  log=$root/build/$preset.log
  if (cd "$root" && cmake --preset "$preset" "$@" && cmake --build "build/$preset" ${targets:+--target $targets}) \
      >"$log" 2>&1; then
    return 0
  fi
  grep -E 'error|Error|FAILED' "$log" | head -n 20 >&2 || true
  say "The build failed; all of it is in build/$preset.log." >&2
  return 1
}

if command -v ccache >/dev/null; then
  export CMAKE_C_COMPILER_LAUNCHER=ccache CMAKE_CXX_COMPILER_LAUNCHER=ccache
fi
