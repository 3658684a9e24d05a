"""Settings for the world: no drafts, nothing from the future, and any problem stops the build."""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from pelicanconf import *  # noqa: F403  everything that is the same

OUTPUT_PATH = os.environ.get("OUTPUT") or "output"
DOORSTEP_MAKE = os.environ.get("DOORSTEP_MAKE") or "all"  # all, site, mail or paper
DOORSTEP_PREVIEW = False
