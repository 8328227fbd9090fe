"""Asks on the terminal what is to become of each repair."""

from __future__ import annotations

import sys

from mtcheck.cli.guard import say
from mtcheck.cli.options import Color
from mtcheck.cli.output import terminal_width, write_stdout
from mtcheck.model import FileReport, Finding, UsageError
from mtcheck.report import Line, Piece, one_finding
from mtcheck.run.walk import Decision, stretch
from mtcheck.text import visible

QUESTION = "Repair this? [y]es, [n]o, [e]dit, [s]kip this rule, [q]uit: "

ANSWERS = """y  make the repair
n  leave this place as it is
e  write the words yourself
s  leave all findings of this rule as they are
q  leave this place and all others as they are; what was repaired so far is saved"""


class Asker:
    """Asks about the repairs of one run. It remembers which rules are skipped, and whether the run was ended."""

    def __init__(self, color: Color) -> None:
        self._color = color
        self._skipped: set[str] = set()
        self._shown: str | None = None
        self.is_ended = False

    def decide(self, file: FileReport, finding: Finding) -> Decision:
        """Show a finding and return what is answered."""
        if finding.rule_id in self._skipped:
            return Decision("leave")
        self._show(file, finding)
        while True:
            answer = self._answer(QUESTION).strip().lower()[:1]
            if self.is_ended or answer == "q":
                self.is_ended = True
                return Decision("stop")
            if answer == "s":
                self._skipped.add(finding.rule_id)
            if answer in ("n", "s"):
                return Decision("leave")
            if answer == "y":
                return Decision("make")
            if answer == "e":
                return self._written(file, finding)
            self._write([(Piece(line),) for line in ANSWERS.split("\n")])

    def _show(self, file: FileReport, finding: Finding) -> None:
        path = file.file.path or ""
        if path != self._shown:
            self._shown = path
            self._write([(), (Piece(visible(path), "path"),)])
        self._write([*one_finding(file, finding, min(max(terminal_width(), 40), 100)), ()])

    def _written(self, file: FileReport, finding: Finding) -> Decision:
        span = stretch(file.file.text, finding)
        old = " ".join(file.file.text[span.start : span.end].split())
        text = self._answer(f"Write instead of “{visible(old)}” (nothing: make the repair): ")
        if self.is_ended:
            return Decision("stop")
        return Decision("write", text) if text.strip() else Decision("make")

    def _answer(self, question: str) -> str:
        try:
            return input(question)
        except EOFError:
            self.is_ended = True
            return ""

    def _write(self, lines: list[Line]) -> None:
        write_stdout(lines, self._color)


def check_terminal() -> None:
    """Make sure that there is somebody to ask.

    Raises:
        UsageError: standard input or output is no terminal.
    """
    if not sys.stdin.isatty() or not sys.stdout.isatty():
        raise UsageError("--interactive needs a terminal; use --diff to see the repairs first")


def tell(text: str) -> None:
    """Say something to whoever answers."""
    say(text)
