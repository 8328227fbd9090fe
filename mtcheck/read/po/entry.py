"""An entry of a catalogue."""

from __future__ import annotations

from dataclasses import dataclass, field

from mtcheck.read.message import Piece, content

Pieces = list[Piece]

FUZZY = "fuzzy"


@dataclass(slots=True)
class Entry:
    """A source text and its translations, one for each plural form; each in pieces of the file.

    `strings` has what stands behind `msgctxt`, `msgid` and `msgid_plural`, `previous` the same of the text that a
    fuzzy entry was a translation of.
    """

    strings: dict[str, Pieces] = field(default_factory=dict)
    forms: list[Pieces] = field(default_factory=list)
    flags: tuple[str, ...] = ()
    previous: dict[str, str] = field(default_factory=dict)

    @property
    def is_header(self) -> bool:
        """Whether it tells about the catalogue."""
        return not content(self.strings["msgid"]) and not self.strings.get("msgctxt")

    @property
    def is_plural(self) -> bool:
        """Whether there is a translation for each number."""
        return "msgid_plural" in self.strings

    @property
    def name(self) -> str:
        """The context and the source."""
        source = content(self.strings["msgid"])
        context = self.strings.get("msgctxt")
        return f"{content(context)}|{source}" if context else source

    def source(self, is_plural: bool) -> str:
        """Return what a form was translated from."""
        key = "msgid_plural" if is_plural else "msgid"
        if FUZZY in self.flags and key in self.previous:
            return self.previous[key]
        return content(self.strings[key])
