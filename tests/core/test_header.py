"""Headers as volunteers type them."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from doorstep.core import header
from doorstep.core.problems import Problems
from doorstep.core.records import Update
from doorstep.core.schema import shapes

CASES = yaml.safe_load((Path(__file__).parent / "headers.yaml").read_text("utf-8"))
WARDS = {
    f"wards/{name.lower().replace(' ', '-')}.md": f"---\ntitle: {name}\n---\n"
    for name in ("Castle Mead", "Heathway", "Marsh End", "Quayside")
}


def read(text):
    """Return the document in *text* and its problems."""
    problems = Problems()
    return header.read(text, "content/updates/x.md", shapes(Update), problems), problems.problems


def values(text):
    """Return the plain values of the header in *text*, which has no problems."""
    document, problems = read(f"---\n{text}\n---\nBody.\n")
    assert problems == []
    return {
        key: [item.value for item in entry.value] if isinstance(entry.value, tuple) else entry.value
        for key, entry in document.entries.items()
    }


@pytest.mark.parametrize("case", CASES, ids=[repr(case["header"])[:50] for case in CASES])
def test_each_header_as_typed_comes_out_as_the_list_of_cases_says(case, library):
    """Every one of the 52 cases becomes what it says, or is one problem in the right file."""
    found, problems = library(
        {
            **WARDS,
            "updates/photo.jpg": b"",
            "updates/2026-03-04-x.md": f"---\n{case['header']}\n---\n\nSome text about the matter.\n",
        }
    )
    if case.get("problem"):
        assert len(problems.problems) == 1
        only = problems.problems[0]
        assert only.path == "content/updates/2026-03-04-x.md"
        assert only.line >= 1
        assert only.remedy
        return
    assert problems.problems == []
    update = next(iter(found.updates.values()))
    for name, expected in case["becomes"].items():
        value = getattr(update, name)
        plain = value.iso if name == "date" else list(value) if isinstance(value, tuple) else value
        assert plain == expected


def test_a_file_without_a_header_is_a_problem():
    """Text that begins at once has no header, and the message says how to begin."""
    _, problems = read("Just some text.\n")
    assert [(p.line, p.text) for p in problems] == [(1, "the file has no header")]


def test_a_header_without_an_end_is_a_problem():
    """The second line of dashes is missing."""
    _, problems = read("---\ntitle: Two\nBody.\n")
    assert [(p.line, p.text) for p in problems] == [(1, "the header has no end")]


def test_a_line_that_is_no_field_is_a_problem_at_its_line():
    """A stray line in the header is named with its own line number."""
    _, problems = read("---\ntitle: Two\nthis is no field\n---\n")
    assert [p.line for p in problems] == [3]


def test_the_body_and_its_first_line_are_kept():
    """What follows the header is the body, and messages about it can name its lines."""
    document, _ = read("---\ntitle: Two\n---\n\nOne.\n")
    assert (document.body, document.body_line) == ("\nOne.\n", 4)


def test_a_table_keeps_the_line_of_each_row():
    """Rows of a list of mappings are taken as typed, each with its line."""
    problems = Problems()
    text = "---\ntitle: Two\nhistory:\n- date: 3 March 2026\n  stage: asked\n  note: A letter: and #2\n---\n"
    document = header.read(text, "x.md", {"history": "table"}, problems)
    (row,) = document.entries["history"].value
    assert {key: (entry.value, entry.line) for key, entry in row.value.items()} == {
        "date": ("3 March 2026", 4),
        "stage": ("asked", 5),
        "note": ("A letter: and #2", 6),
    }


def test_rows_that_do_not_stand_under_each_other_are_one_problem():
    """Broken indentation in a table gives one clear problem, no traceback."""
    problems = Problems()
    text = "---\nhistory:\n- date: 3 March 2026\n stage: asked\n    note: x\n---\n"
    header.read(text, "x.md", {"history": "table"}, problems)
    assert len(problems.problems) == 1


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("title:No blank after the colon", "No blank after the colon"),
        ("TITLE: Capitals", "Capitals"),
        ('title: "With \\"quotes\\" inside"', 'With "quotes" inside'),
        ("title: 'It''s here'", "It's here"),
        ("title: |\n  A block\n  of two lines", "A block\nof two lines"),
        ("title: One\n# a comment\n  and more", "One and more"),
        ("title: - dash", "- dash"),
    ],
)
def test_what_is_typed_after_the_colon_is_the_value(typed, value):
    """Colons, quotes, blocks and comments come out as a volunteer means them."""
    assert values(typed)["title"] == value


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1))
def test_any_one_line_text_comes_back_as_typed(text):
    """Whatever is typed after title: is the title, but for blanks at its ends and one pair of quotes."""
    document, problems = read(f"---\nsummary: x\ntitle: {text}\n---\n")
    if header.as_typed(text) and text.strip() not in (">", "|", ">-", "|-", ">+", "|+"):
        assert problems == []
        assert document.entries["title"].value == header.as_typed(text).strip()


@given(st.text())
def test_no_header_whatever_raises(text):
    """A header of any characters at all gives values or problems, never an exception."""
    document, _ = read(f"---\n{text}\n---\n")
    assert isinstance(document.entries, dict)
