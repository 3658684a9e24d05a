# SPDX-License-Identifier: AGPL-3.0-or-later
"""One newsletter going through a door."""

from . import palette as p
from .canvas import Canvas
from .letters import lettering


def _panel(canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
    """Sink a panel into the red door."""
    canvas.rect(x, y, width, height, p.BRICK_DARK)
    canvas.rect(x + 12, y + 12, width - 24, height - 24, "#A64E36")
    canvas.poly(
        [
            (x, y + height),
            (x + width, y + height),
            (x + width - 12, y + height - 12),
            (x + 12, y + height - 12),
        ],
        p.BRICK_LIGHT,
    )
    canvas.poly(
        [
            (x + width, y),
            (x + width, y + height),
            (x + width - 12, y + height - 12),
            (x + width - 12, y + 12),
        ],
        p.BRICK_LIGHT,
    )


def letterbox() -> Canvas:
    """A hand putting a newsletter through the letterbox of a red door."""
    canvas = Canvas(ground=p.BRICK_LIGHT)
    for row in range(17):
        for column in range(-1, 11):
            x, y = column * 124 + (62 if row % 2 else 0), row * 48
            fill = (p.BRICK_LIGHT, "#C4744F", "#D18A69", p.BRICK_BROWN)[(row * 5 + column * 3) % 4]
            canvas.rect(x, y, 120, 44, fill)
    canvas.rect(216, 0, 768, 800, p.STONE)
    canvas.rect(216, 0, 14, 800, p.WHITE)
    canvas.shade(948, 0, 36, 800, 0.14)
    canvas.poly([(984, 0), (1060, 60), (1060, 800), (984, 800)], p.INK, opacity=0.16)
    canvas.rect(270, 0, 660, 800, p.BRICK)
    canvas.shade(270, 0, 20, 800, 0.3)
    for x in (340, 640):
        pane = f"M{x} 0 h220 v190 h-220 z"
        canvas.rect(x - 14, 0, 248, 206, p.BRICK_DARK)
        canvas.path(pane, p.GLOW)
        with canvas.clip(pane):
            canvas.poly([(x, 0), (x + 110, 0), (x + 20, 190), (x, 190)], p.WHITE, opacity=0.35)
            canvas.rect(x + 106, 0, 8, 190, p.BRICK_DARK)
            canvas.rect(x, 92, 220, 8, p.BRICK_DARK)
    _panel(canvas, 326, 540, 248, 280)
    _panel(canvas, 626, 540, 248, 280)
    _panel(canvas, 326, 250, 548, 60)
    lettering(canvas, "12", 600, 226 - 8, 24, p.SUN)
    # The flap: brass, held open by the paper.
    canvas.poly([(430, 476), (790, 476), (820, 496), (460, 496)], p.INK, opacity=0.25)
    canvas.rect(420, 372, 360, 104, p.SUN, radius=10)
    canvas.rect(420, 372, 360, 10, p.GLOW, radius=5)
    canvas.shade(700, 372, 80, 104, 0.14)
    canvas.rect(452, 400, 296, 48, p.INK, radius=4)
    canvas.poly([(452, 400), (748, 400), (728, 384), (472, 384)], "#C98F2E")
    for x in (436, 764):
        canvas.disc(x, 424, 6, "#C98F2E")
    # The newsletter, half in; its shadow on the door.
    canvas.poly([(520, 448), (716, 448), (836, 620), (640, 640)], p.INK, opacity=0.2)
    canvas.poly([(484, 412), (716, 412), (770, 560), (528, 576)], p.WHITE)
    canvas.poly([(484, 412), (716, 412), (720, 424), (488, 426)], p.INK, opacity=0.35)
    canvas.poly([(528, 576), (770, 560), (773, 570), (531, 587)], p.STONE_DARK)
    canvas.poly([(504, 446), (640, 441), (645, 456), (508, 461)], p.PETROL)
    for row in range(4):
        left, top = 512 + row * 6.5, 476 + row * 22
        canvas.poly(
            [(left, top), (left + 90, top - 5), (left + 92, top + 2), (left + 2, top + 7)],
            p.PETROL_LIGHT,
        )
    canvas.poly([(640, 466), (700, 463), (716, 520), (656, 524)], p.PETROL_LIGHT)
    canvas.disc(664, 484, 9, p.SUN)
    canvas.poly([(649, 516), (674, 494), (690, 506), (704, 496), (713, 516), (656, 522)], p.LEAF)
    _hand(canvas)
    return canvas


def _hand(canvas: Canvas) -> None:
    """Draw the hand that holds the paper, coming from the lower right."""
    skin, shade = p.SKIN_2, "#744A32"
    canvas.poly([(1010, 800), (1200, 800), (1200, 780), (900, 660), (880, 690)], p.INK, opacity=0.18)
    # Fingers under the paper are hidden; thumb and knuckles lie on it.
    canvas.line([(860, 640), (1230, 830)], p.PETROL, 150, cap="butt")
    canvas.line([(880, 706), (1200, 870)], p.INK, 40, cap="butt", opacity=0.2)
    canvas.line([(842, 628), (884, 650)], p.WHITE, 132, cap="butt")
    canvas.path("M696 548 Q760 520 826 556 L890 592 L846 694 Q780 690 736 650 Q700 610 696 548 z", skin)
    for x, y, dx, dy in ((744, 640, -66, -22), (762, 664, -60, -6), (784, 684, -50, 8)):
        canvas.line([(x, y), (x + dx, y + dy)], shade, 30)
        canvas.line([(x, y - 3), (x + dx, y + dy - 4)], skin, 24)
    canvas.line([(790, 560), (712, 536), (662, 540)], skin, 34)
    canvas.line([(788, 576), (716, 552), (668, 555)], shade, 6)
    canvas.rect(650, 529, 18, 14, p.SKIN_4, radius=6)
