"""How long a build takes: python bench/build.py [updates].

Prints wall and CPU seconds (the machine is shared, so the second counts more) of `make check` and
`make site` for the sample and for a library of many updates: with nothing cached, after one edit,
and with nothing changed; each the median of paired runs, and its ratio to the build with nothing cached.
"""

from __future__ import annotations

import datetime
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
RUNS = 3
STORY = (
    "The council met on Monday. *Nobody* had read [the report](https://example.org/), so we read it out.\n\n"
)


def corpus(folder: Path, updates: int) -> Path:
    """Write a library of *updates* plain updates, the same each time; return its folder."""
    (folder / "updates").mkdir(parents=True)
    (folder / "organisation.md").write_text(
        "---\nname: Bench\nurl: https://bench.example\npromoter: A, B\n---\n"
    )
    first = datetime.date(2020, 1, 1)
    for number in range(updates):
        day = first + datetime.timedelta(days=number % 2400)
        head = f"---\ntitle: Story {number}\nsummary: What came of number {number}.\ntags: tag {number % 20}\n---\n\n"
        (folder / "updates" / f"{day}-story-{number}.md").write_text(head + STORY * 8)
    return folder


def timed(command: str, content: Path, work: Path) -> tuple[float, float]:
    """Run *command* once; return wall and CPU seconds of the whole process."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    folders = {name: str(work / name.lower()) for name in ("OUTPUT", "OUTBOX", "CACHE")}
    environment = {
        **os.environ,
        **folders,
        "CONTENT": str(content),
        "DATE": "2026-11-22",
        "PYTHONPATH": "plugins",
    }
    subprocess.run(
        [sys.executable, "-m", "doorstep.desk", command],
        cwd=ROOT,
        env=environment,
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - start, cpu


def measure(name: str, content: Path, command: str) -> None:
    """Print the three cases of *command* on *content*."""
    found: dict[str, list[tuple[float, float]]] = {
        "nothing cached": [],
        "one edit": [],
        "nothing changed": [],
    }
    for run in range(RUNS):
        with tempfile.TemporaryDirectory() as work:
            found["nothing cached"].append(timed(command, content, Path(work)))
            update = max((content / "updates").rglob("*.md"))
            update.write_text(update.read_text("utf-8") + f"\nOne more line, {run}.\n", "utf-8")
            found["one edit"].append(timed(command, content, Path(work)))
            found["nothing changed"].append(timed(command, content, Path(work)))
    cold = statistics.median(cpu for _, cpu in found["nothing cached"])
    for case, runs in found.items():
        wall, cpu = (statistics.median(values) for values in zip(*runs, strict=True))
        print(f"{name:24} {command:6} {case:16} {wall:7.2f} s wall {cpu:7.2f} s CPU {cpu / cold:6.2f}")


def main() -> None:
    """Measure the sample and a library of many updates."""
    updates = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    with tempfile.TemporaryDirectory() as folder:
        sample = Path(shutil.copytree(ROOT / "content", Path(folder) / "sample"))
        many = corpus(Path(folder) / "many", updates)
        for command in ("check", "site"):
            measure("sample", sample, command)
            measure(f"{updates} updates", many, command)
        measure("sample", sample, "all")


if __name__ == "__main__":
    main()
