#!/bin/sh
# Sets up what Doorstep needs: sh requirements/install.sh product | test | pango | browser | pins
# Python packages go into .venv, by pinned versions whose hashes are checked. System packages are
# installed by the system's own package manager, and only where we are root or sudo asks nothing.
set -eu
cd "$(dirname "$0")/.."

say() { printf '%s\n' "$*" >&2; }
stop() { say "$@"; exit 1; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then sudo -n "$@"
    else return 1
    fi
}

# system APT-PACKAGES -- DNF-PACKAGES -- BREW-PACKAGES: installs them, or fails quietly when we may not
system() {
    apt="" dnf="" brew="" to=apt
    for word in "$@"; do
        case $word in
            --) if [ $to = apt ]; then to=dnf; else to=brew; fi ;;
            *) eval "$to=\"\$$to $word\"" ;;
        esac
    done
    log=.venv/system-packages.log
    # shellcheck disable=SC2086  # the lists are words
    if command -v apt-get >/dev/null 2>&1; then
        { as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $apt; } >"$log" 2>&1
    elif command -v dnf >/dev/null 2>&1; then
        as_root dnf install -y -q $dnf >"$log" 2>&1
    elif command -v brew >/dev/null 2>&1; then
        brew install -q $brew >"$log" 2>&1
    else
        return 1
    fi
}

packages() {
    .venv/bin/python -m pip install --disable-pip-version-check --require-hashes "$@" >.venv/packages.log 2>&1 || {
        cat .venv/packages.log >&2
        stop "Python packages could not be installed: the lines above say why."
    }
}

product() {
    found=""
    for try in "${PYTHON:-python3}" python3.14 python3.13 python3.12 python3.11; do
        if "$try" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found=$try; break; fi
    done
    [ -n "$found" ] || stop "Doorstep needs Python 3.11 or newer. Install it, or say where it is: make PYTHON=/path/to/python3"
    say "Setting up (once; a minute or two) ..."
    [ -x .venv/bin/python ] || "$found" -m venv .venv >/dev/null 2>&1 || {
        rm -rf .venv
        as_root apt-get update -qq >/dev/null 2>&1 && as_root apt-get install -y -qq python3-venv >/dev/null 2>&1 || true
        "$found" -m venv .venv || stop "Python's venv is missing. On Debian and Ubuntu: sudo apt-get install python3-venv"
    }
    packages -r requirements/build.txt
    # feedgen is published as source only: it is built here, with the build tools just pinned
    packages --no-build-isolation --only-binary :all: --no-binary feedgen -r requirements/product.txt
    touch .venv/ready
}

pango_is_there() {
    .venv/bin/python -c 'import weasyprint' >/dev/null 2>&1
}

pango() {
    if ! pango_is_there; then
        say "Installing Pango, which sets the type of the PDFs ..."
        system libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 -- pango -- pango || true
        pango_is_there || stop "The PDFs need Pango. Install it (Debian, Ubuntu: sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; Fedora: sudo dnf install pango; macOS: brew install pango), or make only: make site, make mail"
    fi
    touch .venv/pango
}

tests() {
    packages --only-binary :all: --no-binary feedgen --no-build-isolation -r requirements/test.txt
    touch .venv/test
}

browser() {
    missing=""
    command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1 || missing="chromium"
    command -v pdftotext >/dev/null 2>&1 || missing="$missing poppler"
    .venv/bin/python -m playwright --version >/dev/null 2>&1 || missing="$missing libatomic"
    command -v gs >/dev/null 2>&1 || missing="$missing ghostscript"
    if [ -n "$missing" ]; then
        say "Installing what the tests look through: $missing ..."
        system chromium poppler-utils ghostscript fonts-dejavu-core libatomic1 -- chromium poppler-utils ghostscript libatomic -- chromium poppler ghostscript || true
        command -v pdftotext >/dev/null 2>&1 || stop "The tests need pdftotext (Debian, Ubuntu: sudo apt-get install poppler-utils chromium; macOS: brew install poppler)"
        command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1 ||
            stop "The tests need Chromium (Debian, Ubuntu: sudo apt-get install chromium; macOS: brew install --cask chromium)"
    fi
    touch .venv/browser
}

pins() {
    .venv/bin/python -m pip install --quiet --disable-pip-version-check uv
    for list in build product test; do
        (cd requirements && ../.venv/bin/uv pip compile --quiet --upgrade --generate-hashes --universal \
            --python-version 3.11 --no-header "$list.in" -o "$list.txt")
    done
}

case "${1:-}" in
    product) product ;;
    test) tests ;;
    pango) pango ;;
    browser) browser ;;
    pins) pins ;;
    *) stop "Say what to set up: product, test, pango, browser or pins" ;;
esac
