"""A press for one edition: content files to PDFs, and what is read back out of them."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ORGANISATION = """\
---
name: Harbour Street
url: https://harbour.example
address: 1 Quay, AB1 2CD
promoter: Ann Example, 1 Quay, AB1 2CD
printer: P Press, 2 Quay, AB1 2CD
---
"""
EDITION = (
    "---\ntitle: Winter 2026\nnumber: 1\nperiod: 2026-Q4\nsubject: Our winter\n---\n\nDear neighbour,\n\n{}\n"
)
SENTENCE = "The council has had the letter since the spring and has not answered it. "


@pytest.fixture(autouse=True)
def no_warnings(caplog):
    """Fail a test in which WeasyPrint warns of something that we do not know."""
    yield
    found = [
        r.getMessage() for r in caplog.records if r.name == "weasyprint" and r.levelno >= logging.WARNING
    ]
    assert not found


@pytest.fixture
def story():
    """Return a function that writes the file of an update: its name and its text."""
    return _story


@pytest.fixture(scope="session")
def words():
    """Return a function that reads the text of a PDF, or of one page, with single blanks, by poppler."""
    return _words


@pytest.fixture
def printed(tmp_path):
    """Return a function that prints content files: printed(files) -> the folder of the edition's PDFs."""

    def printed(files, letter="This is our letter.", **options):
        edition = {"editions/2026-q4.md": EDITION.format(letter)}
        return _build(tmp_path, {**edition, **files}, **options) / "2026-q4" / "paper"

    return printed


def _story(number, words=300, title="", body="", header=""):
    text = body or "\n\n".join(SENTENCE * 4 for _ in range(max(1, words // 52)))
    title = title or f"Story {number} of this winter in the harbour"
    day = number % 21 + 1
    return {
        f"updates/2026-11-{day:02d}-story-{number}.md": f"---\ntitle: {title}\nsummary: In short, {number}.\n{header}---\n\n{text}\n"
    }


def _build(folder, files, cache=None):
    """Build *files* with Pelican as `make paper` does; return the outbox."""
    content = folder / "content"
    for name, text in {"organisation.md": ORGANISATION, **files}.items():
        place = content / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8")
    environment = {
        "CONTENT": content,
        "OUTBOX": folder / "outbox",
        "OUTPUT": folder / "output",
        "CACHE": cache or folder / "cache",
        "DATE": "2026-11-22",
        "DOORSTEP_MAKE": "paper",
    }
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pelican",
            "-s",
            "publishconf.py",
            "--fatal",
            "warnings",
            "--log-handler",
            "plain",
        ],
        cwd=ROOT,
        env={**os.environ, "EDITION": "", **{key: str(value) for key, value in environment.items()}},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "weasyprint" not in done.stderr.casefold()
    return folder / "outbox"


def _words(file, page=0):
    pages = ["-f", str(page), "-l", str(page)] if page else []
    found = subprocess.run(["pdftotext", *pages, str(file), "-"], capture_output=True, text=True, check=True)
    return " ".join(found.stdout.split())
