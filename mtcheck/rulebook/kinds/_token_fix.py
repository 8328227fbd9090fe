"""The repair of a tokens rule: new text for what is reported, another form for one word, or words left out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from mtcheck.model import LocalEdit, Passage
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.hints import hint
from mtcheck.rulebook.kinds._edits import in_case_of, replaced
from mtcheck.rulebook.kinds._elements import Element, alternatives
from mtcheck.rulebook.kinds._inflected import Inflected
from mtcheck.rulebook.kinds._templates import Template, template
from mtcheck.rulebook.kinds._token_match import TokenMatch
from mtcheck.rulebook.kinds._words import follows, spellings
from mtcheck.rulebook.options import check_keys, mapping, text

BLANKS = re.compile(" {2,}")
FIX_KEYS = ("applicability", "replace", "map-token", "map", "delete", "inflected")


class TokenFix:
    """What `fix` says, checked.

    * `map-token`, `map`: a named token and its new forms. A form that is not listed gets no repair.
    * `replace`: new text for all that is reported, in which the named token already has its new form. `{verb:take}` is
      another word in the form that the token has; if that cannot be told, there is no repair.
    * `delete`: a named token that is left out, with one blank.
    """

    def __init__(self, entry: Entry, pattern: Sequence[Element]) -> None:
        check_keys(entry, "fix", FIX_KEYS)
        self._entry = entry
        self._elements = {element.name: element for element in pattern if element.name}
        self._inflected = Inflected(entry)
        self._replace = self._template()
        self._mapped = self._name("map-token")
        self._map = self._forms()
        self._deleted = self._name("delete")
        proposals = [self._replace, self._mapped, self._deleted]
        if entry.rule.applicability in ("safe", "unsafe") and not any(proposals):
            raise entry.error("fix proposes nothing; expected replace, delete, or map-token and map; add one", "fix")
        if self._deleted and (self._replace or self._mapped):
            raise entry.error("delete stands with another repair; expected one; remove it", "fix.delete")

    def edits(self, passage: Passage, match: TokenMatch, values: Mapping[str, str]) -> tuple[LocalEdit, ...]:
        """Return the repair of a match. `values` are the texts of the named tokens, empty for those that took none."""
        if self._deleted:
            return _without(passage, match.names[self._deleted]) if self._deleted in match.names else ()
        form = self._map.get(values[self._mapped].lower()) if self._mapped else ""
        if form is None:
            return ()
        if self._replace is None:
            return _with_form(passage, match.names[self._mapped][0], form) if self._mapped else ()
        written = passage.text[match.start : match.stop]
        forms = self._inflected.forms(passage, match)
        if forms is None:
            return ()
        if self._mapped:
            forms[self._mapped] = form
        filled = self._replace.fill({**values, "match": written, **forms})
        # An optional token that is not there leaves two blanks behind.
        tidy = BLANKS.sub(" ", filled).strip(" ")
        return _replaced(passage, match.start, match.stop, in_case_of(written, tidy))

    def _template(self) -> Template | None:
        replace = text(self._entry, "fix", "replace")
        names = [*self._elements, *self._inflected.calls]
        return None if replace is None else template(self._entry, "fix.replace", replace, names)

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
        known = self._listed() if self._mapped else None
        made = {}
        for old, new in forms.items():
            if known is not None and old.lower() not in known:
                raise self._entry.error(f"“{old}” in map; expected {hint(old.lower(), sorted(known))}", "fix.map")
            if not isinstance(new, str):
                raise self._entry.error(f"“{old}” in map has no text; expected the new form; write it", "fix.map")
            made.update(dict.fromkeys(spellings(old), new))
        return made

    def _listed(self) -> frozenset[str] | None:
        """Return the forms that the mapped token lists in any of the rule's patterns; None if it need not be listed."""
        named = [element for one in alternatives(self._entry) for element in one if element.name == self._mapped]
        lists = [element.constraint.forms for element in named]
        return None if None in lists else frozenset(form for forms in lists for form in forms or ())


def _with_form(passage: Passage, index: int, form: str) -> tuple[LocalEdit, ...]:
    start, word = passage.starts[index], passage.words[index]
    return _replaced(passage, start, start + len(word), in_case_of(word, form))


def _without(passage: Passage, taken: tuple[int, int]) -> tuple[LocalEdit, ...]:
    """Return the edit that leaves words out with one blank; a capital goes over to the next word."""
    text = passage.text
    first, end = taken
    start, stop = passage.starts[first], passage.starts[end - 1] + len(passage.words[end - 1])
    if end < len(passage.words) and follows(passage, end):
        next_word = passage.words[end]
        capital = text[start].isupper() and not text[start:stop].isupper()
        new = in_case_of(text[start:stop], next_word) if capital else next_word
        return _replaced(passage, start, passage.starts[end] + len(next_word), new)
    if first and follows(passage, first):
        start = passage.starts[first - 1] + len(passage.words[first - 1])
    return _replaced(passage, start, stop, "")


def _replaced(passage: Passage, start: int, stop: int, new: str) -> tuple[LocalEdit, ...]:
    return replaced(passage.document.prose, passage.local(start, stop), new)
