"""Settings for the preview: drafts and the future are shown, and nothing is published.

`make serve` uses this file; `make` uses publishconf.py, which begins with all of this and changes
a few lines. What belongs to your campaign (name, addresses, imprint) is in content/organisation.md.
"""

import os

# --- Where things are. Each can be set for one command: make CONTENT=other-folder DATE=2026-09-30
PATH = os.environ.get("CONTENT") or "content"
OUTPUT_PATH = os.environ.get("PREVIEW") or ".cache/preview"
DOORSTEP_OUTBOX = os.environ.get("OUTBOX") or "outbox"  # what is sent and printed; never published
DOORSTEP_CACHE = (
    os.environ.get("CACHE") or ".cache"
)  # may be deleted at any time; builds are then slower once
DOORSTEP_EDITION = os.environ.get("EDITION") or ""  # "" is the current edition; all; or a name: 2026-q3
DOORSTEP_DATE = os.environ.get("DATE") or ""  # the build's today; "" is the real one
DOORSTEP_MAKE = os.environ.get("DOORSTEP_MAKE") or "site"  # all, site, mail or paper
DOORSTEP_PREVIEW = True  # show drafts and the future, and go on when there are problems

# --- The publications. A new one is a folder in plugins/doorstep/ and one name here.
PLUGIN_PATHS = ["plugins"]
PLUGINS = [
    "doorstep.bridge",
    "doorstep.web.plugin",
    "doorstep.feeds.plugin",
    "doorstep.mail.plugin",
    "doorstep.paper.plugin",
]
if os.environ.get("DOORSTEP_PAPER") == "no":  # `make site` on a machine without Pango
    PLUGINS.remove("doorstep.paper.plugin")

# --- The theme. Colours, type and space are in themes/doorstep/tokens.toml.
THEME = "themes/doorstep"
THEME_STATIC_PATHS: list[str] = []  # Doorstep copies them itself, and only when they change
JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}

# --- What Pelican would do by itself and Doorstep does in its own way.
SITENAME = "Doorstep"  # the real name is in content/organisation.md
SITEURL = ""
TIMEZONE = "Europe/London"
DEFAULT_LANG = "en-GB"
ARTICLE_PATHS = ["updates"]
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []  # originals of pictures are never copied out
READERS = {"html": None, "htm": None, "rst": None, "markdown": None, "mkd": None, "mdown": None}  # only .md
ARTICLE_TRANSLATION_ID = None  # two updates may share a name on different days
USE_FOLDER_AS_CATEGORY = False
DELETE_OUTPUT_DIRECTORY = False  # a build is made aside and exchanged in one step
DIRECT_TEMPLATES: list[str] = []
ARTICLE_SAVE_AS = DRAFT_SAVE_AS = TAG_SAVE_AS = CATEGORY_SAVE_AS = AUTHOR_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None
WITH_FUTURE_DATES = True  # whether an update is due is decided by DATE, not by the machine's clock
