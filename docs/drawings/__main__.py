# SPDX-License-Identifier: AGPL-3.0-or-later
"""Draw the pictures: ``python -m drawings [--to DIR] [NAME …]``."""

import argparse
import io
from collections.abc import Callable
from pathlib import Path
from typing import Final

import resvg_py
from PIL import Image

from . import heads
from . import scenes_buses as buses
from . import scenes_civic as civic
from . import scenes_corners as corners
from . import scenes_gardens as gardens
from . import scenes_gatherings as gatherings
from . import scenes_letterbox as letterboxes
from . import scenes_marsh as marsh
from . import scenes_parks as parks
from . import scenes_rooms as rooms
from . import scenes_streets as streets
from . import scenes_tables as tables
from . import scenes_water as water
from . import scenes_wet as wet
from .canvas import Canvas

SCALE: Final = 2  # pixels a unit: a scene of 1200 x 800 units gets 2400 x 1600 px
HEAD_PIXELS: Final = 600
QUALITIES: Final = (86, 84, 82, 80)  # the first that keeps to the limit, else the last
LIMIT: Final = 300_000  # bytes

SCENES: Final[dict[str, Callable[[], Canvas]]] = {
    "advice-desk": tables.advice_desk,
    "allotment": gardens.allotment,
    "bench-quay": water.bench_quay,
    "bins": streets.bins,
    "bus-night": buses.bus_night,
    "bus-stop-day": buses.bus_stop_day,
    "crossing": streets.crossing,
    "damp-wall": rooms.damp_wall,
    "flood-rain": wet.flood_rain,
    "harbour-cycle": water.harbour_cycle,
    "harbour-quay": water.harbour_quay,
    "heron-dock": wet.heron_dock,
    "kitchen-table": tables.kitchen_table,
    "lamps-evening": buses.lamps_evening,
    "letterbox": letterboxes.letterbox,
    "library": civic.library,
    "litter-pick": parks.litter_pick,
    "market": gatherings.market,
    "marsh-birds": marsh.marsh_birds,
    "meeting-hall": rooms.meeting_hall,
    "park-path": parks.park_path,
    "playground": gardens.playground,
    "post-office": corners.post_office,
    "school-gate": gatherings.school_gate,
    "tern-court": corners.tern_court,
    "terrace-doors": streets.terrace_doors,
    "town-hall": civic.town_hall,
    "traffic-count": streets.traffic_count,
}


def jpeg(canvas: Canvas, width: int, height: int) -> bytes:
    """Render a sheet and return it as a progressive JPEG in sRGB, without metadata."""
    png = bytes(resvg_py.svg_to_bytes(svg_string=canvas.svg(), width=width, height=height))
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    data = b""
    for quality in QUALITIES:
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=quality, subsampling=0, progressive=True, optimize=True)
        data = out.getvalue()
        if len(data) <= LIMIT:
            break
    return data


def main() -> None:
    """Draw every picture, or those that are named."""
    parser = argparse.ArgumentParser(prog="drawings", description=__doc__)
    home = Path(__file__).resolve().parents[2] / "content" / "images"
    parser.add_argument("--to", type=Path, default=home, help="folder for the pictures")
    parser.add_argument("names", nargs="*", help="pictures to draw; all if none is named")
    options = parser.parse_args()
    unknown = sorted(set(options.names) - set(SCENES) - set(heads.HEADS))
    if unknown:
        parser.error(f"There is no drawing called {', '.join(unknown)}.")
    people = options.to / "people"
    people.mkdir(parents=True, exist_ok=True)
    for name, scene in SCENES.items():
        if not options.names or name in options.names:
            canvas = scene()
            picture = jpeg(canvas, canvas.width * SCALE, canvas.height * SCALE)
            (options.to / f"{name}.jpg").write_bytes(picture)
    for name, head in heads.HEADS.items():
        if not options.names or name in options.names:
            portrait = jpeg(heads.draw_head(head), HEAD_PIXELS, HEAD_PIXELS)
            (people / f"{name}.jpg").write_bytes(portrait)


if __name__ == "__main__":
    main()
