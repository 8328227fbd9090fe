"""Whole lines described by phrases: “share (this|the) (article|page)”, “also read: …”, “follow us on <network>”.

A phrase is words in lower case. `(a|b c|)` is a choice, an empty one may be left out, and choices may lie in choices;
`<name>` is any entry of a named list; `#` is a number; `…` is one to about 25 words of any kind. Of punctuation only
the signs `: > / ©` count; in a line `»`, `›` and `|` count as `>`. Nothing else can be repeated, so that no line takes
long, whoever wrote the phrases.

Accents, vowel points and the width of letters do not matter: lines of this kind are typed in haste. In scripts without
spaces between words, and in Korean, where the spaces vary, each letter counts as a word: such phrases are written as
in any other language, with spaces wherever they help to read, and `…` is up to 60 letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import islice
from typing import NamedTuple

from mtcheck.text import lazy
from mtcheck.text.solid import SOLID_LETTERS
from mtcheck.text.words import MARKS

HANGUL = "\uac00-\ud7a3"
SINGLE = rf"[{SOLID_LETTERS}{HANGUL}]"
"""Letters that are tokens by themselves."""

LETTER = rf"(?:[^\W_{SOLID_LETTERS}{HANGUL}]|[{MARKS}])"
PLAIN = rf"{SINGLE}|{LETTER}+(?:[-’'.]{LETTER}+)*"
LATIN = r"[^\W_]+(?:[-’'.][^\W_]+)*"
"""The same for texts without single letters and marks; it compiles in a tenth of the time."""

IS_LATIN = lazy("[\0-\u02ff\u2000-\u20cf]*")
IN_LINE, IN_PHRASE = r"\d+(?:[.,:/-]\d+)+|{}|[:>»›|/©]", r"<[a-z-]+>|{}|[:>/©()|#…]"
LINE_TOKEN, LATIN_LINE_TOKEN = lazy(IN_LINE.format(PLAIN)), lazy(IN_LINE.format(LATIN))
PHRASE_TOKEN, LATIN_PHRASE_TOKEN = lazy(IN_PHRASE.format(PLAIN)), lazy(IN_PHRASE.format(LATIN))
SIGNS = {"»": ">", "›": ">", "|": ">"}

DROPPED = lazy("[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u0610-\u061a\u0640\u064b-\u065f\u0670\u200b-\u200f]")
"""Accents, Hebrew and Arabic points, the Arabic lengthening stroke, invisible controls."""

ALIKE = str.maketrans({"’": "'", "ı": "i", "ⓒ": "©"})
"""Typed for one another. Turkish capitals lose or gain the dot where case is changed without regard to the language."""

HEAD = 2
"""Tokens of a line by which it is decided whether it is looked at."""

NEAR_START = 60
"""Code points in which they stand."""

BRACKETS = {"(": "(?:", "|": "|", ")": ")"}

NUMBER, REST = "#", "…"
REST_PATTERN = r"(?: \S+){1,60}"

WORDS = 30
"""Words of more than one letter; a line of more is prose."""

Head = tuple[str, ...]
Sources = Mapping[Head, list[str]]
"""Regular expressions by head."""


class _Part(NamedTuple):
    """A piece of a phrase as a regular expression for tokens with a blank before each.

    `heads` are the one or two tokens that it can begin with, or fewer if it is shorter; () if it can be nothing.
    """

    pattern: str
    heads: frozenset[Head]


class Phrases:
    """A set of phrases. Those that a line may be are compiled when a line begins like them."""

    def __init__(self, sources: Sources) -> None:
        """Take phrases that were read before: see `read`."""
        self._sources = sources
        self._patterns: dict[Head, re.Pattern[str]] = {}

    @classmethod
    def of(cls, phrases: Iterable[str], lists: Mapping[str, Iterable[str]]) -> Phrases:
        """Return a set of phrases; for the errors see `read`."""
        return cls(read(phrases, lists))

    @property
    def heads(self) -> frozenset[Head]:
        """The tokens that a phrase can begin with; `…` stands for any."""
        return frozenset(self._sources)

    def matches(self, line: str) -> bool:
        """Return whether the line as a whole is one of the phrases, case and other punctuation aside.

        >>> Phrases.of(["# (comment|comments)", "also read: …"], {}).matches("12 Comments!")
        True
        """
        rest = _line_tokens(line)
        tokens = [*islice(rest, HEAD)]
        heads = [head for head in _possible(tokens) if head in self._sources]
        if not heads:
            return False
        tokens += rest
        if sum(len(token) > 1 for token in tokens) > WORDS:
            return False
        if tokens[-1:] == [":"]:
            tokens.pop()
        text = "".join(f" {token}" for token in tokens)
        return any(self._pattern(head).fullmatch(text) for head in heads)

    def _pattern(self, head: Head) -> re.Pattern[str]:
        if head not in self._patterns:
            self._patterns[head] = re.compile("|".join(self._sources[head]))
        return self._patterns[head]


def read(phrases: Iterable[str], lists: Mapping[str, Iterable[str]]) -> Sources:
    """Return phrases as regular expressions, by the tokens that a line which matches them begins with.

    Raises:
        ValueError: a phrase names a list that does not exist, has a bracket without its partner, or may begin with
            any word.
    """
    sources: defaultdict[Head, list[str]] = defaultdict(list)
    for phrase in filter(str.strip, phrases):
        part = _Parser(phrase, lists).whole()
        for head in sorted(part.heads):
            sources[head].append(part.pattern)
    return dict(sources)


def may_match(line: str, heads: frozenset[Head], firsts: frozenset[str]) -> bool:
    """Return whether the first tokens of a line are among the heads of phrases; `firsts` are the first of those."""
    # A word of plain letters is a token, and most lines begin with one that no phrase begins with.
    first = line[:NEAR_START].split(maxsplit=1)[:1]
    if first and first[0].isascii() and first[0].isalpha() and first[0].lower() not in firsts:
        return False
    tokens = [*islice(_line_tokens(line[:NEAR_START]), HEAD)]
    return not heads.isdisjoint(_possible(tokens))


def _folded(text: str) -> str:
    """Return the text in lower case without accents, vowel points and differences in width."""
    lowered = text.lower()
    if lowered.isascii():
        return lowered
    bare = DROPPED.sub("", unicodedata.normalize("NFKD", lowered.translate(ALIKE)))
    return unicodedata.normalize("NFC", bare)


def _line_tokens(line: str) -> Iterator[str]:
    text = _folded(line)
    pattern = LATIN_LINE_TOKEN if IS_LATIN.fullmatch(text) else LINE_TOKEN
    return (_normal(match[0]) for match in pattern.finditer(text))


def _normal(token: str) -> str:
    return NUMBER if token[0].isdigit() else SIGNS.get(token, token)


def _phrase_tokens(phrase: str) -> list[str]:
    pattern = LATIN_PHRASE_TOKEN if IS_LATIN.fullmatch(phrase) else PHRASE_TOKEN
    return [token if token == REST else _folded(token) for token in pattern.findall(phrase)]


def _possible(tokens: list[str]) -> list[Head]:
    """Return the heads that a line of these tokens can have; a colon at its end may be left out."""
    possible: list[Head] = [tuple(tokens[:HEAD]), (*tokens[:1], REST)]
    return [*possible, tuple(tokens[:1])] if tokens[1:HEAD] == [":"] else possible


@cache
def _word(token: str) -> _Part:
    return _Part(f" {re.escape(token)}", frozenset({(token,)}))


class _Parser:
    """Reads one phrase."""

    def __init__(self, phrase: str, lists: Mapping[str, Iterable[str]]) -> None:
        self._phrase = phrase
        self._lists = lists
        self._tokens = _phrase_tokens(phrase)
        self._at = 0

    def whole(self) -> _Part:
        part = self._choice()
        if self._at < len(self._tokens):
            raise ValueError(f"a bracket without its partner in “{self._phrase}”")
        if any(head[:1] in ((), (REST,)) for head in part.heads):
            raise ValueError(f"“{self._phrase}” may begin with any word")
        return part

    def _choice(self) -> _Part:
        parts = [self._sequence()]
        while self._peek() == "|":
            self._at += 1
            parts.append(self._sequence())
        heads = frozenset(head for part in parts for head in part.heads)
        return _Part(f"(?:{'|'.join(part.pattern for part in parts)})", heads)

    def _sequence(self) -> _Part:
        patterns: list[str] = []
        heads = frozenset[Head]({()})
        while (token := self._peek()) not in ("", "|", ")"):
            self._at += 1
            part = self._piece(token)
            patterns.append(part.pattern)
            heads = frozenset((head + tail)[:HEAD] for head in heads for tail in part.heads)
            if all(len(head) == HEAD for head in heads):
                patterns += self._rest()
        return _Part("".join(patterns), heads)

    def _rest(self) -> Iterator[str]:
        """Yield the patterns of what follows in the sequence, whose heads do not matter: token by token, fast."""
        depth = 0
        while (token := self._peek()) and (depth or token not in ("|", ")")):
            self._at += 1
            depth += (token == "(") - (token == ")")
            yield BRACKETS.get(token) or self._piece(token).pattern
        if depth:
            raise ValueError(f"a bracket without its partner in “{self._phrase}”")

    def _piece(self, token: str) -> _Part:
        if token == "(":
            inner = self._choice()
            if self._peek() != ")":
                raise ValueError(f"a bracket without its partner in “{self._phrase}”")
            self._at += 1
            return inner
        if token == REST:
            return _Part(REST_PATTERN, frozenset({(REST,)}))
        if token.startswith("<"):
            return self._named(token[1:-1])
        return _word(token)

    def _named(self, name: str) -> _Part:
        if name not in self._lists:
            raise ValueError(f"no list named “{name}” for “{self._phrase}”")
        entries = [_phrase_tokens(entry) for entry in self._lists[name]]
        patterns = ("".join(f" {re.escape(word)}" for word in words) for words in entries)
        return _Part(f"(?:{'|'.join(patterns)})", frozenset(tuple(words[:HEAD]) for words in entries))

    def _peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""
