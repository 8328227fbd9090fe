"""Whole lines described by phrases: “share (this|the) (article|page)”, “also read: …”, “follow us on <network>”.

A phrase is words in lower case. `(a|b c|)` is a choice, an empty one may be left out, and choices may lie in choices;
`<name>` is any entry of a named list; `#` is a number; `…` is one to 25 words of any kind. Of punctuation only the
signs `: > / ©` count; in a line `»`, `›` and `|` count as `>`. Nothing else can be repeated, so that no line takes
long, whoever wrote the phrases.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

LINE_TOKEN = re.compile(r"[^\W_]+(?:[-’'.][^\W_]+)*|[:>»›|/©]")
SIGNS = {"»": ">", "›": ">", "|": ">"}
PHRASE_TOKEN = re.compile(r"<[a-z-]+>|[^\W_]+(?:[-’'.][^\W_]+)*|[:>/©()|#…]")

NUMBER, REST = "#", "…"
REST_PATTERN = r"(?: \S+){1,25}"


class _Part(NamedTuple):
    """A piece of a phrase as a regular expression for tokens with a blank before each.

    `firsts` are the tokens that it can begin with; `is_optional` tells that it can be nothing.
    """

    pattern: str
    firsts: frozenset[str]
    is_optional: bool = False


class Phrases:
    """A set of phrases. Those that a line may be are compiled when a line begins like them."""

    def __init__(self, phrases: Iterable[str], lists: Mapping[str, Iterable[str]]) -> None:
        """Read the phrases.

        Raises:
            ValueError: a phrase names a list that does not exist, has a bracket without its partner, or may begin
                with any word.
        """
        self._sources: defaultdict[str, list[str]] = defaultdict(list)
        self._patterns: dict[str, re.Pattern[str]] = {}
        for phrase in phrases:
            if phrase.strip():
                part = _Parser(phrase, lists).whole()
                for first in part.firsts:
                    self._sources[first].append(part.pattern)

    @property
    def beginnings(self) -> frozenset[str]:
        """The tokens that a phrase can begin with."""
        return frozenset(self._sources)

    def matches(self, line: str) -> bool:
        """Return whether the line as a whole is one of the phrases, case and other punctuation aside.

        >>> Phrases(["# (comment|comments)", "also read: …"], {}).matches("12 Comments!")
        True
        """
        found = (SIGNS.get(token, token) for token in LINE_TOKEN.findall(line.lower().replace("’", "'")))
        tokens = [NUMBER if token[0].isdigit() else token for token in found]
        if tokens[-1:] == [":"]:
            tokens.pop()
        if not tokens or tokens[0] not in self._sources:
            return False
        return self._pattern(tokens[0]).fullmatch("".join(f" {token}" for token in tokens)) is not None

    def _pattern(self, first: str) -> re.Pattern[str]:
        if first not in self._patterns:
            self._patterns[first] = re.compile("|".join(self._sources[first]))
        return self._patterns[first]


def first_token(line: str) -> str:
    """Return the first token of a line as phrases see it, empty if there is none."""
    match = LINE_TOKEN.search(line)
    if match is None:
        return ""
    token = match[0].lower().replace("’", "'")
    return NUMBER if token[0].isdigit() else SIGNS.get(token, token)


class _Parser:
    """Reads one phrase."""

    def __init__(self, phrase: str, lists: Mapping[str, Iterable[str]]) -> None:
        self._phrase = phrase
        self._lists = lists
        self._tokens = PHRASE_TOKEN.findall(phrase.lower().replace("’", "'"))
        self._at = 0

    def whole(self) -> _Part:
        part = self._choice()
        if self._at < len(self._tokens):
            raise ValueError(f"a bracket without its partner in “{self._phrase}”")
        if part.is_optional or REST in part.firsts:
            raise ValueError(f"“{self._phrase}” may begin with any word")
        return part

    def _choice(self) -> _Part:
        parts = [self._sequence()]
        while self._peek() == "|":
            self._at += 1
            parts.append(self._sequence())
        firsts = frozenset().union(*(part.firsts for part in parts))
        pattern = f"(?:{'|'.join(part.pattern for part in parts)})"
        return _Part(pattern, firsts, any(part.is_optional for part in parts))

    def _sequence(self) -> _Part:
        pattern, firsts, is_optional = "", frozenset[str](), True
        while (token := self._peek()) not in ("", "|", ")"):
            self._at += 1
            part = self._piece(token)
            pattern += part.pattern
            firsts |= part.firsts if is_optional else frozenset()
            is_optional = is_optional and part.is_optional
        return _Part(pattern, firsts, is_optional)

    def _piece(self, token: str) -> _Part:
        if token == "(":
            inner = self._choice()
            if self._peek() != ")":
                raise ValueError(f"a bracket without its partner in “{self._phrase}”")
            self._at += 1
            return inner
        if token == REST:
            return _Part(REST_PATTERN, frozenset({REST}))
        if token.startswith("<"):
            return self._named(token[1:-1])
        return _Part(f" {re.escape(token)}", frozenset({token}))

    def _named(self, name: str) -> _Part:
        if name not in self._lists:
            raise ValueError(f"no list named “{name}” for “{self._phrase}”")
        entries = [PHRASE_TOKEN.findall(entry.lower()) for entry in self._lists[name]]
        patterns = ("".join(f" {re.escape(word)}" for word in words) for words in entries)
        return _Part(f"(?:{'|'.join(patterns)})", frozenset(words[0] for words in entries))

    def _peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""
