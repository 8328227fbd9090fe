"""The repair of a tokens rule: new text for what is reported, another form for one word, or words left out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from mtcheck.model import LocalEdit, Passage
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.kinds._edits import Change, in_case_of, local_edits, smallest
from mtcheck.rulebook.kinds._elements import Element
from mtcheck.rulebook.kinds._templates import Template, template
from mtcheck.rulebook.kinds._words import follows, spellings
from mtcheck.rulebook.nodes import hint
from mtcheck.rulebook.options import check_keys, mapping, text

BLANKS = re.compile(" {2,}")
FIX_KEYS = ("applicability", "replace", "map-token", "map", "delete")


class TokenFix:
    """What `fix` says, checked.

    * `map-token`, `map`: a named token and its new forms. A form that is not listed gets no repair.
    * `replace`: new text for all that is reported, in which the named token already has its new form.
    * `delete`: a named token that is left out, with one blank.
    """

    def __init__(self, entry: Entry, pattern: Sequence[Element]) -> None:
        check_keys(entry, "fix", FIX_KEYS)
        self._entry = entry
        self._elements = {element.name: element for element in pattern if element.name}
        self._replace = self._template()
        self._mapped = self._name("map-token")
        self._map = self._forms()
        self._deleted = self._name("delete")
        proposals = [self._replace, self._mapped, self._deleted]
        if entry.rule.applicability in ("safe", "unsafe") and not any(proposals):
            raise entry.error("fix proposes nothing; expected replace, delete, or map-token and map; add one", "fix")
        if self._deleted and (self._replace or self._mapped):
            raise entry.error("delete stands with another repair; expected one; remove it", "fix.delete")

    def edits(
        self, passage: Passage, start: int, stop: int, names: Mapping[str, tuple[int, int]], values: Mapping[str, str]
    ) -> tuple[LocalEdit, ...]:
        """Return the repair of a match.

        Args:
            passage: The text.
            start: Where the reported stretch begins, in code points of the passage.
            stop: Where it ends.
            names: The words that the named tokens took, by their numbers.
            values: Their text, empty for those that took none.
        """
        return local_edits(passage, self._changes(passage, start, stop, names, values))

    def _changes(
        self, passage: Passage, start: int, stop: int, names: Mapping[str, tuple[int, int]], values: Mapping[str, str]
    ) -> tuple[Change, ...]:
        if self._deleted:
            return _without(passage, names[self._deleted]) if self._deleted in names else ()
        form = self._map.get(values[self._mapped].lower()) if self._mapped else ""
        if form is None:
            return ()
        if self._replace is None:
            return self._with_form(passage, names, form) if self._mapped else ()
        written = passage.text[start:stop]
        filled = self._replace.fill({**values, "match": written, **({self._mapped: form} if self._mapped else {})})
        # An optional token that is not there leaves two blanks behind.
        tidy = BLANKS.sub(" ", filled).strip(" ")
        return smallest(passage.text, start, stop, in_case_of(written, tidy))

    def _with_form(self, passage: Passage, names: Mapping[str, tuple[int, int]], form: str) -> tuple[Change, ...]:
        index = names[self._mapped][0]
        start, word = passage.starts[index], passage.words[index]
        return smallest(passage.text, start, start + len(word), in_case_of(word, form))

    def _template(self) -> Template | None:
        replace = text(self._entry, "fix", "replace")
        return None if replace is None else template(self._entry, "fix.replace", replace, self._elements)

    def _name(self, key: str) -> str:
        name = text(self._entry, "fix", key) or ""
        if name and name not in self._elements:
            cure = hint(name, list(self._elements)) if self._elements else "a token with `as`; name one"
            raise self._entry.error(f"{key} “{name}”; expected {cure}", f"fix.{key}")
        return name

    def _forms(self) -> dict[str, str]:
        forms = mapping(self._entry, "fix", "map")
        if bool(forms) != bool(self._mapped):
            raise self._entry.error("map or map-token alone; expected both; add the other", "fix")
        known = self._elements[self._mapped].constraint.forms if self._mapped else None
        made = {}
        for old, new in forms.items():
            if known is not None and old.lower() not in known:
                raise self._entry.error(f"“{old}” in map; expected {hint(old.lower(), sorted(known))}", "fix.map")
            if not isinstance(new, str):
                raise self._entry.error(f"“{old}” in map has no text; expected the new form; write it", "fix.map")
            made.update(dict.fromkeys(spellings(old), new))
        return made


def _without(passage: Passage, taken: tuple[int, int]) -> tuple[Change, ...]:
    """Return the change that leaves words out with one blank; a capital goes over to the next word."""
    text = passage.text
    first, end = taken
    start, stop = passage.starts[first], passage.starts[end - 1] + len(passage.words[end - 1])
    if end < len(passage.words) and follows(passage, end):
        next_word = passage.words[end]
        capital = text[start].isupper() and not text[start:stop].isupper()
        new = in_case_of(text[start:stop], next_word) if capital else next_word
        return smallest(text, start, passage.starts[end] + len(next_word), new)
    if first and follows(passage, first):
        start = passage.starts[first - 1] + len(passage.words[first - 1])
    return ((start, stop, ""),)
