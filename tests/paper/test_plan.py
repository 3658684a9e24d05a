"""Which sheets the newsletter has."""

from __future__ import annotations

from doorstep.paper.plan import plan, rows_of_board

EDITION = "---\ntitle: {0}\nperiod: {0}\nkind: {1}\n---\nDear neighbour.\n"
EDITIONS = {
    "editions/2026-q3.md": EDITION.format("2026-Q3", "quarterly"),
    "editions/2026-q4.md": EDITION.format("2026-Q4", "quarterly"),
    "editions/2027-q1.md": EDITION.format("2027-Q1", "quarterly"),
    "editions/2026-10.md": EDITION.format("2026-10", "monthly"),
}


def paths(library, place):
    """Return the paths of the plan's sheets in *place*, with their medium."""
    return {sheet.path: sheet.medium for sheet in plan(library) if sheet.place == place}


def test_the_current_quarterly_is_made_for_press_and_office(library):
    """The outbox has both files, of the current edition alone."""
    records, _ = library(EDITIONS)
    expected = {
        "2026-q4/paper/newsletter-a4-press.pdf": "press",
        "2026-q4/paper/newsletter-a4-office.pdf": "office",
    }
    assert expected == paths(records, "outbox")


def test_every_edition_that_has_begun_can_be_read_on_the_screen(library):
    """The site has a PDF for each begun quarterly, none for the future and none for a monthly."""
    records, _ = library(EDITIONS)
    expected = {f"newsletters/{slug}/newsletter-screen.pdf": "screen" for slug in ("2026-q3", "2026-q4")}
    assert expected == paths(records, "output")


def test_all_editions_leave_out_the_monthlies(library):
    """EDITION=all prints each begun quarterly; a monthly is an e-mail only."""
    records, _ = library(EDITIONS, edition="all")
    found = {path.split("/")[0] for path in paths(records, "outbox")}
    assert found == {"2026-q3", "2026-q4"}


def test_a_library_without_editions_prints_nothing(library):
    """An imported site without editions has no newsletter."""
    records, _ = library({})
    assert not list(plan(records))


def test_the_board_shows_a_loss_beside_a_win(library):
    """Wins do not crowd out the one that was lost."""
    row = "---\ntitle: {0}\nstage: {1}\nyou_said: Please.\nwe_did: We asked.\nwhat_happened: This.\nhistory:\n- date: 1 May 2026\n  stage: {1}\n---\n"
    stages = ("won", "won", "won", "lost")
    files = {f"campaigns/c{n}.md": row.format(f"C{n}", stage) for n, stage in enumerate(stages)}
    records, _ = library(files)
    assert [c.stage for c in rows_of_board(list(records.campaigns.values()))] == ["won", "lost", "won"]
