"""Settings for the world: no drafts, nothing from the future, and any problem stops the build."""

import os
import runpy
from pathlib import Path

same = runpy.run_path(str(Path(__file__).with_name("pelicanconf.py")))
globals().update({name: value for name, value in same.items() if name.isupper()})

OUTPUT_PATH = os.environ.get("OUTPUT") or "output"
DOORSTEP_MAKE = os.environ.get("DOORSTEP_MAKE") or "all"  # all, site, mail or paper
DOORSTEP_PREVIEW = False
