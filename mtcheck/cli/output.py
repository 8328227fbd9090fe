"""Where a report goes: a terminal, a pipe or a file."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from mtcheck.cli.options import Color
from mtcheck.cli.paint import is_coloured, painted
from mtcheck.model import UsageError
from mtcheck.report import Line
from mtcheck.text import inert

SIGNS = str.maketrans(
    {"▆": "#", "·": ".", "─": "-", "→": ">", "…": "~", "“": '"', "”": '"', "’": "'", "–": "-", "—": "-"}
)
"""What stands for our signs on a terminal that has not got them; one column for one."""


def terminal_width() -> int:
    """Return the columns of the terminal (or of the variable COLUMNS), 80 if there is none."""
    return shutil.get_terminal_size((80, 24)).columns


def write_file(lines: Iterable[Line], path: Path, color: Color) -> None:
    """Write the lines to a file in UTF-8, with colour only if it is asked for.

    Raises:
        UsageError: the file cannot be written.
    """
    try:
        with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            stream.writelines(painted(lines, color is Color.ALWAYS))
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror or error}); choose another --output") from error


def write_stdout(lines: Iterable[Line], color: Color, is_for_people: bool = True) -> None:
    """Write the lines to standard output; a reader that goes away (`| head`) ends it quietly.

    Formats for programs make the words of a draft harmless in logs by themselves, in ways that change nothing.
    """
    stream = sys.stdout
    signs = _prepared(stream)
    try:
        for text in painted(lines, is_coloured(stream, color)):
            shown = inert(text) if is_for_people else text
            stream.write(shown if signs else shown.translate(SIGNS))
        stream.flush()
    except BrokenPipeError:
        # Python flushes once more when it ends: let it have a place to flush to.
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _prepared(stream: TextIO) -> bool:
    """Set the encoding of a stream and return whether it has our signs.

    Pipes and files get UTF-8, unless PYTHONIOENCODING names another one; terminals keep their own.
    """
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure and not stream.isatty() and not os.environ.get("PYTHONIOENCODING"):
        reconfigure(encoding="utf-8", errors="backslashreplace")
    elif reconfigure:
        reconfigure(errors="backslashreplace")
    try:
        "".join(map(chr, SIGNS)).encode(stream.encoding or "utf-8")
    except UnicodeEncodeError:
        return False
    return True
