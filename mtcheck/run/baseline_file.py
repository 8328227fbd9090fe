"""Reads and writes the file of the baseline: JSON with one line for each accepted finding, for readable diffs."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from mtcheck.model import InputError
from mtcheck.run.baseline import Baseline, Entry

VERSION = 1
"""Of the form of the file."""

AGAIN = "write it anew with `mtcheck baseline`"

_FIRST = '"findings"'
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?: |$)", re.MULTILINE)


def read(path: str | os.PathLike[str]) -> Baseline:
    """Return the baseline that a file holds.

    Raises:
        InputError: the file is missing, unreadable, of a newer version or wrong; the message has path and line.
    """
    name = os.fspath(path)
    try:
        text = Path(name).read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        raise InputError(f"{name}: no such baseline; make it with `mtcheck baseline --output {name}`") from error
    except OSError as error:
        raise InputError(f"{name}: cannot be read ({error.strerror or error}); name another baseline") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{name}: not UTF-8 (byte {error.start}); {AGAIN}") from error
    return Baseline(os.path.dirname(os.path.abspath(name)), tuple(sorted(_entries(name, text))))


def read_or_new(path: str | os.PathLike[str]) -> Baseline:
    """Return the baseline that a file holds, an empty one if there is no such file.

    Raises:
        InputError: as for `read`.
    """
    return read(path) if os.path.lexists(path) else Baseline(os.path.dirname(os.path.abspath(path)))


def is_out_of_date(path: str | os.PathLike[str], baseline: Baseline) -> bool:
    """Return whether the file is missing or holds another text than this baseline."""
    try:
        return Path(path).read_bytes() != rendered(baseline).encode("utf-8")
    except OSError:
        return True


def write(path: str | os.PathLike[str], baseline: Baseline) -> None:
    """Write a baseline to a file, as a whole or not at all. A symbolic link is followed.

    Raises:
        InputError: the file cannot be written.
    """
    name = os.path.realpath(path)
    try:
        _replace(name, rendered(baseline))
    except OSError as error:
        reason = error.strerror or error
        raise InputError(f"{os.fspath(path)}: cannot be written ({reason}); choose another --output") from error


def rendered(baseline: Baseline) -> str:
    """Return the text of the file: sorted, one entry on a line."""
    lines = [_dumps(entry._asdict()) for entry in sorted(baseline.entries)]
    return "\n".join(["{", f'"version": {VERSION},', '"findings": [', *_separated(lines), "]", "}", ""])


def _separated(lines: list[str]) -> Iterator[str]:
    yield from (f"{line}," for line in lines[:-1])
    yield from lines[-1:]


def _dumps(value: dict[str, str]) -> str:
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:  # a file name that is not UTF-8 holds lone surrogates
        return json.dumps(value)
    return text


def _replace(name: str, text: str) -> None:
    """Put a whole new file in the place of the old one."""
    import tempfile  # slow to import, and most runs only read

    handle, temporary = tempfile.mkstemp(dir=os.path.dirname(name), prefix=".mtcheck-", suffix=".tmp")
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(temporary, _mode(name))
        os.replace(temporary, name)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def _mode(name: str) -> int:
    """Return the permissions of the file, or those that a new one gets."""
    with suppress(OSError):
        return os.stat(name).st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _entries(name: str, text: str) -> Iterator[Entry]:
    for at, value in _values(name, text):
        wrong = _fault(value)
        if wrong:
            raise InputError(f"{name}:{_line(text, at)}: {wrong}; {AGAIN}")
        yield Entry(*(value[key] for key in Entry._fields))


def _fault(value: Any) -> str:
    """Return what is wrong with an entry, empty if nothing is."""
    if not isinstance(value, dict):
        return f"expected an object with {', '.join(Entry._fields)}"
    missing = [key for key in Entry._fields if not isinstance(value.get(key), str)]
    if missing:
        return f"“{missing[0]}” is missing or no text"
    unknown = [key for key in value if key not in Entry._fields]
    return f"unknown key “{unknown[0][:40]}”; known are {', '.join(Entry._fields)}" if unknown else ""


def _values(name: str, text: str) -> Iterator[tuple[int, Any]]:
    """Yield the entries, whatever they are, each with a place on its line."""
    conflict = _CONFLICT.search(text)
    if conflict:
        line = _line(text, conflict.start())
        raise InputError(f"{name}:{line}: a merge conflict; keep the lines of both sides, or {AGAIN}")
    try:
        whole = json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError(f"{name}:{error.lineno}: no JSON ({error.msg}); {AGAIN}") from error
    except RecursionError as error:
        raise InputError(f"{name}:1: too deeply nested; {AGAIN}") from error
    version = whole.get("version") if isinstance(whole, dict) else None
    if isinstance(version, int) and version > VERSION:
        raise InputError(f"{name}:1: version {version} is newer than this mtcheck, which knows {VERSION}; update it")
    if version != VERSION or not isinstance(whole.get("findings"), list):
        raise InputError(f"{name}:1: no baseline (expected “version”: {VERSION} and “findings”: […]); {AGAIN}")
    yield from zip(_places(text), whole["findings"], strict=False)


def _places(text: str) -> Iterator[int]:
    """Yield where each entry begins, the end of the text if that cannot be said."""
    decoder = json.JSONDecoder()
    at = text.find(_FIRST) + len(_FIRST)
    while True:
        while at < len(text) and text[at] in " \t\r\n:[,":
            at += 1
        yield at
        with suppress(json.JSONDecodeError):
            _, at = decoder.raw_decode(text, at)


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1
