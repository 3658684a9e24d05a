"""The e-mail's HTML with its styles written into each element, as e-mail programs want it."""

from __future__ import annotations

import re

import css_inline

_INLINER = css_inline.CSSInliner(load_remote_stylesheets=False, minify_css=True)
_INDENT = re.compile(r"\n\s+")
_TAG = re.compile(r'<[a-z][a-z0-9]*(?: [^\s"=<>]+(?:="[^"]*")?)+>')
_VALUE = re.compile(r'="[^"]*[<>][^"]*"')


def inlined(html: str) -> str:
    """Return *html* with its style sheet inlined; one marked ``data-css-inline="keep"`` stays as it is.

    The mark itself goes, and blanks at the beginning of lines where no line is preformatted.
    """
    done = _INLINER.inline(html).replace(' data-css-inline="keep"', "")
    done = _TAG.sub(_escaped, done)
    return done if "<pre" in done else _INDENT.sub("\n", done)


def _escaped(tag: re.Match[str]) -> str:
    """Return a tag without ``<`` in its values: HTML5 allows it there, filters of mail take it for markup."""
    return _VALUE.sub(lambda v: v[0].replace("<", "&lt;").replace(">", "&gt;"), tag[0])
