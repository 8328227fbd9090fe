"""Reads termbases: TBX, and CSV with a row of column names.

The columns of a CSV file are `source`, `target` and `forbidden`, or language tags; several words in a cell are
separated by `|`. A row with a source and no target means: this is not translated.

Sources: ISO 30042:2008 and 2019 (TBX), `langSet` and `langSec`, administrative status; RFC 4180 (CSV).
"""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from io import StringIO

from mtcheck.config.find import shown
from mtcheck.model import ConfigError, Term, TermWord

SIDES = ("source", "target", "forbidden")
TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
SEPARATORS = ",;\t"
LIMIT_BYTES = 50_000_000
"""Size of a termbase that is read."""


def terms_of(path: str) -> tuple[Term, ...]:
    """Return the terms of a termbase (absolute path) in its order.

    Raises:
        ConfigError: the file cannot be read, or is neither TBX nor such a CSV file.
    """
    try:
        about = os.stat(path)
    except OSError as error:
        raise _unreadable(path, error) from error
    return _terms(path, about.st_mtime_ns, about.st_size)


@lru_cache(maxsize=16)
def _terms(path: str, mtime: int, size: int) -> tuple[Term, ...]:
    """Return the terms of a file; time (ns) and size (bytes) are there to notice a change."""
    del mtime
    if size > LIMIT_BYTES:
        raise ConfigError(f"{shown(path)}: larger than {LIMIT_BYTES // 1_000_000} MB; split the termbase")
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise _unreadable(path, error) from error
    if path.lower().endswith((".tbx", ".xml")):
        from mtcheck.config.tbx import tbx_terms

        return tbx_terms(data, shown(path))
    return tuple(_csv_terms(_decoded(data, path), path))


def _csv_terms(text: str, path: str) -> Iterator[Term]:
    head = text.partition("\n")[0]
    separator = max(SEPARATORS, key=head.count)
    rows = csv.reader(StringIO(text, newline=""), delimiter=separator)
    columns = [name.strip() for name in next(rows, [])]
    if not _are_columns(columns):
        wanted = "source, target, forbidden, or language tags"
        raise ConfigError(f"{shown(path)}:1: “{head.strip()[:40]}” names no columns; write {wanted} in the first row")
    try:
        for row in rows:
            words = tuple(_words(columns, row))
            if words:
                yield Term(words)
    except csv.Error as error:
        raise ConfigError(f"{shown(path)}:{rows.line_num}: not a row of CSV ({error}); correct it") from error


def _are_columns(columns: Sequence[str]) -> bool:
    if "source" in columns:
        return True
    return len(columns) > 1 and sum(TAG.fullmatch(name) is not None for name in columns) > 1


def _words(columns: Sequence[str], row: Sequence[str]) -> Iterator[TermWord]:
    cells = {name: cell.strip() for name, cell in zip(columns, row, strict=False) if cell.strip()}
    if "source" in cells and "target" not in cells and "forbidden" not in cells:
        cells["target"] = cells["source"]
    for name, cell in cells.items():
        for word in filter(None, map(str.strip, cell.split("|"))):
            if name in SIDES:
                yield TermWord(word, side="source" if name == "source" else "target", is_forbidden=name == "forbidden")
            elif TAG.fullmatch(name):
                yield TermWord(word, name.replace("_", "-"))


def _decoded(data: bytes, path: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{shown(path)}:{line}: this is not UTF-8; save the termbase as UTF-8") from error


def _unreadable(path: str, error: OSError) -> ConfigError:
    return ConfigError(f"{shown(path)}: the termbase cannot be read ({error.strerror or error}); correct its path")
