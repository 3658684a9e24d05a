"""Same input, same bytes."""

import filecmp
import shutil

import pytest
from conftest import ROOT, TODAY, run_doorstep


def differences(one, other):
    """Return the files that differ between two folders, or are in one only."""
    names = {f.relative_to(one).as_posix() for f in one.rglob("*") if f.is_file()}
    others = {f.relative_to(other).as_posix() for f in other.rglob("*") if f.is_file()}
    _, differing, wrong = filecmp.cmpfiles(one, other, names & others, shallow=False)
    return sorted((names ^ others) | set(differing) | set(wrong))


@pytest.fixture(scope="module")
def second(tmp_path_factory):
    """Build the sample once more, from a copy of its content in another folder, with nothing cached."""
    folder = tmp_path_factory.mktemp("second")
    shutil.copytree(ROOT / "content", folder / "content")
    done = run_doorstep(
        "all",
        CONTENT=folder / "content",
        OUTPUT=folder / "site",
        OUTBOX=folder / "sent",
        CACHE=folder / "kept",
        DATE=TODAY.isoformat(),
        EDITION="all",
        TZ="Asia/Tokyo",
        LC_ALL="C",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_two_builds_of_one_day_give_the_same_bytes(sample, second):
    """Another folder, time zone and locale, and an empty cache change nothing in output/ and outbox/."""
    assert differences(sample / "output", second / "site") == []
    assert differences(sample / "outbox", second / "sent") == []
