"""SubRip subtitles: numbered cues with their times."""

from __future__ import annotations

from mtcheck.model import Document, SourceFile
from mtcheck.read.cues import TIMES, Cues, Line, lines_of
from mtcheck.text import lazy

NAME = "srt"
COMMENT = lazy(r"(?!)")
"""SubRip has no comments: whatever stands in a file is shown."""


def read(file: SourceFile, language: str) -> Document:
    """Return what is said in the subtitles.

    A sentence is one unit, over as many cues as it goes; whoever else speaks begins another. Numbers, times, tags and
    what tells who speaks are left out.
    """
    cues = Cues(file, NAME, has_entities=False)
    cue: list[Line] = []
    for line in lines_of(file.text):
        if not TIMES.match(file.text, *line):
            cue.append(line)
            continue
        cues.cue(_without_number(file.text, cue))
        cue = []
    cues.cue(cue)
    return cues.document(language)


def _without_number(text: str, lines: list[Line]) -> list[Line]:
    """Return the lines before the times of the next cue, without its number."""
    if lines and text[slice(*lines[-1])].isdecimal():
        return lines[:-1]
    return lines
