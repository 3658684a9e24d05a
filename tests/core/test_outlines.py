"""The outlines of wards."""

import json

import pytest

from doorstep.core import outlines

SQUARE = [[0, 0], [2, 0], [2, 1], [0, 1], [0, 0]]


def geojson(kind, coordinates):
    """Return a geometry as text."""
    return json.dumps({"type": kind, "coordinates": coordinates})


@pytest.mark.parametrize(
    "text",
    [
        geojson("Polygon", [SQUARE]),
        json.dumps({"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [SQUARE]}}),
        json.dumps(
            {
                "type": "FeatureCollection",
                "features": [
                    {"type": "Feature", "geometry": {"type": "MultiPolygon", "coordinates": [[SQUARE]]}}
                ],
            }
        ),
        json.dumps(
            {"type": "GeometryCollection", "geometries": [{"type": "Polygon", "coordinates": [SQUARE]}]}
        ),
    ],
)
def test_an_outline_is_read_from_any_form_of_geojson(library, text):
    """A polygon alone, a feature, a collection."""
    found, problems = library({"wards/a.md": "---\ntitle: A\nmap: a.geojson\n---\n", "wards/a.geojson": text})
    assert problems.problems == []
    assert found.outlines == {"a": (tuple((float(x), float(y)) for x, y in SQUARE),)}


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]",
        '"x"',
        geojson("Point", [0, 0]),
        geojson("Polygon", [[[0, 0], [1, 1]]]),
        geojson("Polygon", [[[500, 0]] * 4]),
    ],
)
def test_a_file_without_an_outline_is_a_problem_at_its_line(library, text):
    """Damaged, a point, too few points, metres in place of degrees."""
    _, problems = library({"wards/a.md": "---\ntitle: A\nmap: a.geojson\n---\n", "wards/a.geojson": text})
    assert [(p.line, p.field, p.text) for p in problems.problems] == [
        (3, "map", '"a.geojson" holds no outline')
    ]


def test_a_map_that_is_not_there_is_a_problem(library):
    """With what to do."""
    _, problems = library({"wards/a.md": "---\ntitle: A\nmap: a.geojson\n---\n"})
    assert [p.text for p in problems.problems] == ['the map "a.geojson" is not there']


def test_outlines_are_laid_flat_with_north_up():
    """Half as wide at sixty degrees north; the middle is the middle."""
    ring = tuple((float(x), 60.0 + y) for x, y in SQUARE)
    flat = outlines.lay_flat({"a": (ring,)}, width=100)
    assert flat.width == 100
    assert flat.height == pytest.approx(100 / 2 / 0.492, rel=0.01)
    (shape,) = flat.shapes
    assert shape.path.startswith("M0.0 ")
    assert shape.path.endswith("Z")
    assert (shape.x, shape.y) == (pytest.approx(50, abs=0.1), pytest.approx(flat.height / 2, abs=0.1))


def test_no_outlines_are_no_map_and_a_line_has_a_middle():
    """Nothing is divided by nothing."""
    assert outlines.lay_flat({}) is None
    line = ((0.0, 0.0), (1.0, 1.0), (2.0, 2.0), (0.0, 0.0))
    assert outlines.lay_flat({"a": (line,)}).shapes[0].x > 0
