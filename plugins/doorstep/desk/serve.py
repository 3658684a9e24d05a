"""`make serve`: a preview with drafts and the future, built again at each change."""

from __future__ import annotations

import os
import sys

from doorstep.bridge.pelican_side import run_and_serve, run_once

from . import settings


def preview() -> int:
    """Build the preview once, into its own folder."""
    os.environ["DOORSTEP_MAKE"] = "site"
    fault = settings.wrong(settings.read("pelicanconf.py"))
    if fault:
        print(fault, file=sys.stderr)
        return 1
    return 1 if run_once(settings.ROOT / "pelicanconf.py").stopped else 0


def serve() -> int:
    """Build into the preview folder and serve it until Ctrl-C."""
    os.environ["DOORSTEP_MAKE"] = "site"
    run_and_serve(settings.ROOT / "pelicanconf.py")
    return 0
