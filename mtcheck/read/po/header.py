"""What the first entry of a catalogue says about it."""

from __future__ import annotations

from dataclasses import dataclass

from mtcheck.languages import UNDETERMINED, canonical_tag
from mtcheck.read.message import content
from mtcheck.read.po.entry import Entry
from mtcheck.text import lazy

_FIELD = lazy(r"(?m)^([A-Za-z-]+):[ \t]*(.*?)[ \t]*$")
_PLURALS = lazy(r"nplurals\s*=\s*(\d+)\s*;\s*plural\s*=\s*([^;]+)")

_NONE = -1


@dataclass(frozen=True, slots=True)
class Header:
    """The languages as BCP 47 tags, `und` if unknown, and the number of the plural form for one; -1: there is none."""

    language: str = UNDETERMINED
    source_language: str = UNDETERMINED
    form_of_one: int = 0

    @classmethod
    def of(cls, entry: Entry) -> Header:
        """Return what the translation of the empty text says."""
        text = content(entry.forms[0]) if entry.forms else ""
        fields = {match[1].lower(): match[2] for match in _FIELD.finditer(text)}
        source = fields.get("x-source-language") or fields.get("source-language") or ""
        return cls(
            canonical_tag(fields.get("language", "")) or UNDETERMINED,
            canonical_tag(source) or UNDETERMINED,
            _form_of_one(fields.get("plural-forms", "")),
        )


def _form_of_one(plurals: str) -> int:
    """Return the number of the form for one; none of a language whose words have a single form."""
    match = _PLURALS.search(plurals)
    if not match:
        return 0
    if int(match[1]) < 2:
        return _NONE
    from gettext import c2py  # it is no small module, and most catalogues have few plurals

    try:
        return int(c2py(match[2])(1))
    except (ValueError, RecursionError, ArithmeticError, SyntaxError):
        return 0
