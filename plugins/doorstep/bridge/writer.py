"""Our writer: into the stage, and a file that has not changed stays the same file."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican.writers import Writer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .run import Run


class KeepingWriter(Writer):
    """Writes into the stage; a file that has not changed stays the same file, with its times.

    Pelican's protection against writing one file twice holds, as every write passes its own check.
    """

    def __init__(self, output_path: str, settings: Mapping[str, Any]) -> None:
        """Find the stage that *output_path* is."""
        super().__init__(output_path, settings)
        run: Run | None = settings.get("DOORSTEP_RUN")
        stages = [*(run.editions.values() if run else ()), run.site if run else None]
        self.stage = next((s for s in stages if s and str(s.folder) == output_path), None)

    def _open_w(self, filename: str, encoding: str, override: bool = False) -> Any:  # noqa: FBT001, FBT002  Pelican's
        """Return a file to write text to; what it holds when it is closed goes to the stage."""
        if filename not in self._overridden_files:
            Path(filename).unlink(missing_ok=True)  # it may be the very file of the last good build
        opened = super()._open_w(filename, encoding, override)
        if opened.name == os.devnull:
            return opened
        opened.close()
        return _Held(self, filename, encoding)

    def put(self, path: str, data: bytes) -> None:
        """Write *data* at *path* below the output folder."""
        filename = str(Path(self.output_path, path))
        Path(filename).parent.mkdir(parents=True, exist_ok=True)
        with self._open_w(filename, "utf-8") as held:
            held.data = data

    def settle(self, filename: str, data: bytes) -> None:
        """Put *data* in place of the empty file that Pelican's check has opened."""
        Path(filename).unlink()
        if self.stage is None:
            Path(filename).write_bytes(data)
        else:
            self.stage.write(Path(filename).relative_to(self.stage.folder).as_posix(), data)


class _Held(io.StringIO):
    """Text, or bytes in *data*, on the way to a file."""

    def __init__(self, writer: KeepingWriter, filename: str, encoding: str) -> None:
        super().__init__(newline="")
        self.writer, self.filename, self.bytes_as = writer, filename, encoding
        self.data: bytes | None = None

    def __exit__(self, kind: object, *rest: object) -> None:
        if kind is None:
            data = self.getvalue().encode(self.bytes_as) if self.data is None else self.data
            self.writer.settle(self.filename, data)
        super().__exit__(kind, *rest)  # type: ignore[arg-type]
