"""Our reader: Pelican gets an update's text and header as they were checked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican.readers import BaseReader

from doorstep.core import addresses

if TYPE_CHECKING:
    from .run import Run


class RecordReader(BaseReader):
    """Gives Pelican an update's text and header as they were checked."""

    enabled = True
    file_extensions = ["md"]  # noqa: RUF012  as Pelican declares it

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return the body as HTML and the metadata that Pelican knows."""
        run: Run = self.settings["DOORSTEP_RUN"]
        source = Path(source_path).absolute().relative_to(run.reading.content.absolute()).as_posix()
        found = run.updates.get(source)
        if found is None:
            return "", {"title": source, "status": "skip"}
        metadata: dict[str, Any] = {
            "title": found.title,
            "slug": found.slug,
            "status": found.status,
            "url": addresses.address(found),
            "save_as": "",
        }
        processed = {
            "category": run.reading.library.organisation.title,
            "date": found.date.iso,
            "tags": ", ".join(found.tags),
            "summary": found.summary,
        }
        metadata |= {name: self.process_metadata(name, value) for name, value in processed.items() if value}
        return run.reading.texts[found.source].plain(), metadata
