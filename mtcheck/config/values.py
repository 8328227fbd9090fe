"""Checks the value of one key and turns it into plain data."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from mtcheck.config.keys import Key, Kind
from mtcheck.config.settings import Value
from mtcheck.model import SEVERITIES
from mtcheck.text import shorten

QUOTED = 30
"""Code points of a value that are quoted in an error."""

TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
"""The shape of a BCP 47 tag; whether the language is known is not decided here."""

RULE = re.compile(r"[\w-]+(?:\.[\w-]+){0,2}")
"""The shape of a rule id or of its beginning."""

THRESHOLDS = (*SEVERITIES, "never")


class WrongValueError(Exception):
    """A value cannot be used. The message says why and what to do.

    `word` is where to point, None at the key itself. `keys` lead on from there if the value is a table.
    """

    def __init__(self, message: str, word: str | None = None, keys: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.word = word
        self.keys = keys


def checked(key: Key, value: object) -> Value:
    """Return the value of a key: text, a number, a switch, a tuple of texts, or a tuple of pairs.

    Raises:
        WrongValueError: it has the wrong type, or cannot be used.
    """
    return CHECKS[key.kind](key, value)


def nearest(word: str, known: Iterable[str]) -> str:
    """Return `; did you mean “…”?` for the nearest of some words; empty if none is near."""
    from difflib import get_close_matches  # slow to import, and errors are rare

    near = get_close_matches(word.replace("_", "-").lower(), list(known), n=1)
    return f"; did you mean “{near[0]}”?" if near else ""


def quoted(value: object) -> str:
    """Return a value in quotation marks, shortened."""
    return f"“{shorten(str(value), QUOTED)}”"


def _text(key: Key, value: object) -> str:
    if not isinstance(value, str):
        raise WrongValueError(f"“{key.name}” is {_type(value)}; expected text: write {key.name} = {key.example}")
    if not value.strip():
        raise WrongValueError(f"“{key.name}” is empty; fill it or take it out")
    return value


def _tag(key: Key, value: object) -> str:
    tag = _text(key, value)
    if not TAG.fullmatch(tag):
        raise WrongValueError(f"{quoted(tag)} is no language tag; expected one such as {key.example}", tag)
    return tag


def _texts(key: Key, value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        raise WrongValueError(f"“{key.name}” is text; expected a list: write {key.name} = [{_toml(value)}]")
    if not isinstance(value, list):
        raise WrongValueError(f"“{key.name}” is {_type(value)}; expected a list: write {key.name} = {key.example}")
    for one in value:
        if not isinstance(one, str):
            raise WrongValueError(
                f"“{key.name}” has {_type(one)} in it; expected texts: write {key.name} = {key.example}"
            )
        if not one.strip():
            raise WrongValueError(f"“{key.name}” has an empty text in it; fill it or take it out")
    return tuple(value)


def _ids(key: Key, value: object) -> tuple[str, ...]:
    for name in (names := _texts(key, value)):
        _check_rule(name)
    return names


def _check_rule(name: str) -> None:
    if not RULE.fullmatch(name):
        cure = "write one rule a text" if "," in name else "expected a rule's id or its beginning, such as en.names"
        raise WrongValueError(f"{quoted(name)} cannot be a rule; {cure}", name)


def _globs(key: Key, value: object) -> tuple[str, ...]:
    from mtcheck.config.globs import problem

    for glob in (globs := _texts(key, value)):
        wrong = problem(glob)
        if wrong:
            raise WrongValueError(f"{quoted(glob)} {wrong}", _toml(glob)[1:-1])
    return globs


def _severities(key: Key, value: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, Mapping):
        raise WrongValueError(f"“{key.name}” is {_type(value)}; expected a table: write {key.name} = {key.example}")
    return tuple(_pairs(value, ()))


def _pairs(table: Mapping[str, object], outer: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield rule and severity. `en.spacing = "minor"` without quotation marks makes tables in tables: the same."""
    for name, value in table.items():
        keys = (*outer, name)
        if isinstance(value, Mapping):
            yield from _pairs(value, keys)
        else:
            yield _rule(keys), _severity(value, keys)


def _rule(keys: tuple[str, ...]) -> str:
    try:
        _check_rule(rule := ".".join(keys))
    except WrongValueError as wrong:
        raise WrongValueError(str(wrong), keys=keys) from None
    return rule


def _severity(value: object, keys: tuple[str, ...]) -> str:
    known = _one_of(SEVERITIES)
    if not isinstance(value, str):
        raise WrongValueError(
            f"the severity of {quoted('.'.join(keys))} is {_type(value)}; expected {known}", keys=keys
        )
    if value not in SEVERITIES:
        cure = "; to leave a rule out, use “ignore”" if value in ("off", "none", "ignore") else ""
        hint = nearest(value, SEVERITIES) or cure
        raise WrongValueError(f"{quoted(value)} is no severity; expected {known}{hint}", keys=keys)
    return value


def _threshold(key: Key, value: object) -> str:
    word = _text(key, value)
    if word not in THRESHOLDS:
        raise WrongValueError(
            f"{quoted(word)} is no severity; expected {_one_of(THRESHOLDS)}{nearest(word, THRESHOLDS)}"
        )
    return word


def _score(key: Key, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise WrongValueError(
            f"“{key.name}” is {_type(value)}; expected a score from 0 to 100: write {key.name} = {key.example}"
        )
    if math.isnan(value) or not 0 <= value <= 100:
        raise WrongValueError(f"“{key.name}” is {value:g}; expected a score from 0 to 100")
    return float(value)


def _count(key: Key, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise WrongValueError(
            f"“{key.name}” is {_type(value)}; expected a whole number: write {key.name} = {key.example}"
        )
    if value < 0:
        raise WrongValueError(f"“{key.name}” is {quoted(value)[1:-1]}; expected 0 or more")
    return value


def _switch(key: Key, value: object) -> bool:
    if not isinstance(value, bool):
        raise WrongValueError(f"“{key.name}” is {_type(value)}; expected true or false, without quotation marks")
    return value


def _type(value: object) -> str:
    names = ((bool, "true or false"), (str, "text"), (int | float, "a number"), (list, "a list"), (dict, "a table"))
    return next((name for kind, name in names if isinstance(value, kind)), "a date or time")


def _one_of(words: tuple[str, ...]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"


def _toml(value: str) -> str:
    """Return text as TOML writes it: its escapes are those of JSON."""
    from json import dumps

    return dumps(value, ensure_ascii=False)


CHECKS: dict[Kind, Callable[[Key, object], Value]] = {
    "tag": _tag,
    "name": _text,
    "ids": _ids,
    "words": _texts,
    "paths": _texts,
    "path": _text,
    "globs": _globs,
    "severities": _severities,
    "threshold": _threshold,
    "score": _score,
    "count": _count,
    "switch": _switch,
}
