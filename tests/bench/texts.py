"""The text that is measured on."""

from __future__ import annotations

import lzma
import os
import re
from collections.abc import Iterable
from itertools import cycle
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("MTCHECK_SHARED") or ROOT.parent / "shared")
RUNNING_TEXT = SHARED / "data" / "text" / "en.txt.xz"

GOOD = re.compile(r"^ +- (?:text: )?'(?P<sentence>[^'\[\]]{40,})'$", re.MULTILINE)


def english(words: int) -> tuple[str, str]:
    """Return at least so many words of plain English, one paragraph a line, and where they come from."""
    if RUNNING_TEXT.is_file():
        with lzma.open(RUNNING_TEXT, "rt", encoding="utf-8") as lines:
            return _enough(lines, words), "running text"
    return _enough(cycle(_own_paragraphs()), words), "sentences of our rules"


def _own_paragraphs() -> list[str]:
    """Return the correct examples of the English rules, a few sentences to a paragraph."""
    files = sorted((ROOT / "rules" / "en").glob("*.yaml"))
    sentences = [match["sentence"] for file in files for match in GOOD.finditer(file.read_text(encoding="utf-8"))]
    return [" ".join(sentences[at : at + 7]) + "\n" for at in range(0, len(sentences), 7)]


def _enough(lines: Iterable[str], words: int) -> str:
    taken: list[str] = []
    count = 0
    for line in lines:
        taken.append(line)
        count += len(line.split())
        if count >= words:
            break
    return "".join(taken)
