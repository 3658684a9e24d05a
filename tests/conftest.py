"""What every test needs: a content folder to write in, the built sample, golden files, a browser."""

from __future__ import annotations

import datetime
import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path
from textwrap import dedent

import pytest

from doorstep.core.library import load

ROOT = Path(__file__).parents[1]
GOLDEN = Path(__file__).parent / "golden"
TODAY = datetime.date(2026, 11, 22)
"""The day on which the sample is built."""
ORGANISATION = """\
---
name: The Heathway Herald
url: https://herald.example
promoter: Ann Other, 1 High Street
---
"""


def pytest_addoption(parser):
    """Let `make golden` write the golden files anew."""
    parser.addoption("--golden", action="store_true", help="write the golden files anew")


@pytest.fixture
def write(tmp_path):
    """Return a function that writes content files: write({"updates/x.md": "…"}) -> content folder."""

    def write(files, *, organisation=ORGANISATION):
        content = tmp_path / "content"
        for name, text in {"organisation.md": organisation, **files}.items():
            path = content / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(text, bytes):
                path.write_bytes(text)
            else:
                path.write_text(dedent(text).lstrip("\n"), "utf-8", newline="")
        return content

    return write


@pytest.fixture
def library(write):
    """Return a function that writes files and loads them: library({…}) -> (Library, Problems)."""

    def library(files, *, today=TODAY, organisation=ORGANISATION, **options):
        return load(write(files, organisation=organisation), today, **options)

    return library


@pytest.fixture
def golden(request):
    """Return a function that compares text with the golden file of that name."""

    def check(name, text):
        path = GOLDEN / name
        if request.config.getoption("--golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8", newline="")
        assert path.read_text("utf-8") == text, f"{name} differs; if that is right, run: make golden"

    return check


def run_doorstep(command, **environment):
    """Run a command of the Makefile as `make` does; return the finished process with its output."""
    clean = {
        k: v for k, v in os.environ.items() if k not in ("CONTENT", "OUTPUT", "OUTBOX", "EDITION", "DATE")
    }
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "doorstep.desk", command],
        cwd=ROOT,
        env={**clean, "PYTHONPATH": "plugins", **{k: str(v) for k, v in environment.items()}},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="session")
def sample(tmp_path_factory):
    """Build the sample as of 22 November 2026, everything, with nothing cached; return its folder."""
    folder = tmp_path_factory.mktemp("sample")
    done = run_doorstep(
        "all",
        OUTPUT=folder / "output",
        OUTBOX=folder / "outbox",
        CACHE=folder / "cache",
        DATE=TODAY.isoformat(),
        EDITION="all",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="session")
def site(sample):
    """Return the sample's site."""
    return sample / "output"


@pytest.fixture(scope="session")
def outbox(sample):
    """Return the sample's outbox, with every edition."""
    return sample / "outbox"


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_args):
        """Say nothing."""


@pytest.fixture(scope="session")
def served(site):
    """Serve the sample's site on this machine; return its address without the last slash."""
    handler = functools.partial(_Quiet, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def browser():
    """Return a headless Chromium: the system's own."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  slow to import

    names = ("chromium", "chromium-browser", "google-chrome")
    path = next(found for name in names if (found := shutil.which(name)))
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield chromium
        chromium.close()
