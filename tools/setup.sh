#!/bin/sh
# Makes .venv ready: system libraries, Python, packages. Says plainly what is missing.
# Usage: tools/setup.sh [window]   "window": also what a real window on a screen needs.
set -eu
cd "$(dirname "$0")/.."

# library                package
BASE="
libEGL.so.1              libegl1
libGL.so.1               libgl1
libdbus-1.so.3           libdbus-1-3
libfontconfig.so.1       libfontconfig1
libxkbcommon.so.0        libxkbcommon0
libglib-2.0.so.0         libglib2.0-0
libpulse.so.0            libpulse0
libgssapi_krb5.so.2      libgssapi-krb5-2
"
WINDOW="
libxcb-cursor.so.0       libxcb-cursor0
libxcb-icccm.so.4        libxcb-icccm4
libxcb-keysyms.so.1      libxcb-keysyms1
libxcb-shape.so.0        libxcb-shape0
libxkbcommon-x11.so.0    libxkbcommon-x11-0
"

missing_packages() {
    known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null) || return 0
    echo "$1" | while read -r library package; do
        [ -z "$library" ] || case "$known" in *"$library"*) ;; *) printf ' %s' "$package" ;; esac
    done
}

install_or_say() {
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "Installing what is missing:$1"
        apt-get update -qq
        # shellcheck disable=SC2086
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $1 >/dev/null
    else
        echo "Facilitator needs some parts of your system that are not there yet. Install them with:" >&2
        echo "    sudo apt-get install$1" >&2
        echo "and then run the same command again." >&2
        exit 1
    fi
}

find_python() {
    for python in python3 python3.13 python3.12 python3.11; do
        if "$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then
            command -v "$python"
            return
        fi
    done
}

if [ "$(uname)" = Linux ]; then
    wanted=$(missing_packages "$BASE")
    [ "${1:-}" != window ] || wanted="$wanted$(missing_packages "$WINDOW")"
    [ -z "$wanted" ] || install_or_say "$wanted"
fi

stamp=.venv/ready
if [ ! -e "$stamp" ] || [ pyproject.toml -nt "$stamp" ] || [ constraints.txt -nt "$stamp" ]; then
    python=$(find_python)
    if [ -z "$python" ]; then
        echo "Facilitator needs Python 3.11, 3.12 or 3.13, and none was found." >&2
        exit 1
    fi
    "$python" -c 'import ensurepip' 2>/dev/null || install_or_say " python3-venv"
    [ -x .venv/bin/python ] || "$python" -m venv .venv
    echo "Fetching the program's packages into .venv (once, some minutes)"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
    touch "$stamp"
fi
