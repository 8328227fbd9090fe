"""Writes a repaired draft in place of the old one: whole, or not at all."""

from __future__ import annotations

import codecs
import errno
import os
import stat
import time
from collections.abc import Iterator
from contextlib import suppress

from mtcheck.model import InputError, SourceFile

PREFIX, SUFFIX = ".mtcheck-", ".tmp"
"""What the name of a file in the making begins and ends with: it is hidden, and no draft."""

STALE_SECONDS = 600
"""A file in the making that is older was left over by a run that was killed."""

_MARKS = {"utf-8": codecs.BOM_UTF8, "utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}

_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)

_CURES = {
    errno.ENOSPC: "make room on the disk",
    errno.EDQUOT: "make room on the disk",
    errno.EFBIG: "make room on the disk",
    errno.EACCES: "allow writing in its folder",
    errno.EPERM: "allow writing in its folder",
    errno.EROFS: "copy it to a disk that can be written",
}


def encoded(file: SourceFile, text: str) -> bytes:
    """Return a text in the encoding of a file, with its byte order mark if it has one. Line ends stay as they are.

    Of a Word document it is the whole document with the text in it.

    Raises:
        InputError: the text holds lone surrogates, which no encoding has, or does not fit into the document.
    """
    if file.data is not None:
        from mtcheck.read.docx import rewritten  # few drafts are documents

        return rewritten(file, text)
    mark = _MARKS[file.encoding] if file.bom else b""
    try:
        return mark + text.encode(file.encoding)
    except UnicodeEncodeError as error:
        found = f"U+{ord(text[error.start]):04X} at offset {error.start}"
        raise InputError(f"{file.path or '-'}: {found} cannot be written; remove it") from error


def write_file(path: str, file: SourceFile, text: str) -> None:
    """Replace the text of a file; encoding, byte order mark, line ends, mode and owner stay.

    The text is written to a hidden file beside it, which then takes its place in one step: whatever happens, the
    file is either the old one or the new one. A symbolic link stays, the file that it leads to is replaced. Other
    names of the file (hard links) keep the old text, see `other_names`.

    Args:
        path: The file, or a symbolic link to it.
        file: What was read from it.
        text: What to write.

    Raises:
        InputError: the file is read-only, no file, no longer what was read, or the disk refuses. It is as it was.
    """
    new, old = encoded(file, text), encoded(file, file.text)
    target = os.path.realpath(path)
    try:
        _check_writable(path, target)
        _replace(path, target, old, new)
    except OSError as error:
        cure = _CURES.get(error.errno or 0, "see what hinders it")
        raise InputError(f"{path}: not repaired ({error.strerror or error}); {cure} and run it again") from error


def other_names(path: str) -> int:
    """Return how many other names (hard links) the file has, 0 if there is none or no file."""
    try:
        return max(0, os.stat(path).st_nlink - 1)
    except OSError:
        return 0


def remove_leftovers(folder: str) -> None:
    """Delete the files in the making that killed runs left behind in a folder. Those of living runs stay."""
    with suppress(OSError):
        for path in list(_leftovers(folder)):
            with suppress(OSError):
                os.unlink(path)


def _leftovers(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(PREFIX) and entry.name.endswith(SUFFIX):
                age = time.time() - entry.stat(follow_symlinks=False).st_mtime
                if age > STALE_SECONDS or _is_dead(entry.name.split("-")[1]):
                    yield entry.path


def _is_dead(process: str) -> bool:
    """Return whether a process of this number is known not to run. On Windows asking would end it."""
    if os.name == "nt" or not process.isdecimal():
        return False
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return False


def _check_writable(path: str, target: str) -> None:
    status = os.stat(target)
    if not stat.S_ISREG(status.st_mode):
        raise InputError(f"{path}: not a regular file; give it to `mtcheck fix -` and redirect the output")
    # An administrator may write everything, and a folder may allow what the file forbids: read-only means hands off.
    if not status.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(target, os.W_OK):
        raise InputError(f"{path}: read-only; allow writing (`chmod u+w`) and run it again")


def _replace(path: str, target: str, old: bytes, new: bytes) -> None:
    descriptor, temporary = _temporary(os.path.dirname(target))
    try:
        try:
            _fill(descriptor, temporary, target, new)
        finally:
            os.close(descriptor)
        # As late as can be: an editor may have saved the draft while it was checked.
        if _content(target) != old:
            raise InputError(f"{path}: changed on disk while it was checked; run it again")
        os.replace(temporary, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def _temporary(folder: str) -> tuple[int, str]:
    """Create an empty file that only we may read, and return its descriptor and its path."""
    name = f"{PREFIX}{os.getpid()}-{os.urandom(8).hex()}{SUFFIX}"
    path = os.path.join(folder, name)
    return os.open(path, _FLAGS, stat.S_IRUSR | stat.S_IWUSR), path


def _fill(descriptor: int, path: str, target: str, data: bytes) -> None:
    """Write the data and make it last; mode, owner and attributes are those of the target, the time is now."""
    from shutil import copystat

    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]
    _keep_owner(path, os.stat(target))
    copystat(target, path)
    os.utime(path)
    # Without this a crash of the machine could leave an empty file under the name of the draft.
    os.fsync(descriptor)


def _keep_owner(path: str, status: os.stat_result) -> None:
    """Give the file owner and group of the old one, or at least the group; who may not do so becomes the owner."""
    if not hasattr(os, "chown"):
        return
    for owner in (status.st_uid, -1):
        with suppress(OSError):
            os.chown(path, owner, status.st_gid)
            return


def _content(path: str) -> bytes:
    with open(path, "rb") as stream:
        return stream.read()
