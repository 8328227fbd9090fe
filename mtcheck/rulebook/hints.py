"""Names the nearest valid word when another was found."""

from __future__ import annotations

from collections.abc import Sequence

LISTED = 24
"""A closed set up to this size is named in full in an error."""


def hint(found: str, known: Sequence[str]) -> str:
    """Return the known words, then the nearest one as a question. Of a long list only the nearest are named.

    >>> hint("mesage", ["message", "title"])
    'message or title; did you mean “message”?'
    """
    from difflib import get_close_matches  # slow to import, and errors are rare

    near = get_close_matches(found, known, n=1 if len(known) <= LISTED else 3)
    if len(known) > LISTED:
        return f"one of {len(known)}; " + (f"did you mean {' or '.join(near)}?" if near else "see rules/README.md")
    listed = " or ".join(known) if len(known) < 3 else "one of " + ", ".join(known)
    return f"{listed}; " + (f"did you mean “{near[0]}”?" if near else "use one of them")
