"""Write docs/fields.md, the field guide for writers, from the records themselves: make golden does it too."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

sys.path.insert(0, str(Path(__file__).parents[1] / "plugins"))

from doorstep.core import schema
from doorstep.core.dates import Moment
from doorstep.core.records import RECORDS, Organisation

GUIDE = Path(__file__).with_name("fields.md")


def kind_of(field: schema.Field) -> str:
    """Return in a word or two what a field holds."""
    kind: Any = field.kind
    if field.shape == "table":
        return "rows: " + ", ".join(schema.fields(get_args(kind)[0]))
    if field.shape == "list":
        return f"names of a {field.refers_to}" if field.refers_to else "list"
    options = [arg for arg in get_args(kind) if arg is not type(None)]
    if get_origin(kind) is Literal:
        return ", ".join(word for word in options if word)
    if kind is Moment or Moment in options:
        return "day, and time if you like"
    if "date" in str(kind):
        return "day"
    return {"int": "number"}.get(
        getattr(kind, "__name__", ""), f"name of a {field.refers_to}" if field.refers_to else "text"
    )


def guide() -> str:
    """Return the guide as Markdown."""
    lines = [
        "# The fields",
        "",
        "What may stand in the header of each file in `content/`. A field in **bold** must be there. Days are written",
        "day first: `14 September 2026`. This page is made from the program itself, so it is always right.",
    ]
    for record in (*RECORDS, Organisation):
        folder = f"`content/{record.FOLDER}/`" if record.FOLDER else "`content/organisation.md`"
        lines += ["", f"## {record.KIND.capitalize()}: {folder}", "", str(record.__doc__), ""]
        lines += ["| field | holds | what for |", "|---|---|---|"]
        for name, field in schema.fields(record).items():
            shown = f"**{name}**" if field.required else name
            lines.append(f"| {shown} | {kind_of(field)} | {field.help.replace('|', '/')} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    GUIDE.write_text(guide(), "utf-8")
