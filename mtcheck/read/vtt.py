"""WebVTT subtitles: cues with their times, notes and styles between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from mtcheck.languages import preferred
from mtcheck.model import Document, SourceFile
from mtcheck.read.cues import TIMES, Cues, Line, lines_of
from mtcheck.text import lazy

NAME = "vtt"
COMMENT = lazy(
    r"(?<![^\r\n])NOTE(?:[ \t]+|[ \t]*(?:\r\n?|\n))(?P<note>mtcheck-[^\r\n]*(?:(?:\r\n?|\n)[^\r\n]+)*)(?![^\r\n])"
)
"""A note, up to a blank line."""

_LANGUAGE = re.compile(r"Language[ \t]*:[ \t]*([A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8})*)\Z", re.IGNORECASE)
_NO_CUE = re.compile(r"(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|\Z)")


def read(file: SourceFile, language: str) -> Document:
    """Return what is said in the subtitles.

    A sentence is one unit, over as many cues as it goes; whoever else speaks begins another. The head of the file,
    notes, styles, regions, names of cues, times, tags and what tells who speaks are left out. The head may say in
    which language they are.
    """
    cues = Cues(file, NAME, has_entities=True)
    stated = ""
    for index, block in enumerate(_blocks(file.text)):
        if _NO_CUE.match(file.text, *block[0]):
            stated = stated or (_language(file.text, block) if index == 0 else "")
        else:
            cues.cue(_words(file.text, block))
    document = cues.document(language)
    return replace(document, language=preferred(stated)) if stated and language == "und" else document


def _blocks(text: str) -> Iterator[list[Line]]:
    """Yield the lines between blank ones."""
    for is_blank, lines in groupby(lines_of(text), key=lambda line: line[0] == line[1]):
        if not is_blank:
            yield list(lines)


def _words(text: str, block: list[Line]) -> list[Line]:
    """Return the lines behind the times; all if there are none."""
    for index, line in enumerate(block[:2]):
        if TIMES.match(text, *line):
            return block[index + 1 :]
    return block


def _language(text: str, block: list[Line]) -> str:
    matches = (_LANGUAGE.match(text, *line) for line in block)
    return next((match[1] for match in matches if match), "")
