"""The plain-text part, for those who read no HTML."""

import re

import pytest

ALL = ("2025-q4", "2026-q1", "2026-q2", "2026-q3", "2026-q4", "2026-10")


@pytest.fixture(params=ALL)
def text(request, mails):
    """Return the plain text of each edition."""
    return (mails / request.param / "mail" / "newsletter.txt").read_text("utf-8")


def test_lines_are_at_most_72_characters_but_for_links(text):
    """Old and small screens show it without breaking lines anew."""
    assert [line for line in text.split("\n") if len(line) > 72 and not line.startswith("https://")] == []


def test_every_link_is_whole_and_alone_on_its_line(text):
    """A mail program finds it, and nothing that follows is taken for a part of it."""
    lines = [line for line in text.split("\n") if "https://" in line]
    assert lines
    assert [line for line in lines if not re.fullmatch(r"https://\S+", line)] == []


def test_nothing_of_html_is_left(text):
    """It is made from the records, not from the HTML."""
    assert re.search(r"</?\w+>|&\w+;|&#\d+;", text) is None


def test_there_are_no_blanks_at_line_ends_and_no_double_blank_lines(text):
    """It is set, not dumped."""
    assert re.search(r"[ \t]\n|\n\n\n", text) is None


def test_the_waiting_clock_is_in_words(current):
    """Who owes an answer, and since when, is said as on the web."""
    text = (current / "newsletter.txt").read_text("utf-8")
    assert "Asked the borough council on 12 October.\n41 days, no reply yet." in text
    assert "  > Asked, 12 October\n" in text


def test_a_link_in_the_letter_is_written_out(make_mail):
    """The letter's words come without marks, its addresses below it."""
    files = {
        "pages/join.md": "---\ntitle: Join\n---\nHello.\n",
        "editions/2026-q4.md": "---\ntitle: W\nperiod: 2026-Q4\n---\nDear neighbour,\n\nDo **[join us](/join/)** now.\n",
    }
    text = (make_mail(files) / "2026-q4" / "mail" / "newsletter.txt").read_text("utf-8")
    assert "Do join us now.\n\nhttps://herald.example/join/\n" in text
