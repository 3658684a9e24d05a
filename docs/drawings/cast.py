# SPDX-License-Identifier: AGPL-3.0-or-later
"""The people who turn up in the scenes, always dressed from the palette."""

from typing import Final

from . import palette as p
from .people import Look

# Grown-ups.
SCARF_PETROL: Final = Look(coat=p.BRICK, legs=p.INK, skin=p.SKIN_2, hair=p.PETROL, style="scarf")
SCARF_YELLOW: Final = Look(coat=p.SUN, legs=p.PETROL, skin=p.SKIN_2, hair=p.INK, style="scarf")
BEARD_PETROL: Final = Look(coat=p.PETROL, legs=p.INK, skin=p.SKIN_3, hair=p.HAIR_BLACK)
MAN_SUN: Final = Look(coat=p.SUN, legs=p.PETROL, skin=p.SKIN_2, hair=p.HAIR_BLACK)
MAN_WHITE: Final = Look(coat=p.WHITE, legs=p.SLATE, skin=p.SKIN_1, hair=p.HAIR_BLACK)
MAN_LEAF: Final = Look(coat=p.LEAF_DARK, legs=p.INK, skin=p.SKIN_3, hair=p.HAIR_BROWN)
GINGER: Final = Look(coat=p.PETROL_MID, legs=p.SLATE_DARK, skin=p.SKIN_4, hair=p.HAIR_GINGER)
WOMAN_WHITE: Final = Look(coat=p.WHITE, legs=p.SLATE, skin=p.SKIN_4, hair=p.HAIR_BROWN, style="long")
WOMAN_BRICK: Final = Look(
    coat=p.BRICK, legs=p.SLATE, skin=p.SKIN_1, hair=p.HAIR_BLACK, style="long", skirt=True
)
WOMAN_SUN: Final = Look(coat=p.SUN, legs=p.PETROL, skin=p.SKIN_1, hair=p.HAIR_BLACK, style="bun", skirt=True)
WOMAN_RED_HAIR: Final = Look(coat=p.PETROL_LIGHT, legs=p.PETROL, skin=p.SKIN_4, hair=p.HAIR_RED, style="long")
WOMAN_LEAF: Final = Look(coat=p.LEAF, legs=p.PETROL, skin=p.SKIN_3, hair=p.HAIR_BLACK, style="bob")

# Older people.
OLD_MAN: Final = Look(coat=p.PETROL, legs=p.INK, skin=p.SKIN_4, hair=p.HAIR_WHITE)
OLD_MAN_CAP: Final = Look(coat=p.LEAF_DARK, legs=p.SLATE, skin=p.SKIN_4, hair=p.HAIR_GREY, hat=p.BRICK_DARK)
OLD_MAN_BALD: Final = Look(coat=p.PETROL_MID, legs=p.INK, skin=p.SKIN_1, hair=p.HAIR_GREY, style="bald")
OLD_WOMAN: Final = Look(
    coat=p.BRICK, legs=p.SLATE, skin=p.SKIN_4, hair=p.HAIR_WHITE, style="curly", skirt=True
)
OLD_WOMAN_GREY: Final = Look(
    coat=p.PETROL_LIGHT, legs=p.SLATE, skin=p.SKIN_3, hair=p.HAIR_GREY, style="bob", skirt=True
)

# Children.
CHILD_SUN: Final = Look(
    coat=p.SUN, legs=p.SLATE, skin=p.SKIN_2, hair=p.HAIR_BLACK, child=True, rucksack=p.BRICK_DARK
)
CHILD_BRICK: Final = Look(
    coat=p.BRICK, legs=p.PETROL, skin=p.SKIN_4, hair=p.HAIR_BROWN, child=True, rucksack=p.PETROL
)
CHILD_WHITE: Final = Look(
    coat=p.WHITE, legs=p.PETROL_MID, skin=p.SKIN_1, hair=p.HAIR_BLACK, child=True, rucksack=p.SUN
)
CHILD_PETROL: Final = Look(
    coat=p.PETROL_MID, legs=p.INK, skin=p.SKIN_3, hair=p.HAIR_BLACK, style="bob", child=True
)
CHILD_HAT: Final = Look(
    coat=p.BRICK_LIGHT, legs=p.INK, skin=p.SKIN_2, hair=p.HAIR_BLACK, hat=p.CREAM, child=True
)
