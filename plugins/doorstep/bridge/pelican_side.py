"""Where a run of Pelican is steered: it is stopped, its sheets are made, and the stages are put in place.

Order of a run: Pelican collects generators (``get_generators``, the first signal of a run) and we
check everything and begin a stage aside; Pelican reads through our reader; each publication's
generator makes its sheets; at the end the pictures follow and the stages are put in place.
"""

from __future__ import annotations

import logging
import os
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pelican
from jinja2 import StrictUndefined
from pelican import Pelican, log, signals
from pelican.generators import Generator
from pelican.settings import read_settings

from doorstep.core import dates, editions
from doorstep.core.problems import counted

from .gather import gather
from .medium import Medium
from .plans import addresses, plans, wanted
from .reader import RecordReader
from .run import Run
from .staging import NotOursError, Stage
from .vocabulary import filters, names
from .writer import KeepingWriter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pelican.readers import Readers
    from pelican.writers import Writer

    from doorstep.core.sheets import Sheet

    from .gather import Reading

    Finish = Callable[["Sheet", "Tools"], bytes]


FOLDERS = {"web": "web", "feed": "feeds", "mail": "mail"}
"""Where a medium's templates are; those of every kind of PDF are in paper/."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What a finishing step may use."""

    render: Callable[[str, Mapping[str, Any]], str]
    """Renders a template of the theme with values, in the sheet's medium."""
    medium: Medium
    reading: Reading
    theme: Path
    tokens: Mapping[str, Any]
    cache: Path


def render_only(sheet: Sheet, tools: Tools) -> bytes:
    """Finish a sheet that is done when its template is rendered."""
    return tools.render(sheet.template, sheet.values).encode()


def publisher(name: str, finish: Finish = render_only) -> type[Generator]:
    """Return the Pelican generator of the publication *name*: its plan, rendered, finished and written."""

    class Publisher(Generator):
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            self.env.undefined = StrictUndefined
            run: Run = self.settings["DOORSTEP_RUN"]
            self.env.globals |= names(run)
            self.env.filters |= filters(run)

        def generate_output(self, writer: KeepingWriter) -> None:
            run: Run = self.settings["DOORSTEP_RUN"]
            if run.stopped:
                return
            writers: dict[str, KeepingWriter] = {"": writer}
            plan = plans(self.settings["PLUGINS"]).get(name)
            for sheet in plan(run.reading.library) if plan else ():
                if not wanted(name, sheet, run.make):
                    continue
                edition, path = "", sheet.path
                if sheet.place == "outbox":
                    edition, _, path = sheet.path.partition("/")
                    if edition not in writers:
                        folder = str(run.editions[edition].folder)
                        writers[edition] = KeepingWriter(folder, self.settings)
                tools = self._tools(run, sheet)
                writers[edition].put(path, finish(sheet, tools))
                run.documents |= {k: str(v) for k, v in tools.medium.wanted_files.items()}

        def _tools(self, run: Run, sheet: Sheet) -> Tools:
            folder = FOLDERS.get(sheet.medium, "paper")

            def figure(shown: Any) -> str:
                macros = self.get_template(f"{folder}/figure").module
                return str(macros.figure(shown, medium))

            medium = Medium(name=sheet.medium, page=sheet.path, reading=run.reading, figure=figure)

            def render(template: str, values: Mapping[str, Any]) -> str:
                found = self.get_template(template)
                return str(found.render(sheet=sheet, medium=medium, **values))

            return Tools(
                render=render,
                medium=medium,
                reading=run.reading,
                theme=Path(self.theme),
                tokens=run.tokens,
                cache=run.cache,
            )

    Publisher.__name__ = f"{name.title()}Publisher"
    return Publisher


