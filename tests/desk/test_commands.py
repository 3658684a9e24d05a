"""The commands behind the Makefile, as a person runs them."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import ORGANISATION, ROOT, run_doorstep

GOOD = {
    "wards/heathway.md": "---\ntitle: Heathway\n---\n",
    "updates/2026-01-02-crossing.md": "---\ntitle: A crossing\nsummary: At last.\n---\n\nThe text.\n",
    "updates/2026-12-02-later.md": "---\ntitle: Later on\nsummary: Not yet.\n---\n\nThe text.\n",
    "updates/2026-01-03-draft.md": "---\ntitle: Half done\nsummary: Not yet.\nstatus: draft\n---\n\nThe text.\n",
    "editions/2026-q1.md": "---\ntitle: Spring\nperiod: 2026-Q1\n---\nDear all.\n",
}
SIX = "---\ntitle:\nstauts: draft\ndate: 31/02/2026\nward: Heathwya\nimage: none.jpg\nnewsletter: leed\n---\nText.\n"


@pytest.fixture
def folders(tmp_path):
    """Return the folders that a command works in, as its environment."""
    return {name: tmp_path / name.lower() for name in ("OUTPUT", "OUTBOX", "CACHE", "PREVIEW")}


def everything(*folders):
    """Return each file below *folders* with its bytes and times."""
    return {
        str(file): (file.read_bytes(), file.stat().st_mtime_ns, file.stat().st_ino)
        for folder in folders
        for file in Path(folder).rglob("*")
        if file.is_file()
    }


def test_a_file_with_six_mistakes_gives_six_problems_and_touches_nothing(write, folders):
    """Right lines, exit 1, output/ and outbox/ as they were, byte for byte and by their times."""
    content = write(GOOD)
    first = run_doorstep("all", CONTENT=content, DATE="2026-11-22", **folders)
    assert first.returncode == 0, first.stdout + first.stderr
    before = everything(folders["OUTPUT"], folders["OUTBOX"])
    assert before
    (content / "updates" / "2026-02-02-wrong.md").write_text(SIX)
    for command in ("all", "site", "mail", "paper", "check"):
        done = run_doorstep(command, CONTENT=content, DATE="2026-11-22", **folders)
        assert done.returncode == 1
        said = [line for line in done.stderr.splitlines() if "2026-02-02-wrong.md:" in line]
        assert [line.split(":")[1] for line in said] == ["2", "3", "4", "5", "6", "7"]
        assert "6 problems. Nothing was written" in done.stderr
        assert "Traceback" not in done.stderr
        assert everything(folders["OUTPUT"], folders["OUTBOX"]) == before


def test_a_second_build_with_nothing_changed_does_nothing_at_all(write, folders):
    """No file is rewritten, and the answer says so."""
    content = write(GOOD)
    for command in ("all", "site"):
        first = run_doorstep(command, CONTENT=content, DATE="2026-11-22", **folders)
        assert first.returncode == 0, first.stderr
        before = everything(folders["OUTPUT"], folders["OUTBOX"])
        again = run_doorstep(command, CONTENT=content, DATE="2026-11-22", **folders)
        assert again.returncode == 0
        assert "Nothing has changed" in again.stdout
        assert everything(folders["OUTPUT"], folders["OUTBOX"]) == before


def test_a_file_that_somebody_changed_in_the_output_is_made_again(write, folders):
    """What is published is what the content says."""
    content = write(GOOD)
    run_doorstep("site", CONTENT=content, DATE="2026-11-22", **folders)
    page = folders["OUTPUT"] / "index.html"
    good = page.read_bytes()
    time.sleep(0.01)
    page.write_bytes(b"spoilt")
    assert run_doorstep("site", CONTENT=content, DATE="2026-11-22", **folders).returncode == 0
    assert page.read_bytes() == good


def test_drafts_and_the_future_are_in_no_output_but_the_preview(write, folders):
    """Neither their titles nor their addresses are anywhere; in a preview they are."""
    content = write(GOOD)
    done = run_doorstep("all", CONTENT=content, DATE="2026-11-22", EDITION="all", **folders)
    assert done.returncode == 0, done.stderr
    assert "2 updates" in done.stdout
    for name, (data, _, _) in everything(folders["OUTPUT"], folders["OUTBOX"]).items():
        for hidden in (b"Later on", b"Half done", b"/later", b"/draft"):
            assert hidden not in data, name
    preview = run_doorstep("preview", CONTENT=content, DATE="2026-11-22", **folders)
    assert preview.returncode == 0, preview.stderr
    pages = "".join(file.read_text("utf-8") for file in folders["PREVIEW"].rglob("*.html"))
    assert "Later on" in pages
    assert "Half done" in pages
    assert not (folders["OUTPUT"] / "updates/2026/12").exists()


def test_a_waiting_update_comes_out_on_its_day(write, folders):
    """DATE is all that decides."""
    content = write(GOOD)
    run_doorstep("site", CONTENT=content, DATE="2026-12-02", **folders)
    assert (folders["OUTPUT"] / "updates/2026/12/later/index.html").is_file()


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"DATE": "soon"}, 'DATE: "soon" is not a whole date'),
        ({"EDITION": "2026-q9"}, 'there is no edition "2026-q9"'),
        ({"CONTENT": "/nowhere/at/all"}, "there is no such folder"),
    ],
)
def test_a_wrong_setting_is_said_in_one_line(write, folders, environment, said):
    """Exit 1 and what to do, no traceback."""
    done = run_doorstep("site", **{"CONTENT": write(GOOD), "DATE": "2026-11-22", **folders, **environment})
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not folders["OUTPUT"].exists()


def test_an_unknown_command_says_how_to_find_the_others():
    """Exit 2, as a shell does."""
    done = run_doorstep("bild")
    assert done.returncode == 2
    assert "make help" in done.stderr


def test_somebody_elses_folder_is_not_replaced(write, folders):
    """OUTPUT that holds other files is left alone, with a message."""
    folders["OUTPUT"].mkdir()
    (folders["OUTPUT"] / "thesis.txt").write_text("years")
    done = run_doorstep("site", CONTENT=write(GOOD), DATE="2026-11-22", **folders)
    assert done.returncode == 1
    assert "did not make" in done.stderr
    assert (folders["OUTPUT"] / "thesis.txt").read_text() == "years"


def test_the_site_is_made_without_pango_and_leaves_out_the_pdfs(write, folders, tmp_path):
    """`make site` and `make mail` work; `make` and `make paper` say what is missing."""
    missing = tmp_path / "missing" / "weasyprint"
    missing.mkdir(parents=True)
    (missing / "__init__.py").write_text("raise OSError('cannot load library pango')\n")
    content = write(GOOD)
    with_it = {"CONTENT": content, "DATE": "2026-11-22", "PYTHONPATH": f"{missing.parent}{os.pathsep}plugins"}
    site = run_doorstep("site", **with_it, **folders)
    assert site.returncode == 0, site.stderr
    assert "without" in site.stdout.casefold()
    assert (folders["OUTPUT"] / "newsletters/2026-q1/index.html").is_file()
    assert not list(folders["OUTPUT"].rglob("*.pdf"))
    assert b".pdf" not in (folders["OUTPUT"] / "newsletters/2026-q1/index.html").read_bytes()
    assert run_doorstep("mail", **with_it, **folders).returncode == 0
    for command in ("all", "paper"):
        stopped = run_doorstep(command, **with_it, **folders)
        assert stopped.returncode == 1
        assert len(stopped.stderr.strip().splitlines()) == 1
        assert "Pango" in stopped.stderr


def test_a_preview_can_be_built_again_and_again_in_one_process(write, folders):
    """As `make serve` does at each edit: nothing waits for itself, and the page follows the text."""
    content = write(GOOD)
    script = (
        "import sys; from pathlib import Path; from pelican import Pelican; from pelican.settings import read_settings\n"
        "instance = Pelican(read_settings('pelicanconf.py'))\n"
        "instance.run()\n"
        "text = Path(sys.argv[1]); text.write_text(text.read_text().replace('The text.', 'The new text.'))\n"
        "instance.run()\n"
    )
    clean = {**os.environ, **{k: str(v) for k, v in folders.items()}, "PYTHONPATH": "plugins"}
    done = subprocess.run(
        [sys.executable, "-c", script, str(content / "updates/2026-01-02-crossing.md")],
        cwd=ROOT,
        env={**clean, "CONTENT": str(content), "DATE": "2026-11-22", "DOORSTEP_MAKE": "site"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    page = (folders["PREVIEW"] / "updates/2026/01/crossing/index.html").read_text("utf-8")
    assert "The new text." in page


@pytest.mark.parametrize(
    ("output", "outbox"),
    [("same", "same"), ("public", "public/outbox"), ("content/output", "outbox"), ("a/public", "a")],
)
def test_folders_that_lie_in_each_other_are_refused(write, folders, tmp_path, output, outbox):
    """What is sent and printed never lies in the public folder, and no output in the content."""
    content = write(GOOD)
    places = {**folders, "OUTPUT": tmp_path / output, "OUTBOX": tmp_path / outbox}
    done = run_doorstep("all", CONTENT=content, DATE="2026-11-22", **places)
    assert done.returncode == 1
    assert "must be two folders" in done.stderr
    assert not (tmp_path / output).exists()


def test_an_output_that_is_a_link_stays_one(write, folders, tmp_path):
    """On many web hosts the public folder is a link: what it points to is replaced, not the link."""
    real = tmp_path / "www" / "real"
    real.mkdir(parents=True)
    (tmp_path / "linked").symlink_to(real, target_is_directory=True)
    content = write(GOOD)
    for title in ("A crossing", "Another crossing"):
        update = content / "updates/2026-01-02-crossing.md"
        update.write_text(update.read_text().replace("A crossing", title))
        done = run_doorstep(
            "site", CONTENT=content, DATE="2026-11-22", **{**folders, "OUTPUT": tmp_path / "linked"}
        )
        assert done.returncode == 0, done.stderr
        assert (tmp_path / "linked").is_symlink()
        assert title in (real / "index.html").read_text("utf-8")


def test_a_folder_that_cannot_be_written_is_said_in_one_line(write, folders, tmp_path):
    """No traceback for a disc's mood."""
    (tmp_path / "file").write_text("not a folder")
    done = run_doorstep(
        "site", CONTENT=write(GOOD), DATE="2026-11-22", **{**folders, "OUTPUT": tmp_path / "file" / "output"}
    )
    assert done.returncode == 1
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_build_that_is_killed_leaves_the_last_site_and_the_next_one_heals(write, folders):
    """Killed at a moment of its making, output/ is the last whole site; what is left aside goes."""
    content = write(GOOD)
    assert run_doorstep("site", CONTENT=content, DATE="2026-11-22", **folders).returncode == 0
    before = everything(folders["OUTPUT"])
    environment = {**os.environ, **{k: str(v) for k, v in folders.items()}, "PYTHONPATH": "plugins"}
    environment |= {"CONTENT": str(content), "DATE": "2026-11-23"}
    for after in (0.3, 0.6, 0.9, 1.2):
        build = subprocess.Popen([sys.executable, "-m", "doorstep.desk", "site"], cwd=ROOT, env=environment)
        time.sleep(after)
        build.kill()
        build.wait()
        assert (folders["OUTPUT"] / "index.html").is_file()
    assert run_doorstep("site", CONTENT=content, DATE="2026-11-22", **folders).returncode == 0
    assert {name: data for name, (data, *_) in before.items()} == {
        name: data for name, (data, *_) in everything(folders["OUTPUT"]).items()
    }
    assert not list(folders["OUTPUT"].parent.glob(".output.staging"))


def test_make_help_has_a_line_for_each_command():
    """And each command of the help is one of the Makefile."""
    said = subprocess.run(["make", "-s", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for command in ("site", "mail", "paper", "check", "serve", "import", "demo", "test"):
        assert f"make {command} " in said


def test_check_reads_everything_and_writes_nothing(write, folders):
    """Its answer counts files, what waits, and advice."""
    done = run_doorstep("check", CONTENT=write(GOOD), DATE="2026-11-22", **folders)
    assert done.returncode == 0, done.stderr
    assert "2 updates not published yet" in done.stdout
    assert not folders["OUTPUT"].exists()
    shutil.rmtree(folders["CACHE"])
    bare = ORGANISATION.replace("promoter: Ann Other, 1 High Street\n", "")
    content = write(GOOD, organisation=bare)
    done = run_doorstep("check", CONTENT=content, DATE="2026-11-22", GITHUB_ACTIONS="true", **folders)
    assert "::notice file=" in done.stdout
