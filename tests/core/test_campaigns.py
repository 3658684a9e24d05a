"""The rules of a campaign's life, in words that a volunteer understands."""

import pytest

HISTORY = """\
history:
- date: 14 October 2025
  stage: heard
- date: 8 January 2026
  stage: chosen
- date: 3 March 2026
  stage: asked
"""
ASKED = f"title: C\nstage: asked\n{HISTORY}"


@pytest.fixture
def told(library):
    """Return a function that gives line, field and text of each problem, or of each piece of advice."""

    def told(header, others=None, *, advice=False):
        _, problems = library({"campaigns/c.md": f"---\n{header}\n---\n", **(others or {})})
        found = problems.advice if advice else problems.problems
        return [(p.line, p.field, p.text) for p in found]

    return told


def test_a_sound_campaign_has_no_problems(told):
    """Its stage is where its history leads."""
    assert told(ASKED) == []


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (
            f"title: C\nstage: won\nwhat_happened: x\nevidence: y\n{HISTORY}",
            (3, "stage", 'the stage is "won", but history ends with "asked"'),
        ),
        (
            "title: C\nstage: asked",
            (3, "stage", 'the stage is "asked", but there is no history that leads to it'),
        ),
        (
            ASKED.replace("8 January 2026", "8 January 2025"),
            (4, "history", "the dates are out of order"),
        ),
        (
            ASKED.replace("stage: chosen", "stage: in progress"),
            (4, "history", '"asked" on 3 March 2026 goes back behind "in progress"'),
        ),
        (
            ASKED.replace("stage: chosen", "stage: lost") + "what_happened: x\n",
            (4, "history", '"asked" on 3 March 2026 comes after the campaign was lost'),
        ),
        (
            f"{ASKED}asks:\n- who: the council\n  asked: 3 March 2026\n  replied: 3 March 2025",
            (11, "asks", "replied 3 March 2025 is before the council was asked, on 3 March 2026"),
        ),
        (f"{ASKED}asks:\n- who: the council", (12, "asked", '"asked" is missing')),
    ],
)
def test_a_stage_follows_its_history(told, header, expected):
    """A stage that history does not lead to, dates out of order, an ask without its date."""
    assert told(header) == [expected]


@pytest.mark.parametrize("end", ["won", "part won", "lost"])
def test_an_end_says_what_happened_and_a_win_where_to_read_it(told, end):
    """Nothing is claimed that a resident cannot look up."""
    header = f"title: C\nstage: {end}\n{HISTORY}- date: 1 May 2026\n  stage: {end}"
    fields = [field for _, field, _ in told(header)]
    assert sorted(fields) == (["what_happened"] if end == "lost" else ["evidence", "what_happened"])
    assert told(f"{header}\nwhat_happened: It came.\nevidence: Minutes of 1 May") == []


def test_an_update_after_a_campaign_was_closed_is_a_problem(told):
    """It is told at the update's own line; one before the end is not."""
    header = f"title: C\nstage: closed\n{HISTORY}- date: 1 May 2026\n  stage: closed"
    head = "---\ntitle: U\nsummary: x\ncampaign: C\n---\n"
    others = {"updates/2026-04-30-a.md": head, "updates/2026-05-02-b.md": head}
    assert told(header, others) == [(4, "campaign", '"C" was closed on 1 May 2026, before this update')]


def test_an_answer_that_is_late_and_a_quiet_campaign_are_advice(told):
    """The organiser is told whom to remind, and which campaign residents hear nothing of."""
    header = f"{ASKED}asks:\n- who: the council\n  asked: 3 March 2026\n  reply_by: 15 November 2026"
    assert told(header, advice=True) == [
        (1, "", "nothing new for 264 days"),
        (11, "asks", "the council should have answered by 15 November: 7 days ago"),
    ]
    fresh = {"updates/2026-11-20-a.md": "---\ntitle: U\nsummary: x\ncampaign: C\n---\n"}
    assert [text for _, _, text in told(header, fresh, advice=True)] == [
        "the council should have answered by 15 November: 7 days ago"
    ]
