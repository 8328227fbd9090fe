"""PO and POT, the catalogues of gettext: every translation with its source, context and flags.

No parser gives places inside strings, so it is read here; the tests compare with polib and msgfmt.
Source: GNU gettext manual, The Format of PO Files; gettext-tools/src/po-lex.c for escapes.
"""

from __future__ import annotations

from dataclasses import replace

from mtcheck.languages import UNDETERMINED
from mtcheck.model import Document, Notation, SourceFile
from mtcheck.read.builder import Builder
from mtcheck.read.message import add_message
from mtcheck.read.po.entry import Entry
from mtcheck.read.po.header import Header
from mtcheck.read.po.parse import entries
from mtcheck.text import lazy

NAME = "po"
COMMENT = lazy(r"(?m)^[ \t]*#\.?[ \t]*(?P<line>mtcheck-[^\r\n]*)")
"""A comment of a translator, or one that was taken from the source code."""

NOTATION = Notation(
    (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t")),
    whole=r'[^"\\\r\n]*(?:(?:\\[^\r\n]|"\s*")[^"\\\r\n]*)*',
)


def read(file: SourceFile, language: str) -> Document:
    """Return the translations of a catalogue.

    Left out are the header, which tells the languages, obsolete entries, and what is not translated. The source of a
    fuzzy entry is the text that it was a translation of, if the catalogue still has it.

    Raises:
        InputError: what gettext would not read either.
    """
    builder = Builder(file, NAME)
    header = Header()
    for entry in entries(file):
        if entry.is_header:
            header = Header.of(entry)
        else:
            _add(builder, entry, header)
    document = builder.document(header.language if language == UNDETERMINED else language)
    return replace(document, source_language=header.source_language)


def _add(builder: Builder, entry: Entry, header: Header) -> None:
    for number, pieces in enumerate(entry.forms):
        if pieces:
            add_message(
                builder,
                pieces,
                source=entry.source(is_plural=number != header.form_of_one and entry.is_plural),
                name=entry.name,
                flags=(*entry.flags, "plural") if entry.is_plural else entry.flags,
                notation=NOTATION,
            )
