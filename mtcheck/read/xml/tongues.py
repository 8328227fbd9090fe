"""The languages of the messages of one file."""

from __future__ import annotations

from mtcheck.languages import UNDETERMINED, canonical_tag


class Tongues:
    """Keeps account of languages: the first message has that of the document.

    Args:
        given: BCP 47 tag that the file is said to be in, which then holds for all; `und` if unknown.
    """

    def __init__(self, given: str) -> None:
        self.document = given
        """BCP 47 tag of the document, `und` if no message or the first one does not tell."""
        self._is_open = given == UNDETERMINED
        self._is_given = given != UNDETERMINED

    def of(self, name: str | None) -> str | None:
        """Return the tag for the next message, as `Unit.language` has it. `name` is what the file says, if anything."""
        if self._is_given:
            return None
        tag = (canonical_tag(name) if name else None) or UNDETERMINED
        if self._is_open:
            self.document = tag
            self._is_open = False
        return None if tag in (self.document, UNDETERMINED) else tag
