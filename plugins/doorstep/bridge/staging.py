"""Make a folder aside and put it in place in one step, so that a failed build leaves the last good one.

The new folder is a hidden sibling of the old, on the same disc. Unchanged files come over by hard
link; when all is made the two names are exchanged in one system call.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows has none; two builds at once are then nobody's wish
    fcntl = None  # type: ignore[assignment]

MARK = ".doorstep"
"""The file by which Doorstep knows a folder as its own, so never replaces anybody else's."""
MARK_TEXT = "Made by Doorstep. The next build replaces this folder whole: keep nothing of your own in it.\n"
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2


class NotOursError(RuntimeError):
    """The folder to be replaced holds files that Doorstep did not make."""


class Stage:
    """A folder being made aside of *target*.

    Use :meth:`write` for each file, then :meth:`exchange`. *keep* names top-level entries of the
    old folder that come over as they are.
    """

    def __init__(self, target: Path, *, keep: tuple[str, ...] = ()) -> None:
        """Begin an empty stage; raise NotOursError when *target* holds somebody else's files."""
        self.target = target
        self.folder = target.parent / f".{target.name}.staging"
        self._held = lock(target)
        heal(target)
        if target.exists() and any(target.iterdir()) and not (target / MARK).is_file():
            message = f"{target} holds files that Doorstep did not make, so it is left alone"
            self._release()
            raise NotOursError(message)
        self.folder.mkdir(parents=True)
        self.written = 0
        self.kept = 0
        self.names: set[str] = set()
        for name in keep:
            for file in sorted((target / name).rglob("*")) if (target / name).is_dir() else ():
                if file.is_file():
                    self.write(file.relative_to(target).as_posix(), file)
        self.write(MARK, MARK_TEXT.encode())
        self.written = self.kept = 0

    def write(self, path: str, content: bytes | Path) -> bool:
        """Put *content* (bytes, or a file to copy) at *path*; return whether it differs from the old folder's."""
        old, new = self.target / path, self.folder / path
        new.parent.mkdir(parents=True, exist_ok=True)
        self.names.add(path)
        if same(old, content):
            link(old, new)
            self.kept += 1
            return False
        if isinstance(content, Path):
            shutil.copyfile(content, new)
        else:
            new.write_bytes(content)
        self.written += 1
        return True

    def gone(self) -> list[str]:
        """Return the files of the old folder that the new one has no more."""
        if not self.target.is_dir():
            return []
        old = (file.relative_to(self.target).as_posix() for file in self.target.rglob("*") if file.is_file())
        return sorted(set(old) - self.names)

    def exchange(self) -> None:
        """Put the new folder in the old one's place; when nothing differs the old one stays untouched."""
        if self.target.is_dir():
            if self.written or self.gone():
                swap(self.folder, self.target)
            shutil.rmtree(self.folder)
        else:
            self.folder.rename(self.target)
        self._release()

    def abandon(self) -> None:
        """Throw the new folder away; the old one stays. Doing it twice, or after an exchange, does nothing."""
        if self._held is None:
            return
        shutil.rmtree(self.folder, ignore_errors=True)
        self._release()

    def _release(self) -> None:
        if self._held is not None:
            unlock(self._held)
            self._held = None


def same(old: Path, content: bytes | Path) -> bool:
    """Return whether the file *old* holds exactly *content*."""
    try:
        if isinstance(content, Path):
            here, there = old.stat(), content.stat()
            if (here.st_dev, here.st_ino) == (there.st_dev, there.st_ino):
                return True
            return here.st_size == there.st_size and old.read_bytes() == content.read_bytes()
        return old.stat().st_size == len(content) and old.read_bytes() == content
    except OSError:
        return False


def link(old: Path, new: Path) -> None:
    """Make *new* the same file as *old*; where the disc has no hard links, a copy with its times kept."""
    try:
        os.link(old, new)
    except OSError:
        shutil.copy2(old, new)


def lock(target: Path, *, wait: bool = True) -> int | None:
    """Hold *target* against other builds; return what :func:`unlock` wants, or None when it is taken and we may not wait."""
    if fcntl is None:
        return -1
    target.parent.mkdir(parents=True, exist_ok=True)
    held = os.open(target.parent / f".{target.name}.lock", os.O_CREAT | os.O_WRONLY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        os.close(held)
        return None
    return held


def unlock(held: int) -> None:
    """Let other builds go on."""
    if held >= 0:
        os.close(held)


def heal_if_free(target: Path) -> None:
    """Clear away what a killed build left beside *target*, unless another build is at work there."""
    if any((target.parent / f".{target.name}.{end}").exists() for end in ("old", "staging")):
        held = lock(target, wait=False)
        if held is not None:
            heal(target)
            unlock(held)


def swap(one: Path, other: Path) -> None:
    """Exchange two folders in one system call, where the system has one; else in two renames."""
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        if hasattr(libc, "renameat2") and not libc.renameat2(
            _AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE
        ):
            return
    elif sys.platform == "darwin":
        libc = ctypes.CDLL(None, use_errno=True)
        if not libc.renamex_np(os.fsencode(one), os.fsencode(other), _RENAME_SWAP):
            return
    aside = other.parent / f".{other.name}.old"
    shutil.rmtree(aside, ignore_errors=True)
    other.rename(aside)
    one.rename(other)
    aside.rename(one)


def heal(target: Path) -> None:
    """Finish or undo what a killed build left beside *target*."""
    aside = target.parent / f".{target.name}.old"
    staging = target.parent / f".{target.name}.staging"
    if aside.is_dir():
        if not target.exists():
            aside.rename(target)
        else:
            shutil.rmtree(aside)
    shutil.rmtree(staging, ignore_errors=True)
