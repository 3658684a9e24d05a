"""Copy falls apart into pieces that can be set."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorstep.paper.columns import Part, balanced, pour, shortened
from doorstep.paper.heads import even
from doorstep.paper.layout import Placed
from doorstep.paper.newsletter import _list
from doorstep.paper.pieces import Piece, cut, letters, read


def pieces(body):
    """Return what a body becomes: kind, role and text of each piece."""
    found = read(f"<!--body s0.body --->{body}").values()
    return [(piece.kind, piece.role) for piece in found]


def test_paragraphs_heads_and_lists_become_pieces():
    """The first paragraph stands flush, the next is indented, items have their own role."""
    body = "<p>One.</p><p>Two.</p><h3>Head</h3><p>Three.</p><ul><li>a<ul><li>b</li></ul></li></ul><blockquote><p>q</p></blockquote>"
    expected = [
        ("text", "f"), ("text", "i"), ("head", "sub"), ("text", "f"),
        ("text", "li"), ("text", "li li2"), ("text", "quote"),
    ]  # fmt: skip
    assert expected == pieces(body)


def test_a_picture_in_a_paragraph_comes_after_it():
    """Text flows on; the picture stands by itself."""
    assert pieces("<p>Before <figure><img></figure> after</p>") == [("text", "f"), ("block", "figure")]


def test_a_table_too_wide_for_a_column_is_named_not_squeezed():
    """Five columns do not read at 58 mm, so a note says where the table is."""
    row = "<tr>" + "<td>1</td>" * 5 + "</tr>"
    found = read(f"<!--body s0.body ---><table>{row}</table>")
    assert "on the web" in found["s0.body.0"].inner


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(0, 3, "<b>one </b>"), (3, None, "<b>two</b> six"), (0, 6, "<b>one two</b>"), (6, 9, "six")],
)
def test_a_cut_closes_and_reopens_what_it_cuts(start, end, expected):
    """Bold that runs over the end of a column is bold in both."""
    assert cut("<b>one two</b> six", start, end) == expected


@given(st.lists(st.text("ab é&", min_size=1, max_size=8), min_size=1, max_size=9), st.integers(0, 40))
def test_both_halves_of_a_cut_hold_every_letter(words, place):
    """Nothing is lost and nothing is set twice."""
    text = " ".join(words).replace("&", "&amp;")
    first, second = cut(text, 0, place), cut(text, place, None)
    plain = (first + second).replace("&amp;", "&")
    assert letters(plain) == letters(" ".join(words))


def test_sentences_do_not_end_at_a_title():
    """Dr. and p.m. are no ends of a sentence."""
    piece = Piece(key="k", kind="text", inner="Dr. No came at 7 p.m. today. He left.")
    assert len(piece.sentences) == 2


def test_a_headline_breaks_into_even_lines():
    """No word is left alone in the last line."""
    found = even("<h2>Forty-one days and no answer on Mill Road</h2>", 2)
    assert found == "<h2>Forty-one days and no<br>answer on Mill Road</h2>"


def test_a_paragraph_leaves_two_lines_on_each_side_of_a_break():
    """Neither an orphan nor a widow."""
    poured = pour([Part(key="a", end=5)], [4, 9])
    assert [part.lines for column in poured.columns for _, part in column] == [3, 2]


def test_a_head_is_never_the_last_line_of_a_column():
    """It goes over with its text."""
    parts = [Part(key="a", end=4), Part(key="h", end=1, kind="head"), Part(key="b", end=4)]
    poured = pour(parts, [6, 9])
    assert [part.key for _, part in poured.columns[0]] == ["a"]


def test_balanced_columns_are_as_low_as_they_can_be():
    """Twelve lines in three columns take four each."""
    poured = balanced([Part(key="a", end=12)], 3, (0, 0, 0), 20)
    assert poured.depth == 4


def test_a_story_cut_short_ends_with_a_sentence_and_the_address():
    """The tail follows the last sentence that fits."""
    tail = Part(key="more", end=2, kind="block", tail=True)
    poured = shortened(
        [Part(key="a", end=20)], tail, [10], {"a": (25, 55, 190)}, {"a": tuple(range(10, 201, 10))}
    )
    kept = [part for _, part in poured.columns[0]]
    assert [(kept[0].end, kept[0].letters), kept[1].key] == [(6, 55), "more"]


def test_an_item_in_two_columns_stays_one_item():
    """What goes on in the next column belongs to the item before it."""
    boxes = [
        (Placed(page=1, column=n, width=1, top=0, part=Part(key="k", start=start, end=9)), f"<div>{n}</div>")
        for n, start in enumerate((0, 3, 0))
    ]
    expected = '<ul class="list"><li><div>0</div><div>1</div></li><li><div>2</div></li></ul>'
    assert _list(boxes) == expected