def begin(sender: Pelican) -> None:
    """Check everything before anything is touched; print what is wrong and stop; else begin the stages."""
    settings = sender.settings
    preview = settings["DOORSTEP_PREVIEW"]
    cache = Path(settings["DOORSTEP_CACHE"]).absolute()
    shown = os.environ.get("CONTENT") or os.path.relpath(settings["PATH"])
    reading = gather(
        Path(settings["PATH"]),
        cache,
        dates.build_date(settings["DOORSTEP_DATE"]),
        shown=shown.rstrip("/"),
        preview=preview,
        edition=settings["DOORSTEP_EDITION"],
        addresses=lambda library: addresses(library, settings["PLUGINS"]),
    )
    tokens = tomllib.loads(Path(settings["THEME"], "tokens.toml").read_text("utf-8"))
    outbox = Path(settings["DOORSTEP_OUTBOX"]).resolve()
    run = Run(reading=reading, tokens=tokens, make=settings["DOORSTEP_MAKE"], cache=cache, outbox=outbox)
    settings["DOORSTEP_RUN"] = run
    if reading.problems.problems:
        ending = f"Nothing was written; {os.path.relpath(sender.output_path)}/ is as it was."
        print(reading.problems.report(ending), file=sys.stderr)  # noqa: T201  this is what the person reads
        if not preview:
            raise SystemExit(1)
        run.stopped = True
        return
    run.updates = {str(update.source): update for update in reading.library.updates.values()}
    run.addresses = addresses(reading.library, settings["PLUGINS"])
    try:
        _begin_stages(sender, run)
    except (NotOursError, OSError) as error:
        run.abandon()
        said = (
            f"{error}."
            if isinstance(error, NotOursError)
            else f"{error.filename} cannot be written ({error.strerror})."
        )
        print(said, file=sys.stderr)  # noqa: T201  this is what the person reads
        raise SystemExit(1) from None


def _begin_stages(sender: Pelican, run: Run) -> None:
    """Begin a stage for the site and for each edition, as far as the command makes them."""
    if run.make in ("all", "site"):
        output = Path(sender.output_path).resolve()
        run.site = Stage(output)
        sender.output_path = str(run.site.folder)
    if run.make == "site":
        return
    keep = {"mail": ("paper",), "paper": ("mail",)}.get(run.make, ())
    for edition in editions.chosen(run.reading.library):
        folder = run.outbox / edition.slug
        run.editions[edition.slug] = Stage(folder, keep=keep)
    if run.site is None:
        sender.output_path = str(next((s.folder for s in run.editions.values()), run.outbox))


def end(sender: Pelican) -> None:
    """Add the pictures, the documents and the theme's own files, and put the stages in place."""
    run: Run = sender.settings["DOORSTEP_RUN"]
    if run.stopped:
        return
    reading = run.reading
    if run.site is not None:
        sender.output_path = str(run.site.target)  # for the next run of this process, in a preview
        reading.pictures.make_all(_progress)
        for copy in reading.pictures.wanted():
            run.site.write(copy.path, reading.pictures.place_of(copy))
        for address, document in sorted(run.documents.items()):
            run.site.write(address, reading.content / document)
        static = Path(sender.theme) / "static"
        for file in sorted(static.rglob("*")):
            if file.is_file() and file.suffix in (".woff2", ".svg", ".png", ".ico", ".txt", ".js"):
                run.site.write(f"theme/{file.relative_to(static).as_posix()}", file)
        run.site.exchange()
    for stage in run.editions.values():
        stage.exchange()


def _progress(done: int, of: int) -> None:
    """Show how far the pictures are: a line that grows on a terminal, else nothing until the end."""
    if sys.stderr.isatty():
        print(f"\rPictures: {done} of {of}", end="\n" if done == of else "", file=sys.stderr)  # noqa: T201  this is what the person reads
    elif done == of:
        print(f"Pictures: {counted(of, 'new one')}", file=sys.stderr)  # noqa: T201  this is what the person reads


def _use_reader(readers: Readers) -> None:
    readers.reader_classes["md"] = RecordReader


def _use_writer(_pelican: Pelican) -> type[Writer]:
    return KeepingWriter


def run_once(settings_file: Path) -> Run:
    """Run Pelican by *settings_file*, any error fatal; return what was made. Raises SystemExit on problems."""
    log.init(level=logging.WARNING, fatal="errors", name="pelican", handler=logging.StreamHandler())
    log.console.quiet = True  # our own summary says what was made
    settings = read_settings(str(settings_file))
    try:
        Pelican(settings).run()
    except BaseException:
        if "DOORSTEP_RUN" in settings:
            settings["DOORSTEP_RUN"].abandon()
        raise
    run: Run = settings["DOORSTEP_RUN"]
    return run


def run_and_serve(settings_file: Path) -> None:
    """Build, serve at http://127.0.0.1:8000 and build again at each change, until Ctrl-C."""
    pelican.main(["--settings", str(settings_file), "--autoreload", "--listen", "--fatal", "errors"])


def register() -> None:
    """Connect to the signals; Pelican keeps only weak references, so these are module-level functions."""
    signals.readers_init.connect(_use_reader)
    signals.get_generators.connect(begin)
    signals.get_writer.connect(_use_writer)
    signals.finalized.connect(end)
