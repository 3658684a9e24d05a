"""`make check`: read everything, list every problem and all advice, write nothing."""

from __future__ import annotations

import os
import sys

from doorstep.bridge.gather import gather
from doorstep.bridge.plans import addresses
from doorstep.core.dates import build_date
from doorstep.core.problems import counted

from . import settings


def check() -> int:
    """Print what is wrong and what wants a look; return 1 when anything is wrong."""
    found = settings.read()
    fault = settings.wrong(found)
    if fault:
        print(fault, file=sys.stderr)
        return 1
    reading = gather(
        found.content,
        found.cache,
        build_date(found.date),
        shown=found.shown,
        edition=found.edition,
        addresses=lambda library: addresses(library, found.plugins),
    )
    problems = reading.problems
    if os.environ.get("GITHUB_ACTIONS"):
        print(*(each.annotation() for each in (*problems.problems, *problems.advice)), sep="\n")
    for each in problems.advice:
        print(f"advice: {each}")
    if problems.problems:
        print(problems.report("Nothing was written."), file=sys.stderr)
        return 1
    records = sum(1 for _ in reading.library.records())
    waiting = len(reading.library.waiting)
    held = f", {counted(waiting, 'update')} not published yet" if waiting else ""
    print(
        f"{counted(records, 'file')} read{held}. No problems, {counted(len(problems.advice), 'piece')} of advice."
    )
    return 0
