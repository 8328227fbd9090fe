"""Finds a placeholder, a tag or an address in a text where a translator took it apart or wrote it in other signs."""

from __future__ import annotations

import re
from unicodedata import normalize

GAP = r"[ \u00a0\u2009\u202f\u3000\u200b]*"
"""What a translator may have put between the signs."""

LONGEST = 200
"""Code points of what is looked for."""


def squeezed(text: str, piece: str) -> tuple[int, int] | None:
    """Return where a piece stands in a text with blanks between its signs, in other widths or in capitals.

    >>> squeezed("Page % 1 of %2", "%1")
    (5, 8)
    """
    if len(piece) > LONGEST or not piece:
        return None
    pattern = GAP.join(map(re.escape, piece))
    wide = normalize("NFKC", text)
    match = re.search(pattern, wide if len(wide) == len(text) else text, re.IGNORECASE)
    return None if match is None else match.span()
