"""The examples of the specifications of CommonMark and of GitHub's Markdown: `python -m tools.specifications`.

They are licensed CC BY-SA 4.0 and not part of this repository. The source distribution of the parser marko holds
both; pip gets it once into the cache folder of the user, and its hash is checked whenever it is read.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import tarfile
from functools import cache
from pathlib import Path
from typing import NamedTuple

from platformdirs import user_cache_path

REQUIREMENT = "marko==2.2.4"
ARCHIVE = "marko-2.2.4.tar.gz"
SHA256 = "c042c66f835425673123d7536b39b4660de3b68e30078c70fd26245b31170683"
MEMBERS = {
    "commonmark": "marko-2.2.4/tests/spec/commonmark.txt",
    "gfm": "marko-2.2.4/tests/spec/gfm.txt",
}
PATIENCE = 120
"""Seconds after which pip is given up."""

_EXAMPLE = re.compile(r"^`{32} example *(.*)\n([\s\S]*?)^\.\n([\s\S]*?)^`{32}$", re.MULTILINE)
_TAB = "→"
"""How the specifications show a tab."""


class UnavailableError(Exception):
    """The specifications can neither be found nor got; the text says why."""


class Example(NamedTuple):
    """A text and the HTML that it means. `number` counts from 1; `extension` is empty for what all parsers know."""

    number: int
    extension: str
    markdown: str
    html: str


def examples(name: str) -> list[Example]:
    """Return the examples of `commonmark` or `gfm`, in order; the archive is got if it is not there.

    Raises:
        UnavailableError: no archive, or another than expected.
    """
    found = _EXAMPLE.findall(_text(name))
    return [
        Example(number, extension, *(part.replace(_TAB, "\t") for part in parts))
        for number, (extension, *parts) in enumerate(found, 1)
    ]


@cache
def _text(name: str) -> str:
    with tarfile.open(_archive()) as archive:
        member = archive.extractfile(MEMBERS[name])
        if member is None:
            raise UnavailableError(f"{ARCHIVE} has no {MEMBERS[name]}")
        return member.read().decode("utf-8")


@cache
def _archive() -> Path:
    folder = user_cache_path("mtcheck") / "specifications"
    path = folder / ARCHIVE
    if not path.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        _get(folder)
    if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != SHA256:
        raise UnavailableError(f"{path} is not what it should be; delete it and try again")
    return path


def _get(folder: Path) -> None:
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:"]
    try:
        subprocess.run(
            [*command, "--dest", str(folder), REQUIREMENT], check=True, capture_output=True, timeout=PATIENCE
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise UnavailableError(f"pip could not get {REQUIREMENT}: {error}") from error


if __name__ == "__main__":
    for specification in MEMBERS:
        print(f"{specification}: {len(examples(specification))} examples in {_archive()}")
