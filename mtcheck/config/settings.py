"""The settings that apply to one file."""

from __future__ import annotations

from dataclasses import dataclass

from mtcheck.model import Severity


@dataclass(frozen=True, slots=True)
class Settings:
    """What is decided about one draft, by the defaults, the project's files and the command line.

    `language` is a BCP 47 tag, None if it is to be found out. `input_format` is the name of an input format, None
    if the file's name tells. `select` and `ignore` are rule ids or their beginnings; no `select` means all stable
    rules. `rules` are folders with rules of the project's own. `severity` are pairs of a rule id or its beginning and
    the severity that its findings have; the longest beginning counts. `words` are accepted words and phrases: findings
    within them are left out. `fail_on` is the least severity that makes a run fail, or `never`; `fail_under` the score
    (0–100) below which it fails, None if there is no such gate. All paths are absolute.
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
