# SPDX-License-Identifier: AGPL-3.0-or-later
"""The colours of the drawings; tints of one thing only are mixed where it is drawn."""

from typing import Final

# Sky, sun and the light in windows.
CREAM: Final = "#F6EAD2"
CREAM_DEEP: Final = "#EFDDBB"
SUN: Final = "#F0B441"
GLOW: Final = "#F4C768"
WHITE: Final = "#FBF6EA"

# Petrol, from deep to pale: glass, water, distance, coats.
PETROL: Final = "#123F47"
PETROL_MID: Final = "#2B5F68"
PETROL_LIGHT: Final = "#6E9A9C"
PALE: Final = "#BFD1CB"

# Brick: houses, coats, pots.
BRICK: Final = "#B4573C"
BRICK_DARK: Final = "#8E412D"
BRICK_LIGHT: Final = "#CC7D5C"
BRICK_BROWN: Final = "#A9634A"

# Stone, pavement, wood.
STONE: Final = "#E8D8BC"
STONE_DARK: Final = "#CDB893"
PAVING: Final = "#D9CBB0"
PAVING_JOINT: Final = "#BFAF92"
WOOD: Final = "#9A6A40"
WOOD_DARK: Final = "#7A4C2C"
TRUNK: Final = "#5A4636"

# Leaf and grass.
LEAF: Final = "#6F7A48"
LEAF_DARK: Final = "#4C5838"
LEAF_LIGHT: Final = "#98A069"
LEAF_MID: Final = "#87925B"

# Road, slate, ink.
ROAD: Final = "#5C6668"
SLATE: Final = "#3E5156"
SLATE_DARK: Final = "#2E3E43"
INK: Final = "#1C2A2E"

# Four skins, from dark to light.
SKIN_1: Final = "#5B3A2A"
SKIN_2: Final = "#8D5B3E"
SKIN_3: Final = "#C98F6B"
SKIN_4: Final = "#E7B995"

# Hair.
HAIR_BLACK: Final = "#1C2326"
HAIR_BROWN: Final = "#5A3A22"
HAIR_CHESTNUT: Final = "#8A5A34"
HAIR_RED: Final = "#6B2F1E"
HAIR_GINGER: Final = "#B5652F"
HAIR_FAIR: Final = "#C9A566"
HAIR_GREY: Final = "#B9AE9C"
HAIR_WHITE: Final = "#DDD6C6"

# Evening sky, from the top down to the horizon.
DUSK: Final = ("#173F49", "#23525B", "#3F6E72", "#7A9486", "#C4AE83", "#E9B75D")
NIGHT_ROOFS: Final = "#1F3E44"
NIGHT_ROAD: Final = "#2A3A40"
