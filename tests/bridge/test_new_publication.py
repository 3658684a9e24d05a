"""The test of the design: a new publication is one folder, one template folder and one name."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

PLAN = '''
"""Call sheets: one page for each ward."""
from doorstep.core.sheets import Sheet


def plan(library):
    for ward in library.wards.values():
        yield Sheet(path=f"calls/{ward.slug}.html", template="calls/sheet", values={"ward": ward})
'''
PLUGIN = '''
"""Register the call sheets with Pelican."""
from pelican import signals

from doorstep.bridge.pelican_side import publisher

Publisher = publisher("calls")


def generators(_pelican):
    return Publisher


def register():
    signals.get_generators.connect(generators)
'''


def test_a_new_publication_is_one_folder_one_template_folder_and_one_name(tmp_path, write):
    """A tiny one, added to a copy of the house, is built beside the others."""
    house = tmp_path / "house"
    for part in ("plugins", "themes"):
        shutil.copytree(ROOT / part, house / part, ignore=shutil.ignore_patterns("__pycache__"))
    settings = (ROOT / "pelicanconf.py").read_text("utf-8")
    (house / "pelicanconf.py").write_text(
        settings.replace('"doorstep.web.plugin",', '"doorstep.web.plugin", "doorstep.calls.plugin",')
    )
    shutil.copy(ROOT / "publishconf.py", house)
    (house / "requirements").mkdir()
    room = house / "plugins" / "doorstep" / "calls"
    room.mkdir()
    (room / "__init__.py").touch()
    (room / "plan.py").write_text(PLAN)
    (room / "plugin.py").write_text(PLUGIN)
    sheet = house / "themes" / "doorstep" / "templates" / "calls" / "sheet.html"
    sheet.parent.mkdir()
    sheet.write_text("Ring {{ ward.title }}: {{ medium.link(ward) }}")
    content = write({"wards/heathway.md": "---\ntitle: Heathway & Hill\n---\n"})
    done = subprocess.run(
        [sys.executable, "-m", "doorstep.desk", "site"],
        cwd=house,
        env={**os.environ, "PYTHONPATH": "plugins", "CONTENT": str(content), "DATE": "2026-11-22"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    made = (house / "output" / "calls" / "heathway.html").read_text("utf-8")
    assert made == "Ring Heathway &amp; Hill: ../wards/heathway/"
    assert (house / "output" / "wards" / "heathway" / "index.html").is_file()
