"""A way to build the site of any content folder, without feeds, mail and paper."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLUGINS = ["doorstep.bridge", "doorstep.web.plugin", "doorstep.feeds.plugin"]


@pytest.fixture
def make_site(write, tmp_path):
    """Return a function that writes content and builds its site: make_site({…}) -> output folder."""

    def make_site(files, *, date="2026-11-22", settings="publishconf.py", **options):
        keep = {k: v for k, v in os.environ.items() if k not in ("CONTENT", "OUTPUT", "OUTBOX", "EDITION")}
        folders = {
            "CONTENT": write(files, **options),
            "OUTPUT": tmp_path / "output",
            "PREVIEW": tmp_path / "output",
            "OUTBOX": tmp_path / "outbox",
            "CACHE": tmp_path / "cache",
        }
        done = subprocess.run(
            [
                *(sys.executable, "-m", "pelican", "-s", settings, "--fatal", "errors"),
                *("--log-handler", "plain", "-e", f"PLUGINS={json.dumps(PLUGINS)}"),
            ],
            cwd=ROOT,
            env=keep | {n: str(f) for n, f in folders.items()} | {"DATE": date, "DOORSTEP_MAKE": "site"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return tmp_path / "output"

    return make_site
