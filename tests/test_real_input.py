"""Other people's sites, taken over and built whole; they are not part of a clone."""

import re

import pytest
from conftest import ROOT, run_doorstep

TRIAL = ROOT.parent / "shared" / "trial"
pytestmark = [
    pytest.mark.trial,
    pytest.mark.skipif(not TRIAL.is_dir(), reason="the trial sites are not part of a clone"),
]
EDITION = "---\ntitle: A quarter\nnumber: 1\nperiod: {period}\n---\n\nDear all, this is the quarter.\n"


@pytest.mark.parametrize(
    ("name", "period", "today", "fewest"),
    [
        ("portsmouth-cycling", "2012-Q2", "2023-12-31", 353),
        ("legal-nonprofit-pelican", "2014-Q3", "2023-12-31", 170),
    ],
)
def test_a_real_site_is_taken_over_and_built_whole(name, period, today, fewest, tmp_path):
    """Every dated update is there, no header text is in a page, and the edition is made as mail and paper."""
    folders = {key: tmp_path / key.lower() for key in ("OUTPUT", "OUTBOX", "CACHE")}
    content = tmp_path / "content"
    taken = run_doorstep("import", FROM=TRIAL / name, INTO=content)
    assert taken.returncode == 0, taken.stdout + taken.stderr
    (content / "editions").mkdir()
    (content / "editions" / f"{period.lower()}.md").write_text(EDITION.format(period=period))
    built = run_doorstep("all", CONTENT=content, DATE=today, **folders)
    assert built.returncode == 0, built.stdout + built.stderr
    updates = [
        path for path in content.glob("updates/**/*.md") if "\nstatus: draft" not in path.read_text("utf-8")
    ]
    assert len(updates) >= fewest
    pages = list(folders["OUTPUT"].glob("updates/*/*/*/index.html"))
    assert len(pages) == len(updates)
    for page in pages:
        text = page.read_text("utf-8")
        words = re.sub(r"<[^>]+>", " ", text)
        for key in ("title:", "slug:", "todo:", "image_alt:", "summary:", "layout:"):
            assert f"\n{key} " not in words, f"{page}: header text in a page"
    edition = folders["OUTBOX"] / period.lower()
    assert (edition / "mail" / "newsletter.eml").is_file()
    assert (edition / "paper" / "newsletter-a4-press.pdf").is_file()
    assert (edition / "paper" / "newsletter-a4-office.pdf").is_file()
