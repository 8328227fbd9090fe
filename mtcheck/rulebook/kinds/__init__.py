"""Kinds of rules that need no code: one file each.

A kind module has

* `NAME`: what `match.kind` in a rule file says;
* `SCOPE`: `passage` or `document`;
* `check(entry)`: raises `RuleError` if the rule cannot be built, called when the rule is read from its file;
* `prepared(entry, language)`, if building takes long: what is kept with the rule from one run to the next, in texts,
  lists and mappings;
* `build(entries, language)`: takes all enabled rules of that kind for one language and returns a function from a
  `Passage` (or a `Document`) to `Hit`s.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from mtcheck.languages import Language
from mtcheck.rulebook.entry import Entry, Value

DETECTOR = "detector"
"""The kind of rules that a module of `mtcheck.detect` decides; it checks its options itself."""

PREPARED = ("regex", "terms", "tokens")
"""Kinds that have `prepared`."""


def module(kind: str) -> ModuleType:
    """Return the module of a kind, imported when it is first asked for."""
    return import_module(f"{__name__}.{kind}")


def check(entry: Entry) -> None:
    """Check what only the rule's kind understands.

    Raises:
        RuleError: a key, pattern or template is wrong.
    """
    if entry.kind != DETECTOR:
        module(entry.kind).check(entry)


def prepared(entry: Entry, language: Language) -> Value:
    """Return what the rule's kind wants to keep of it; nothing if that is not needed."""
    made: Value = module(entry.kind).prepared(entry, language) if entry.kind in PREPARED else ()
    return made
