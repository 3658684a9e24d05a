"""A build is made aside and put in place in one step."""

import os

import pytest

from doorstep.bridge import staging
from doorstep.bridge.staging import MARK, NotOursError, Stage, heal, swap


@pytest.fixture
def built(tmp_path):
    """Return a function that builds output/ from a mapping of names to bytes."""

    def built(files, **options):
        stage = Stage(tmp_path / "output", **options)
        for name, data in files.items():
            stage.write(name, data)
        stage.exchange()
        return tmp_path / "output"

    return built


def states(folder):
    """Return inode and time of each file."""
    return {
        file.relative_to(folder).as_posix(): (file.stat().st_ino, file.stat().st_mtime_ns)
        for file in folder.rglob("*")
        if file.is_file()
    }


def seen(folder):
    """Return what lies in *folder*, but for the lock that a build holds."""
    return sorted(path.name for path in folder.iterdir() if not path.name.endswith(".lock"))


def test_unchanged_files_stay_the_same_files(built):
    """make, rsync and git see the truth: only what changed is new."""
    output = built({"a.html": b"a", "b/c.html": b"c"})
    before = states(output)
    built({"a.html": b"a", "b/c.html": b"changed"})
    after = states(output)
    assert before["a.html"] == after["a.html"]
    assert before["b/c.html"] != after["b/c.html"]
    assert (output / "b/c.html").read_bytes() == b"changed"


def test_a_build_with_nothing_new_touches_nothing(built):
    """Not even the folder is exchanged."""
    output = built({"a.html": b"a"})
    folder = output.stat().st_ino
    built({"a.html": b"a"})
    assert output.stat().st_ino == folder
    assert seen(output.parent) == ["output"]


def test_what_is_no_more_goes(built):
    """A page that is not made any more is not there any more."""
    output = built({"a.html": b"a", "old/b.html": b"b"})
    built({"a.html": b"a"})
    assert sorted(states(output)) == [MARK, "a.html"]


def test_an_abandoned_build_leaves_the_last_good_one(built, tmp_path):
    """Half a site is never seen."""
    output = built({"a.html": b"a"})
    stage = Stage(output)
    stage.write("a.html", b"half")
    stage.abandon()
    assert (output / "a.html").read_bytes() == b"a"
    assert seen(tmp_path) == ["output"]


def test_a_folder_of_somebody_elses_files_is_left_alone(tmp_path):
    """OUTPUT=~/Documents must not cost anybody their documents."""
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "thesis.txt").write_text("years")
    with pytest.raises(NotOursError, match="did not make"):
        Stage(tmp_path / "output")
    assert (tmp_path / "output" / "thesis.txt").read_text() == "years"


def test_parts_that_are_not_made_come_over(built):
    """`make mail` keeps what `make paper` made."""
    output = built({"mail/a.html": b"a", "paper/b.pdf": b"b"})
    before = states(output)["paper/b.pdf"]
    built({"mail/a.html": b"new"}, keep=("paper",))
    assert states(output)["paper/b.pdf"] == before
    assert (output / "mail/a.html").read_bytes() == b"new"


def test_files_are_copied_where_links_cannot_be_made(built, monkeypatch):
    """On a disc without hard links the times are kept all the same."""
    output = built({"a.html": b"a", "b.html": b"b"})
    before = states(output)["a.html"][1]

    def refuse(*_args):
        raise OSError

    monkeypatch.setattr(os, "link", refuse)
    built({"a.html": b"a", "b.html": b"new"})
    assert states(output)["a.html"][1] == before


def test_two_folders_are_exchanged(tmp_path, monkeypatch):
    """In one call where the system has one, in renames where it has none."""
    for system in ("linux", "other"):
        monkeypatch.setattr(staging.sys, "platform", system)
        for name in ("one", "other"):
            (tmp_path / system / name).mkdir(parents=True)
            (tmp_path / system / name / name).write_text("x")
        swap(tmp_path / system / "one", tmp_path / system / "other")
        assert (tmp_path / system / "one" / "other").exists()
        assert (tmp_path / system / "other" / "one").exists()
        assert seen(tmp_path / system) == ["one", "other"]


def test_the_next_build_heals_what_a_killed_one_left(tmp_path):
    """Killed between two renames: the old site comes back; killed before: the half one goes."""
    (tmp_path / ".output.old").mkdir()
    (tmp_path / ".output.old" / "a.html").write_text("a")
    (tmp_path / ".output.staging").mkdir()
    heal(tmp_path / "output")
    assert (tmp_path / "output" / "a.html").read_text() == "a"
    (tmp_path / ".output.old").mkdir()
    heal(tmp_path / "output")
    assert seen(tmp_path) == ["output"]


def test_a_second_build_waits_for_the_first(tmp_path):
    """Two builds of one folder never mix: the second cannot begin while the first holds it."""
    stage = Stage(tmp_path / "output")
    assert staging.lock(tmp_path / "output", wait=False) is None
    staging.heal_if_free(tmp_path / "output")
    assert stage.folder.is_dir(), "a build at work is not cleared away"
    stage.write("a.html", b"a")
    stage.exchange()
    held = staging.lock(tmp_path / "output", wait=False)
    assert held is not None
    staging.unlock(held)
    (tmp_path / ".output.staging").mkdir()
    staging.heal_if_free(tmp_path / "output")
    assert seen(tmp_path) == ["output"]


def test_where_the_system_has_no_locks_a_build_goes_on(tmp_path, monkeypatch):
    """On Windows nobody waits."""
    monkeypatch.setattr(staging, "fcntl", None)
    staging.unlock(staging.lock(tmp_path / "output"))
    Stage(tmp_path / "output").abandon()
    assert seen(tmp_path) == []
