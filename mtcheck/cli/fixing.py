"""Repairs drafts as the options of `mtcheck fix` say."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import NamedTuple

from mtcheck.cli.fix_text import about_all, about_file
from mtcheck.cli.guard import FAILED, say
from mtcheck.cli.options import Color
from mtcheck.cli.outcome import exit_code, notifications, sentence
from mtcheck.cli.output import write_stdout
from mtcheck.cli.paint import is_coloured, painted
from mtcheck.fix import unified
from mtcheck.model import Notification, UsageError
from mtcheck.report import Line, Piece, Style
from mtcheck.run.mend import checker, saved
from mtcheck.run.project import Outcome, rulebooks
from mtcheck.run.repair import Repair, repaired
from mtcheck.run.together import together
from mtcheck.run.write import encoded
from mtcheck.text import visible

STANDARD_INPUT = "-"

_STYLES: dict[str, Style] = {"-": "before", "+": "after", "@": "dim"}
_HEADS = ("--- ", "+++ ")


class Wishes(NamedTuple):
    """What was asked for. `is_stdin`: the draft is standard input, the repaired text goes to standard output."""

    unsafe: bool
    diff: bool
    interactive: bool
    is_stdin: bool
    color: Color
    quiet: bool

    @property
    def is_saved(self) -> bool:
        """Whether files are written."""
        return not self.diff and not self.is_stdin


def check_wishes(wishes: Wishes, paths: Sequence[str]) -> None:
    """Make sure that what is asked for can be done together.

    Raises:
        UsageError: it cannot.
    """
    if wishes.is_stdin and len(paths) > 1:
        raise UsageError("standard input (-) cannot be repaired together with files; repair them one after the other")
    if wishes.interactive and (wishes.is_stdin or wishes.diff):
        other = STANDARD_INPUT if wishes.is_stdin else "--diff"
        raise UsageError(f"--interactive does not go with {other}; leave out one of them")
    if wishes.interactive:
        from mtcheck.cli.ask import check_terminal

        check_terminal()


def fixed(outcome: Outcome, wishes: Wishes) -> int:
    """Repair the drafts of a run, say what was done, and return the exit code."""
    for note in notifications(outcome.report):
        _tell(note, wishes)
    repairs: list[Repair] = []
    errors = list(outcome.report.notifications)
    for repair, notes in _carried_out(_repairs(outcome, wishes), wishes):
        repairs.append(repair)
        errors += notes
        for note in notes:
            _tell(note, wishes)
        _say(about_file(repair, not wishes.diff), wishes)
    left = together(rulebooks(outcome.settings), [repair.left for repair in repairs], errors)
    _say(about_all(repairs, left, not wishes.diff), wishes)
    code = exit_code(left, outcome.settings, False)
    if wishes.diff and code < FAILED:
        return int(any(repair.is_changed for repair in repairs))
    return code


def _repairs(outcome: Outcome, wishes: Wishes) -> Iterator[Repair]:
    files = list(zip(outcome.whole, outcome.settings, strict=True))
    if not wishes.interactive:
        for file, settings in files:
            yield repaired(file, checker(settings, file), wishes.unsafe)
        return
    from mtcheck.cli.ask import Asker, tell
    from mtcheck.run.walk import walked

    asker = Asker(wishes.color)
    for file, settings in files:
        yield Repair(file, file) if asker.is_ended else walked(file, checker(settings, file), asker.decide, tell)


def _carried_out(repairs: Iterable[Repair], wishes: Wishes) -> Iterator[tuple[Repair, tuple[Notification, ...]]]:
    """Save, show or pass on the repaired texts, and yield them with what is to be told."""
    if wishes.is_saved:
        yield from saved(repairs)
        return
    for repair in repairs:
        if wishes.diff:
            _show_diff(repair, wishes.color)
        else:
            _pass_on(encoded(repair.file.file, repair.text))
        yield repair, ()


def _show_diff(repair: Repair, color: Color) -> None:
    """Write a diff to standard output: byte by byte for programs, and so that it cannot steer a terminal for people."""
    lines = unified(repair.file.file.text, repair.text, repair.file.file.path or STANDARD_INPUT)
    if sys.stdout.isatty() or color is Color.ALWAYS:
        write_stdout(map(_shown, lines), color)
    else:
        _pass_on("".join(lines).encode("utf-8"))


def _shown(line: str) -> Line:
    style = "path" if line.startswith(_HEADS) else _STYLES.get(line[0], "plain")
    return (Piece(visible(line.rstrip("\r\n")), style),)


def _pass_on(data: bytes) -> None:
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(lines: Iterable[Line], wishes: Wishes) -> None:
    """Write lines for people: to standard output, or beside it where it holds the text or the diff."""
    if wishes.quiet:
        return
    if wishes.is_saved:
        write_stdout(lines, wishes.color)
    else:
        sys.stderr.writelines(painted(lines, is_coloured(sys.stderr, wishes.color)))


def _tell(note: Notification, wishes: Wishes) -> None:
    if note.level == "error" or not wishes.quiet:
        say(sentence(note))
