"""Draws the terminal picture of the README from a real run: `python -m tools.picture`.

The picture shows some damaged paragraphs of an example and the summary. Its text also stands in the SVG as
a description, for people who cannot see it and for the test that says when it is out of date.
"""

from __future__ import annotations

import io
import subprocess
import sys
from html import escape
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parents[1]
PICTURE = ROOT / "docs" / "harbour.svg"
DRAFT = "examples/harbour.txt"
COLUMNS = 84
SHOWN = slice(2, 4)
"""Which of the damaged paragraphs are shown."""

MTCHECK = "import sys; from mtcheck.cli import main; sys.exit(main())"
GAP = "\n\n\n"
"""Stands between two damaged paragraphs of a report."""

MORE = "  …"

# Rich's own template loads a font from the network: a picture must not.
TEMPLATE = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">
<title>mtcheck check DRAFT</title>
<desc>DESCRIPTION</desc>
<style>
.{unique_id}-matrix {{
  font-family: DejaVu Sans Mono, Menlo, Consolas, monospace;
  font-size: {char_height}px; line-height: {line_height}px; white-space: pre;
}}
.{unique_id}-title {{ font-family: sans-serif; font-size: 18px; font-weight: bold; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" /></clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g></g></svg>
"""


def report() -> str:
    """Return what `mtcheck check` says about the example, in colour, cut to what the picture shows."""
    options = ["--color", "always", "--width", str(COLUMNS), "--language", "en"]
    command = [sys.executable, "-c", MTCHECK, "check", DRAFT, *options]
    run = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8")
    *paragraphs, last = run.stdout.split(GAP)
    head = "\n".join(paragraphs[0].split("\n")[:2])
    # The summary follows the last paragraph after an empty line; its last line, the signature, changes with each rule.
    summary = last.rstrip("\n").split("\n\n")[-1].rpartition("\n")[0]
    return "\n\n".join([head, MORE, *paragraphs[SHOWN], MORE, summary])


def drawn(coloured: str) -> str:
    """Return a report in terminal colours as an SVG."""
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True, color_system="standard")
    text = Text.from_ansi(coloured)
    console.print(text)
    template = TEMPLATE.replace("DRAFT", DRAFT).replace("DESCRIPTION", _braced(escape(text.plain, quote=False)))
    return console.export_svg(title=f"mtcheck check {DRAFT}", code_format=template, unique_id="terminal")


def _braced(text: str) -> str:
    """Return the text with braces that `str.format` leaves alone."""
    return text.replace("{", "{{").replace("}", "}}")


if __name__ == "__main__":
    PICTURE.write_text(drawn(report()), encoding="utf-8")
    print(PICTURE.relative_to(ROOT))
