"""The sample's e-mails, and a way to build the e-mails of any content folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLUGINS = ["doorstep.bridge", "doorstep.web.plugin", "doorstep.feeds.plugin", "doorstep.mail.plugin"]


def built(folder, *, content=ROOT / "content", edition="all", date="2026-11-22"):
    """Build the e-mails of *content* below *folder*; return the outbox."""
    keep = {
        k: v for k, v in os.environ.items() if k not in ("CONTENT", "OUTPUT", "OUTBOX", "EDITION", "DATE")
    }
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pelican", "-s", "publishconf.py", "--fatal", "errors"),
            *("--log-handler", "plain", "-e", f"PLUGINS={json.dumps(PLUGINS)}"),
        ],
        cwd=ROOT,
        env={
            **keep,
            "CONTENT": str(content),
            "OUTBOX": str(folder / "outbox"),
            "OUTPUT": str(folder / "output"),
            "CACHE": str(folder / "cache"),
            "EDITION": edition,
            "DATE": date,
            "DOORSTEP_MAKE": "mail",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "outbox"


@pytest.fixture(scope="session")
def mails(tmp_path_factory):
    """Build every edition's e-mail of the sample; return the outbox."""
    return built(tmp_path_factory.mktemp("mails"))


@pytest.fixture
def make_mail(write, tmp_path):
    """Return a function that writes content and builds it: make_mail({…}) -> outbox."""

    def make_mail(files, **options):
        return built(tmp_path, content=write(files, **options))

    return make_mail


@pytest.fixture(scope="session")
def current(mails):
    """Return the folder of the current edition's e-mail."""
    return mails / "2026-q4" / "mail"
