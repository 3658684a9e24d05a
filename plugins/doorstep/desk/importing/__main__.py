"""python -m doorstep.desk.importing FROM INTO."""

import sys

from . import main

if __name__ == "__main__":
    arguments = sys.argv[1:]
    sys.exit(main(*(arguments[:2] or [""])))
