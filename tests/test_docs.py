"""The documents say what is so."""

import datetime
import importlib.util
import re
from pathlib import Path

from doorstep.core.library import load

ROOT = Path(__file__).parents[1]


def guide():
    """Return the field guide as the records make it now."""
    spec = importlib.util.spec_from_file_location("fields", ROOT / "docs" / "fields.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.guide()


def test_the_golden_field_guide_is_in_step_with_the_records(request):
    """docs/fields.md is made from the dataclasses; `make golden` writes it anew."""
    page = ROOT / "docs" / "fields.md"
    if request.config.getoption("--golden"):
        page.write_text(guide(), "utf-8")
    assert page.read_text("utf-8") == guide()


def test_each_command_of_the_readme_is_in_the_makefile():
    """And each command of the Makefile that a person types is in the README."""
    readme = (ROOT / "README.md").read_text("utf-8")
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):.*##", makefile, re.MULTILINE))
    assert set(re.findall(r"`make ([a-z]+)", readme)) <= targets
    for target in targets - {"all", "help", "pins"}:
        assert f"make {target}" in readme


def test_the_readmes_update_is_one_that_doorstep_reads(tmp_path):
    """A newcomer who copies the example meets only what the example says: its picture is not there."""
    readme = (ROOT / "README.md").read_text("utf-8")
    example = re.search(r"```markdown\n(.*?)```", readme, re.DOTALL)[1]
    content = tmp_path / "content"
    for name in ("wards", "people", "campaigns"):
        (content / name).mkdir(parents=True)
        for outline in (ROOT / "content" / name).glob("*.geojson"):
            (content / name / outline.name).write_bytes(outline.read_bytes())
        for file in (ROOT / "content" / name).glob("*.md"):
            text = re.sub(r"^image.*\n", "", file.read_text("utf-8"), flags=re.MULTILINE)
            (content / name / file.name).write_text(text, "utf-8")
    (content / "organisation.md").write_text((ROOT / "content" / "organisation.md").read_text("utf-8"))
    (content / "updates").mkdir()
    (content / "updates" / "lamps-evening.jpg").write_bytes(b"x")
    (content / "updates" / "2026-11-20-lamps-are-lit.md").write_text(example)
    _, problems = load(content, datetime.date(2026, 11, 22))
    assert [str(problem) for problem in problems.problems] == []
