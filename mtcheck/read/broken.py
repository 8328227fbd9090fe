"""What is said of a file that its format does not allow."""

from __future__ import annotations

from mtcheck.model import InputError, SourceFile
from mtcheck.text import line_numbers


def broken(file: SourceFile, offset: int, problem: str) -> InputError:
    """Return the error for a place in a file; the caller raises it.

    Args:
        file: The file.
        offset: Where it is broken, in code points.
        problem: What is wrong, a semicolon, what to do.
    """
    (line,) = line_numbers(file.text, [offset])
    return InputError(f"{file.path or '-'}:{line}: {problem}")
