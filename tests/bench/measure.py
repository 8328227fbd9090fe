"""What is measured: words per second in bulk, and the time from start to end on a short file."""

from __future__ import annotations

import shutil
import sys
import sysconfig
from pathlib import Path
from typing import TypedDict

from tests.bench.clock import best, medians, process
from tests.bench.texts import english

MTCHECK = "import sys; from mtcheck.cli import main; sys.exit(main())"
BARE_TYPER = "import typer; typer.run(lambda: None)"
SHORT = 500
"""Words of the short file."""


class Figures(TypedDict):
    """The results of a run."""

    text: str
    words: int
    words_per_second: dict[str, int]
    start_up_ms: dict[str, float]


def figures(folder: Path, words: int, runs: int) -> Figures:
    """Measure everything on the same text.

    Args:
        folder: Where the text files go.
        words: Words of the text; a peer that is slower gets a tenth of it.
        runs: Repetitions of each start-up.
    """
    text, origin = english(words)
    return {
        "text": origin,
        "words": len(text.split()),
        "words_per_second": {"mtcheck": _own_rate(text), **_peer_rates(folder, text)},
        "start_up_ms": _start_up(folder, runs),
    }


def _own_rate(text: str) -> int:
    """Words per second of the interface in this process, everything loaded: read, find, repair and score."""
    import mtcheck

    mtcheck.check_text(english(SHORT)[0], language="en")
    return round(len(text.split()) / best(lambda: mtcheck.check_text(text, language="en"), 3))


def _peer_rates(folder: Path, text: str) -> dict[str, int]:
    lines = text.splitlines(keepends=True)
    tenth = "".join(lines[: max(1, len(lines) // 10)])
    rates = {}
    for name, arguments, share in (("proselint", ["check"], tenth), ("codespell", [], text), ("wc", ["-w"], text)):
        program = _program(name)
        if program:
            rates[name] = _marginal_rate(folder, [program, *arguments], share)
    return rates


def _marginal_rate(folder: Path, command: list[str], text: str) -> int:
    """Words per second of a program, its start-up taken off: the time for an empty file is subtracted."""
    full, empty = folder / "full.txt", folder / "empty.txt"
    full.write_text(text, encoding="utf-8")
    empty.write_text("", encoding="utf-8")
    start_up = best(process([*command, str(empty)], folder / "cache"), 5)
    spent = best(process([*command, str(full)], folder / "cache"), 3) - start_up
    return round(len(text.split()) / max(spent, 1e-4))


def _start_up(folder: Path, runs: int) -> dict[str, float]:
    short = folder / "short.txt"
    short.write_text(english(SHORT)[0], encoding="utf-8")
    commands = {
        "mtcheck check": ["-c", MTCHECK, "check", "--language", "en", str(short)],
        "bare Typer program": ["-c", BARE_TYPER],
        "python -c pass": ["-c", "pass"],
    }
    jobs = {name: process([sys.executable, *rest], folder / "cache") for name, rest in commands.items()}
    return {name: round(1000 * spent, 1) for name, spent in medians(jobs, runs).items()}


def _program(name: str) -> str | None:
    """Return the path of a program, that of this environment first; None if it is not installed."""
    return shutil.which(name, path=sysconfig.get_path("scripts")) or shutil.which(name)
