"""What a token pattern demands of one word."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple

from mtcheck.languages import Lexicon, flags
from mtcheck.rulebook.entry import Entry, Value
from mtcheck.rulebook.hints import hint
from mtcheck.rulebook.kinds._re2 import Pattern, compiled, translated
from mtcheck.rulebook.kinds._words import spellings
from mtcheck.text.words import WORD

KEYS = ("form", "not", "regex", "flags", "not-flags")
"""Keys of a constraint."""

SHAPES: Mapping[str, Callable[[str], bool]] = {
    "capitalised": lambda word: word[:1].isupper(),
    "all-caps": lambda word: len(word) > 1 and word.isupper(),
    "number": lambda word: word.isdecimal(),
}
"""Flags that the word itself shows; the others are in the lexicon."""


class Constraint(NamedTuple):
    """A test of one word. What is None or empty demands nothing.

    `forms` and `excluded` are in lower case. `flags` and `excluded_flags` are bits of `mtcheck.languages.flags`:
    the word must have one of the former and none of the latter. One of `shapes` is as good as one of `flags`.
    """

    forms: frozenset[str] | None = None
    excluded: frozenset[str] = frozenset()
    pattern: Pattern | None = None
    flags: int = 0
    excluded_flags: int = 0
    shapes: tuple[str, ...] = ()
    excluded_shapes: tuple[str, ...] = ()

    def accepts(self, folded: str, word: str, lexicon: Lexicon | None) -> bool:
        """Return whether a word, in lower case and as written, passes. Without a lexicon no word has its flags."""
        if self.forms is not None and folded not in self.forms:
            return False
        if folded in self.excluded or (self.pattern and not self.pattern.match(word.encode(errors="replace"))):
            return False
        if not (self.flags or self.excluded_flags or self.shapes or self.excluded_shapes):
            return True
        return self._has_flags(folded, word, lexicon)

    def _has_flags(self, folded: str, word: str, lexicon: Lexicon | None) -> bool:
        known = lexicon.get(folded) if lexicon and (self.flags or self.excluded_flags) else None
        bits = known.flags if known else 0
        if bits & self.excluded_flags or any(SHAPES[shape](word) for shape in self.excluded_shapes):
            return False
        wanted = self.flags or self.shapes
        return not wanted or bool(bits & self.flags) or any(SHAPES[shape](word) for shape in self.shapes)


def constraint(entry: Entry, key: str, value: Value) -> Constraint:
    """Return the constraint written as one form, a list of forms, or a mapping with some of `KEYS`.

    Args:
        entry: The rule, for errors.
        key: Where it is written, such as "match.pattern".
        value: What is written there.

    Raises:
        RuleError: a form is not one word, a flag is unknown, a pattern is wrong.
    """
    if not isinstance(value, Mapping):
        return Constraint(forms=_forms(entry, key, value))
    regex = value.get("regex")
    if regex is not None and not isinstance(regex, str):
        raise entry.error(f"regex in {key} is not text; expected RE2 syntax; put it in quotes", key)
    wanted, shapes = _flags(entry, key, value.get("flags", ()))
    unwanted, no_shapes = _flags(entry, key, value.get("not-flags", ()))
    return Constraint(
        forms=_forms(entry, key, value["form"]) if "form" in value else None,
        excluded=_forms(entry, key, value["not"]) if "not" in value else frozenset(),
        pattern=compiled(entry, key, rf"(?:{translated(entry, key, regex)})\z") if regex else None,
        flags=wanted,
        excluded_flags=unwanted,
        shapes=shapes,
        excluded_shapes=no_shapes,
    )


def condition(entry: Entry, key: str, beside: frozenset[str] = frozenset()) -> Constraint | None:
    """Return the constraint under a key of `match`, such as `unless-next`; None if it is absent.

    Args:
        entry: The rule.
        key: Where the constraint is written.
        beside: Keys that may stand beside those of a constraint.

    Raises:
        RuleError: it is wrong.
    """
    value = entry.match.get(key)
    if isinstance(value, Mapping):
        for inner in value:
            if inner not in KEYS and inner not in beside:
                raise entry.error(f"unknown key “{inner}” in {key}; expected {hint(inner, KEYS)}", f"match.{key}")
    return None if value is None else constraint(entry, f"match.{key}", value)


def _forms(entry: Entry, key: str, value: Value) -> frozenset[str]:
    forms = [value] if isinstance(value, str) else value
    if not isinstance(forms, tuple | list) or not forms:
        raise entry.error(f"a mapping or nothing for forms in {key}; expected words; write [one, two]", key)
    for form in forms:
        if not isinstance(form, str) or not WORD.fullmatch(form):
            cure = "write its parts as tokens of their own, or use kind: terms"
            raise entry.error(f"“{form}” in {key} is not one word; expected letters, digits, apostrophes; {cure}", key)
    return frozenset(spelling for form in forms if isinstance(form, str) for spelling in spellings(form))


def _flags(entry: Entry, key: str, value: Value) -> tuple[int, tuple[str, ...]]:
    names = [value] if isinstance(value, str) else list(value)
    known = _lexicon_flags()
    bits, shapes = 0, []
    for name in names:
        if name in SHAPES:
            shapes.append(str(name))
        elif name in known:
            bits |= known[str(name)]
        else:
            raise entry.error(f"flag “{name}” in {key}; expected {hint(str(name), [*known, *SHAPES])}", key)
    return bits, tuple(shapes)


@cache
def _lexicon_flags() -> dict[str, int]:
    """Return the flags of `mtcheck.languages.flags` by their names in rule files: VERB_S is verb-s."""
    constants = vars(flags).items()
    return {name.lower().replace("_", "-"): value for name, value in constants if isinstance(value, int)}
