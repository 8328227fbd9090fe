"""What uses the names that a match provides: the new text of a repair, the message, the reported part."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from string import Formatter

from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.hints import hint
from mtcheck.rulebook.options import text

FIELD = re.compile(r"\{([^{}]*)\}")
ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})")
ALWAYS = ("match", "fix")
"""Names that every message may use."""


class Template:
    """Text with `{names}`, filled in with what was matched. `\\uXXXX` stands for a code point."""

    def __init__(self, source: str) -> None:
        plain = ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), source)
        # Odd pieces are names: "a {b} c" is split into "a ", "b", " c".
        self._pieces = FIELD.split(plain)

    @property
    def names(self) -> list[str]:
        """The names it uses."""
        return self._pieces[1::2]

    def fill(self, values: Mapping[str, str]) -> str:
        """Return the text with the values in it."""
        pieces = list(self._pieces)
        pieces[1::2] = [values[name] for name in self.names]
        return "".join(pieces)


def template(entry: Entry, key: str, source: str, names: Collection[str]) -> Template:
    """Return the template under a key.

    Raises:
        RuleError: it uses a name that the match does not provide, or has a brace without its partner.
    """
    made = Template(source)
    _check_names(entry, key, made.names, ["match", *names])
    if "{" in FIELD.sub("", source) or "}" in FIELD.sub("", source):
        raise entry.error(f"a single brace in {key}; expected {{name}}; braces themselves cannot be inserted", key)
    return made


def check_message(entry: Entry, names: Collection[str]) -> None:
    """Check that the message uses only `{match}`, `{fix}` and the names that the match provides.

    Raises:
        RuleError: it uses another name, or the match gives one of its parts a name that is taken.
    """
    for name in ALWAYS:
        if name in names:
            raise entry.error(f"a part is named {name}, which messages use already; rename it", "match.pattern")
    try:
        used = [name for _, name, _, _ in Formatter().parse(entry.rule.message) if name is not None]
    except ValueError as error:
        raise entry.error(f"the message: {error}; expected {{name}}; double a brace to show it", "message") from error
    _check_names(entry, "message", used, [*ALWAYS, *names])


def report_names(entry: Entry, names: Collection[str]) -> tuple[str, ...]:
    """Return the names joined by + under `report`; empty means the whole match.

    Raises:
        RuleError: one of them is no name that the match provides.
    """
    value = text(entry, "match", "report")
    if value is None:
        return ()
    wanted = tuple(name.strip() for name in value.split("+"))
    for name in wanted:
        if name not in names:
            cure = hint(name, list(names)) if names else "a named part; name one"
            raise entry.error(f"report “{name}”; expected {cure}", "match.report")
    return wanted


def _check_names(entry: Entry, key: str, used: list[str], known: list[str]) -> None:
    for name in used:
        if name not in known:
            raise entry.error(f"{{{name}}} in {key}; expected {hint(name, known)}", key)
