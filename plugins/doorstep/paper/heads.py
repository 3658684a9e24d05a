"""Headlines whose lines are about the same length."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_WORDS = 24
"""Words of a headline whose lines are made even."""


def even(inner: str, rows: int) -> str:
    """Return a piece whose headline of *rows* lines breaks into lines of about the same length.

    WeasyPrint has no ``text-wrap: balance``. The breaks leave every line shorter than the longest was.
    """
    match = re.search(r"(<h2[^>]*>)([^<]*)(</h2>)", inner)
    words = match[2].split(" ") if match else []
    if match is None or not 1 < rows <= len(words) <= MOST_WORDS or rows > len(words) // 2:
        return inner
    best = min(
        itertools.combinations(range(1, len(words)), rows - 1),
        key=lambda cuts: _unevenness(words, (0, *cuts, len(words))),
    )
    ends = (0, *best, len(words))
    lines = [" ".join(words[a:b]) for a, b in itertools.pairwise(ends)]
    return f"{inner[: match.start()]}{match[1]}{'<br>'.join(lines)}{match[3]}{inner[match.end() :]}"


def _unevenness(words: Sequence[str], ends: Sequence[int]) -> tuple[int, int]:
    """Return how uneven lines that end before the words *ends* are: the longest line, then a long first one."""
    lengths = [len(" ".join(words[a:b])) for a, b in itertools.pairwise(ends)]
    return max(lengths), -lengths[0]
