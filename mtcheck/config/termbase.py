"""Reads termbases: TBX, and CSV with a row of column names.

The columns of a CSV file are `source`, `target` and `forbidden`, or language tags; several words in a cell are
separated by `|`. A row with a source and no target means: this is not translated.

Sources: ISO 30042:2008 and 2019 (TBX), `langSet` and `langSec`, administrative status; RFC 4180 (CSV).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from io import StringIO

from mtcheck.config.find import shown
from mtcheck.config.listed import content, decoded, stamp
from mtcheck.model import ConfigError, Term, TermWord

WHAT = "termbase"
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
    return _terms(path, *stamp(path, WHAT))


@lru_cache(maxsize=16)
def _terms(path: str, mtime: int, size: int) -> tuple[Term, ...]:
    """Return the terms of a file; time (ns) and size (bytes) are there to notice a change."""
    del mtime
    if size > LIMIT_BYTES:
        raise ConfigError(f"{shown(path)}: larger than {LIMIT_BYTES // 1_000_000} MB; split the termbase")
    data = content(path, WHAT)
    if path.lower().endswith((".tbx", ".xml")):
        from mtcheck.config.tbx import tbx_terms

        return tbx_terms(data, shown(path))
    return tuple(_csv_terms(decoded(data, path, WHAT), path))


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
