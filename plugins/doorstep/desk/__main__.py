"""The commands behind the Makefile: python -m doorstep.desk all | site | mail | paper | check | preview | serve | import."""

from __future__ import annotations

import os
import sys


def main(command: str) -> int:
    """Run *command*; what it works on is in the environment (CONTENT, OUTPUT, …). Return the exit code."""
    if command in ("all", "site", "mail", "paper"):
        from .build import build  # noqa: PLC0415  each command loads only what it needs

        return build(command)
    if command == "check":
        from .check import check  # noqa: PLC0415

        return check()
    if command in ("preview", "serve"):
        from .serve import preview, serve  # noqa: PLC0415

        return preview() if command == "preview" else serve()
    if command == "import":
        from .importing import main as take_over  # noqa: PLC0415

        return take_over(os.environ.get("FROM", ""), os.environ.get("INTO") or "content")
    print(f'There is no command "{command}". `make help` lists them.', file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
