# SPDX-License-Identifier: AGPL-3.0-or-later
"""Plain capitals and figures made of strokes, so that no font is needed."""

from .canvas import Canvas

# Each letter: its width and its strokes, in a box 10 units high (top 0, foot 10).
_STROKES: dict[str, tuple[float, str]] = {
    " ": (3.5, ""),
    "A": (8.0, "M0 10 L4 0 L8 10 M1.4 6.8 H6.6"),
    "B": (5.8, "M0 0 V10 H3 a2.7 2.7 0 0 0 0 -5.4 H0 M0 0 H2.8 a2.3 2.3 0 0 1 0 4.6"),
    "C": (7.6, "M7.6 1.7 A5 5 0 1 0 7.6 8.3"),
    "E": (5.2, "M5.2 0 H0 V10 H5.2 M0 4.9 H4.5"),
    "F": (5.0, "M5 0 H0 V10 M0 4.9 H4.3"),
    "H": (6.8, "M0 0 V10 M6.8 0 V10 M0 4.9 H6.8"),
    "I": (0.0, "M0 0 V10"),
    "K": (6.4, "M0 0 V10 M6 0 L0 5.6 M2.2 3.9 L6.4 10"),
    "L": (5.0, "M0 0 V10 H5"),
    "M": (8.6, "M0 10 V0 L4.3 7.4 L8.6 0 V10"),
    "N": (7.0, "M0 10 V0 L7 10 V0"),
    "O": (9.6, "M4.8 0 a4.8 5 0 0 0 0 10 a4.8 5 0 0 0 0 -10 z"),
    "P": (5.6, "M0 10 V0 H2.9 a2.7 2.7 0 0 1 0 5.4 H0"),
    "R": (6.0, "M0 10 V0 H2.9 a2.6 2.6 0 0 1 0 5.2 H0 M3 5.2 L6 10"),
    "S": (
        5.6,
        "M5.3 1.3 C4 -0.7 0.4 -0.3 0.5 2.5 C0.6 5.4 5.6 4.4 5.6 7.4 C5.6 10.6 1.2 10.8 0 8.4",
    ),
    "T": (6.6, "M0 0 H6.6 M3.3 0 V10"),
    "U": (6.6, "M0 0 V6.7 a3.3 3.3 0 0 0 6.6 0 V0"),
    "W": (11.0, "M0 0 L2.7 10 L5.5 0 L8.3 10 L11 0"),
    "Y": (7.0, "M0 0 L3.5 5 L7 0 M3.5 5 V10"),
    "3": (5.4, "M0.4 0 H5 L2.2 4 C6.6 4 6.4 10 2.6 10 C1.4 10 0.5 9.5 0 8.7"),
    "7": (5.4, "M0 0 H5.4 L1.8 10"),
    "1": (2.4, "M0 2 L2.4 0 V10"),
    "2": (5.4, "M0.2 2 C0.8 -0.8 5.2 -0.6 5 2.6 C4.9 5 1.6 7 0 10 H5.4"),
}


def lettering(
    canvas: Canvas,
    text: str,
    centre: float,
    top: float,
    height: float,
    colour: str,
    *,
    weight: float = 1.7,
    spacing: float = 3.2,
) -> None:
    """Set *text* around *centre* with its capitals from *top* down to top + height.

    Weight and spacing are in tenths of the height of a capital.
    """
    scale = (height - weight * height / 10) / 10
    widths = [_STROKES[letter][0] for letter in text]
    gap = spacing + weight
    at = centre - (sum(widths) + gap * (len(text) - 1)) * scale / 2
    for letter, width in zip(text, widths, strict=True):
        if _STROKES[letter][1]:
            with canvas.moved(at, top + weight * height / 20, scale=scale):
                canvas.curve(_STROKES[letter][1], colour, weight)
        at += (width + gap) * scale
