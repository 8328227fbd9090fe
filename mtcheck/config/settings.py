"""The settings that apply to one file, and those of a whole run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from mtcheck.model import Severity, SourceFile, Term

Value = str | float | bool | tuple[str, ...] | tuple[tuple[str, str], ...] | None
"""The value of a key. None means that the key is not set, and has no default."""


def texts(value: Value) -> tuple[str, ...]:
    """Return the texts of a value that is a list, empty for any other."""
    return tuple(one for one in value if isinstance(one, str)) if isinstance(value, tuple) else ()


@dataclass(frozen=True, slots=True)
class Settings:
    """What is decided about one draft, by the defaults, the project's files and the command line.

    `language` is a BCP 47 tag, None if it is to be found out. `input_format` is the name of an input format, None
    if the file's name tells. `select` and `ignore` are rule ids or their beginnings; no `select` means all stable
    rules, and with `preview` those in preview too. `extend_select` are rules beside these. `rules` are folders with
    rules of the project's own. `severity` are
    pairs of a rule id or its beginning and the severity that its findings have; the longest beginning counts. `words`
    are accepted words and phrases, those of glossaries too: findings within them are left out. `fail_on` is the least
    severity that makes a run fail, or `never`; `fail_under` the score (0–100) below which it fails, None if there is
    no such gate. `source` is the text that the draft was translated from, None if it is not at hand, and
    `source_language` its BCP 47 tag, None if it is to be found out. `terms` are what termbases say. All paths are
    absolute.
    """

    language: str | None = None
    input_format: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    words: tuple[str, ...] = ()
    fail_on: str = "minor"
    fail_under: float | None = None
    extend_select: tuple[str, ...] = ()
    source: SourceFile | None = None
    source_language: str | None = None
    terms: tuple[Term, ...] = ()
    preview: bool = False


@dataclass(frozen=True, slots=True)
class RunSettings:
    """What is decided about a whole run.

    `jobs` is the number of processes, 0 or None for one for each processor. `baseline` is an absolute path, whether
    there is such a file or not; None means no baseline. `cache` tells whether results are kept for the next run.
    `format` is the name of the output format, None the default one.
    """

    jobs: int | None = None
    baseline: str | None = None
    cache: bool = True
    format: str | None = None


class Explained(NamedTuple):
    """A key of the configuration with its value, and where that came from.

    `value` None means: not set. `origin` is `default`, a place in a file, or an option; several of them if a list
    grew, separated by `; `.
    """

    key: str
    value: Value
    origin: str
