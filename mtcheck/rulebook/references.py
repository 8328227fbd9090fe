"""Puts what rules refer to into them: lists and inflected words of their language folder.

* `list: months` in a token becomes its words under `form`; `(?&months)` in a pattern becomes the alternatives.
* `lemma: take` becomes all forms of the word, or those of the `slots` that are named.
* `{verb:take}` in `replace` becomes a table under `inflected` in `fix`: which form of “take” goes with each form that
  the token `verb` may be found in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from mtcheck.rulebook.entry import Entry, Value
from mtcheck.rulebook.hints import hint
from mtcheck.rulebook.kinds._templates import FIELD
from mtcheck.rulebook.vocabulary import Lemma, Vocabulary, vocabulary

IN_PATTERN = re.compile(r"\(\?&([^()]*)\)")
"""The call of a named list, as Perl writes it for named patterns; RE2 has nothing of that shape."""

SPECIAL = re.compile(r"([\\.+*?()|\[\]{}^$])")
INFLECTED = "inflected"
REFERENCES = ("list", "lemma", "slots")


class References:
    """The vocabularies of language folders, each read when a rule first asks for it."""

    def __init__(self) -> None:
        self._of = lru_cache(maxsize=None)(vocabulary)

    def resolved(self, entry: Entry, folder: str) -> Entry:
        """Return a rule with all that it refers to in it; the same object if it refers to nothing.

        Args:
            entry: The rule.
            folder: Where its file lies.

        Raises:
            RuleError: there is no such list, lemma or slot, or one of the two files is wrong.
        """
        if INFLECTED in entry.fix:
            raise entry.error(f"unknown key “{INFLECTED}” in fix; write {{token:lemma}} in replace", f"fix.{INFLECTED}")
        calls = [name for name in FIELD.findall(str(entry.fix.get("replace", ""))) if ":" in name]
        if not calls and not _refers(entry.match):
            return entry
        known = self._of(folder)
        match = {key: _value(entry, f"match.{key}", value, known) for key, value in entry.match.items()}
        fix = {**entry.fix, INFLECTED: {call: _table(entry, call, known) for call in calls}} if calls else entry.fix
        return replace(entry, match=match, fix=fix)


def _refers(value: Value) -> bool:
    if isinstance(value, str):
        return "(?&" in value
    if isinstance(value, Mapping):
        return any(key in value for key in REFERENCES) or any(map(_refers, value.values()))
    return any(map(_refers, value))


def _value(entry: Entry, key: str, value: Value, known: Vocabulary) -> Value:
    """Return a value of `match` without references."""
    if isinstance(value, str):
        return IN_PATTERN.sub(lambda call: _alternatives(_listed(entry, key, call[1], known)), value)
    if not isinstance(value, Mapping):
        return tuple(_value(entry, key, item, known) for item in value)
    plain = {name: _value(entry, key, inner, known) for name, inner in value.items() if name not in REFERENCES}
    forms = [*_texts(value, "form"), *_forms(entry, key, value, known)]
    return {**plain, "form": tuple(dict.fromkeys(forms))} if len(plain) < len(value) else plain


def _forms(entry: Entry, key: str, token: Mapping[str, Value], known: Vocabulary) -> Iterator[str]:
    """Yield the forms that a token refers to.

    Raises:
        RuleError: they are unknown, or `slots` stands without `lemma`.
    """
    for name in _texts(token, "list"):
        yield from _listed(entry, key, name, known)
    slots = _texts(token, "slots")
    lemmas = [_lemma(entry, key, name, known) for name in _texts(token, "lemma")]
    if slots and not lemmas:
        raise entry.error("slots without a lemma; expected both; add the lemma", key)
    for lemma in lemmas:
        for slot in slots:
            if slot not in lemma.forms:
                raise entry.error(f"slot “{slot}”; expected {hint(slot, list(lemma.forms))}", key)
        yield from lemma.all_forms(slots)


def _table(entry: Entry, call: str, known: Vocabulary) -> Value:
    """Return for each form of a token the new forms, each with the words before it that ask for it (none: else)."""
    name, _, wanted = call.partition(":")
    new = _lemma(entry, "fix.replace", wanted, known)
    token = next((token for token in _tokens(entry) if token.get("as") == name), None)
    if token is None or "lemma" not in token:
        raise entry.error(f"{{{call}}} in fix.replace; expected the name of a token with a lemma", "fix.replace")
    old = [_lemma(entry, "match.pattern", lemma, known) for lemma in _texts(token, "lemma")]
    slots = _texts(token, "slots")
    table = {}
    for form in dict.fromkeys(form.lower() for lemma in old for form in lemma.all_forms(slots)):
        if choices := _choices(form, old, slots, new):
            table[form] = choices
    return table


def _choices(form: str, old: Sequence[Lemma], slots: Sequence[str], new: Lemma) -> dict[str, tuple[str, ...]]:
    """Return the forms that may take the place of one; empty if it cannot be told which."""
    of_slot: dict[str, str] = {}
    after: dict[str, tuple[str, ...]] = {}
    for lemma in old:
        for slot, forms in lemma.forms.items():
            if (not slots or slot in slots) and form in map(str.lower, forms) and new.forms.get(slot):
                of_slot[slot] = new.forms[slot][0]
                after[slot] = lemma.after.get(slot, ())
    if len(set(of_slot.values())) == 1:
        return dict.fromkeys(of_slot.values(), ())
    told = {of_slot[slot]: words for slot, words in after.items() if words}
    others = {new_form for slot, new_form in of_slot.items() if not after[slot]}
    return {**told, **dict.fromkeys(others, ())} if len(others) < 2 else told


def _tokens(entry: Entry) -> Iterator[Mapping[str, Value]]:
    patterns = entry.match.get("patterns", (entry.match.get("pattern", ()),))
    for pattern in patterns if isinstance(patterns, tuple) else ():
        for token in pattern if isinstance(pattern, tuple) else ():
            if isinstance(token, Mapping):
                yield token


def _texts(token: Mapping[str, Value], key: str) -> list[str]:
    value = token.get(key, ())
    return [value] if isinstance(value, str) else [item for item in value if isinstance(item, str)]


def _listed(entry: Entry, key: str, name: str, known: Vocabulary) -> tuple[str, ...]:
    if name not in known.lists:
        raise entry.error(f"list “{name}” in {key}; expected {hint(name, list(known.lists))} of words.yaml", key)
    return known.lists[name]


def _lemma(entry: Entry, key: str, name: str, known: Vocabulary) -> Lemma:
    if name not in known.lemmas:
        raise entry.error(f"lemma “{name}” in {key}; expected {hint(name, list(known.lemmas))} of forms.yaml", key)
    return known.lemmas[name]


def _alternatives(words: Sequence[str]) -> str:
    """Return a pattern for any of the words, the longest first."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(SPECIAL.sub(r"\\\1", word) for word in longest_first) + ")"
