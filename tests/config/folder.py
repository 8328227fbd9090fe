"""A project folder to try configurations in."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent


class Project:
    """A folder with files. `path` is where it lies, and the current folder of the tests."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def write(self, name: str, text: str | bytes = "") -> Path:
        """Write a file, with its folders; indentation that all lines share goes."""
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else dedent(text).encode())
        return path
