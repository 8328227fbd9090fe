"""The messages of a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mtcheck.languages import UNDETERMINED, is_same_language
from mtcheck.model import Document, Notification, SourceFile
from mtcheck.read.builder import Builder
from mtcheck.read.message import add_message
from mtcheck.read.table.cells import Cell, notation, rows
from mtcheck.read.table.columns import Columns

_NO_COLUMN = "no column is called target or by a language; name the columns in the first line, or it is not checked"
_TRUE = frozenset(["1", "true", "yes", "fuzzy"])


def document_of(file: SourceFile, format: str, language: str, separator: str, is_strict: bool) -> Document:
    """Return the messages of a table, in the columns that its first row names.

    With a column of translations these are read; else the columns that are called by a language, each in its own, or
    only that of the language asked for. The first of several is what the others were translated from.

    Raises:
        InputError: a quotation mark is missing.
    """
    lines = rows(file, separator, is_strict)
    names = [cell.content(file.text) for cell in next(lines, [])]
    columns = Columns.of(names)
    table = _Table(file, format, separator, columns, language)
    for row in lines if columns.are_known else ():
        table.add(row)
    return table.document()


class _Table:
    """A table on its way into a document."""

    def __init__(self, file: SourceFile, format: str, separator: str, columns: Columns, language: str) -> None:
        self._file = file
        self._separator = separator
        self._columns = columns
        self._language = language
        self._builder = Builder(file, format)
        self._wanted = dict(self._targets())
        first = (
            next(iter(columns.languages), None) if len(columns.languages) > 1 or columns.target is not None else None
        )
        self._source = first if columns.source is None else columns.source

    def add(self, row: Sequence[Cell]) -> None:
        """Add the messages of a row."""
        columns = self._columns
        names = (self._content(row, number) for number in (*columns.keys, self._source))
        name = next((name for name in names if name), None)
        flags = ("fuzzy",) if (self._content(row, columns.fuzzy) or "").lower() in _TRUE else ()
        for number, tag in self._wanted.items():
            if number < len(row):
                add_message(
                    self._builder,
                    row[number].pieces(self._file.text),
                    source=self._content(row, self._source) if number != self._source else None,
                    name=name,
                    flags=flags,
                    language=tag if len(self._wanted) > 1 else None,
                    notation=notation(row[number], self._separator),
                )

    def document(self) -> Document:
        """Return what was added."""
        document = self._builder.document(self._language)
        tags = [tag for tag in self._wanted.values() if tag]
        if tags and self._language == UNDETERMINED:
            document = replace(document, language=tags[0])
        if self._source in self._columns.languages:
            document = replace(document, source_language=self._columns.languages[self._source])
        if not self._columns.are_known and self._file.text.strip():
            document = replace(
                document, notifications=(Notification(f"{self._file.path or '-'}: {_NO_COLUMN}", self._file.path),)
            )
        return document

    def _targets(self) -> Iterator[tuple[int, str | None]]:
        if self._columns.target is not None:
            yield self._columns.target, None
            return
        for number, tag in self._columns.languages.items():
            if self._language == UNDETERMINED or is_same_language(tag, self._language):
                yield number, tag

    def _content(self, row: Sequence[Cell], number: int | None) -> str | None:
        return row[number].content(self._file.text) if number is not None and number < len(row) else None
