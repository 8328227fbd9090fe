"""Reads files of accepted words and phrases: one a line; lines that begin with `#` are comments."""

from __future__ import annotations

from functools import lru_cache

from mtcheck.config.listed import content, decoded, stamp

WHAT = "glossary"


def terms(path: str) -> tuple[str, ...]:
    r"""Return the terms of a file (absolute path) in its order, each once. `\#` begins a term with that sign.

    Raises:
        ConfigError: the file cannot be read, or is not UTF-8.
    """
    return _terms(path, *stamp(path, WHAT))


@lru_cache(maxsize=64)
def _terms(path: str, mtime: int, size: int) -> tuple[str, ...]:
    """Return the terms of a file; time (ns) and size (bytes) are there to notice a change."""
    lines = (line.strip() for line in decoded(content(path, WHAT), path, WHAT).splitlines())
    wanted = (line for line in lines if line and not line.startswith("#"))
    return tuple(dict.fromkeys(line[1:] if line.startswith("\\#") else line for line in wanted))
