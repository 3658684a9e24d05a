"""Four pages, whatever an edition holds, and nothing that runs over anything else."""

from __future__ import annotations

import re
import subprocess
from itertools import combinations

import pikepdf
import pytest

WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')
MM = 72 / 25.4
ODD = """\
Before.

- one
- two
    - nested

1. first

| a | b | c | d | e |
|---|---|---|---|---|
| 1 | 2 | 3 | 4 | 5 |

> Said somebody.

## A head

Text with a footnote.[^1]

[^1]: The note.
"""


def boxes(file, page):
    """Return left, top, right, bottom (points) and text of every word of a page."""
    command = ["pdftotext", "-bbox", "-f", str(page), "-l", str(page), str(file), "-"]
    found = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [(*map(float, match[:4]), match[4]) for match in WORD.findall(found)]


def overlapping(words):
    """Return pairs of words that stand on one another by almost half of their height; the masthead's big box aside."""
    found = []
    for one, other in combinations(words, 2):
        wide = min(one[2], other[2]) - max(one[0], other[0])
        high = min(one[3], other[3]) - max(one[1], other[1])
        if (
            wide > 1
            and max(one[3] - one[1], other[3] - other[1]) < 60
            and high > 0.45 * min(one[3] - one[1], other[3] - other[1])
        ):
            found.append((one[4], other[4]))
    return found


def holds(folder, words):
    """Assert what holds for every newsletter; return the office PDF."""
    file = folder / "newsletter-a4-office.pdf"
    with pikepdf.open(file) as pdf:
        assert len(pdf.pages) == 4
    for page in range(1, 5):
        placed = boxes(file, page)
        assert not overlapping(placed)
        assert min(word[0] for word in placed) > 11 * MM
        assert max(word[2] for word in placed) < 199 * MM
        assert max(word[3] for word in placed) < 284 * MM
    assert "Printed by P Press" in words(file, 4)
    return file


@pytest.mark.parametrize("count", [1, 3, 8, 40])
def test_any_number_of_stories_makes_four_pages(count, printed, story, words):
    """Few are set whole with room to write; of many the last are listed with an address."""
    files = {name: text for number in range(count) for name, text in story(number).items()}
    file = holds(printed(files), words)
    text = words(file)
    assert all(f"Story {number} of" in text for number in range(count))


def test_an_edition_without_stories_prints_its_letter(printed, words):
    """The letter leads."""
    file = holds(printed({}), words)
    assert "Dear neighbour" in words(file, 1)


def test_an_edition_with_nothing_at_all_is_still_a_sheet(printed, words):
    """An imported blog may have neither letter nor stories."""
    holds(printed({"editions/2026-q4.md": "---\ntitle: Winter\nperiod: 2026-Q4\n---\n"}), words)


def test_very_long_stories_end_at_a_sentence_with_the_address(printed, story, words):
    """Ten thousand words are cut by rule, and the reader is told where they go on."""
    files = {name: text for number in range(4) for name, text in story(number, 10_000).items()}
    text = words(holds(printed(files), words))
    assert re.search(r"answered it\. Read on at harbour\.example/ ?newsletters/2026-q4/", text)


def test_a_headline_of_ninety_letters_fits(printed, story, words):
    """It takes the lines that it needs; the picture or the foot gives them."""
    title = "The very long headline that somebody wrote on the crossing which we have all asked for twice"
    files = {
        name: text for number in range(4) for name, text in story(number, title=f"{title} {number}").items()
    }
    holds(printed(files), words)


def test_lists_tables_quotes_and_notes_are_set(printed, story, words):
    """Everything a body may hold finds its place, or says that it is on the web."""
    file = holds(printed({**story(1, body=ODD), **story(2)}), words)
    text = words(file)
    assert "(A table stands here on the web.)" in text
    assert "nested" in text


def test_letters_that_our_fonts_lack_do_no_harm(printed, story, words):
    """Urdu, Chinese and emoji are set in what the machine has."""
    files = {
        **story(1, body="یہ ایک خبر ہے۔ " * 60, header="lang: ur\n"),
        **story(2, body="Hello 🎉🚲 world. " * 60),
        **story(3, body="中文内容。" * 200),
    }
    folder = printed(files)
    with pikepdf.open(folder / "newsletter-a4-office.pdf") as pdf:
        assert len(pdf.pages) == 4
    assert "Hello world" in words(folder / "newsletter-a4-press.pdf")


def test_a_whole_story_is_set_to_its_last_word(printed, story, words):
    """What flows from column to column and from page to page loses nothing."""
    body = "\n\n".join(
        f"Number {n} is a sentence that stands here to be counted, as are all the others." for n in range(60)
    )
    text = words(holds(printed(story(1, body=body)), words))
    assert [n for n in range(60) if text.count(f"Number {n} is") != 1] == []


def test_the_sample_has_no_word_upon_another(outbox):
    """Every page of every edition."""
    for file in sorted(outbox.glob("*/paper/newsletter-a4-office.pdf")):
        for page in range(1, 5):
            assert not overlapping(boxes(file, page)), (file, page)


def test_the_samples_pages_end_full(outbox):
    """The lowest word of each page stands in its last tenth."""
    files = sorted(outbox.glob("*/paper/newsletter-a4-office.pdf"))
    assert files
    for file in files:
        for page in range(1, 5):
            assert max(word[3] for word in boxes(file, page)) > 262 * MM, (file, page)
