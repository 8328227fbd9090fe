"""Where reports go: standard output, and any number of files, each in a format."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from mtcheck.cli.options import Color
from mtcheck.model import Report, UsageError


class Output(NamedTuple):
    """A report to write. `path` None means standard output."""

    format: str
    path: Path | None


def outputs(format: str, wanted: Iterable[str]) -> list[Output]:
    """Return the reports that `--format` and `--output` ask for.

    `--output FILE` takes the report in the format of `--format` away from standard output; `--output FORMAT=FILE`
    writes one more in another format.

    Raises:
        UsageError: an unknown format, or two reports for one file.
    """
    from mtcheck.report import check_format, format_names

    check_format(format)
    names = format_names()
    found, is_taken = [], False
    for value in wanted:
        name, sign, path = value.partition("=")
        is_pair = bool(sign) and name in names
        is_taken = is_taken or not is_pair
        found.append(Output(name if is_pair else format, Path(path if is_pair else value)))
    paths = [output.path for output in found]
    if twice := next((path for path in paths if paths.count(path) > 1), None):
        raise UsageError(f"--output “{twice}” is given twice; name another file for one of the reports")
    return found if is_taken else [Output(format, None), *found]


def write(report: Report, wanted: Iterable[Output], width: int | None, color: Color) -> None:
    """Write the report to each place.

    Raises:
        UsageError: a file cannot be written.
    """
    from mtcheck.cli.output import terminal_width, write_file, write_stdout
    from mtcheck.report import Layout, is_for_people, render

    layout = Layout(width or terminal_width())
    for output in wanted:
        lines = render(output.format, report, layout)
        if output.path is None:
            write_stdout(lines, color, is_for_people(output.format))
        else:
            write_file(lines, output.path, color)
