"""Which quotation mark or apostrophe fits a place, in the style that the text already uses."""

from __future__ import annotations

OPENING_PLACE = frozenset(" \N{NO-BREAK SPACE}\t\n([{—–")


def quote_sign(text: str, sign: str, before: str, after: str) -> str:
    """Return the mark for `"` or `'` between two neighbouring characters.

    Between letters only an apostrophe can stand. Curly marks are used where the text has curly ones and no
    straight ones.

    >>> quote_sign("It’s “new”", '"', " ", "n")
    '“'
    >>> quote_sign("plain", '"', "t", "s")
    "'"
    """
    if before.isalnum() and after.isalnum():
        return "’" if "’" in text else "'"
    if sign == '"':
        opening, closing = _double(text)
    else:
        opening, closing = ("‘", "’") if "'" not in text and ("‘" in text or "’" in text) else ("'", "'")
    return opening if before in OPENING_PLACE else closing


def _double(text: str) -> tuple[str, str]:
    """Return the pair of double quotation marks that the text uses, straight ones if it is not clear."""
    if '"' in text:
        return '"', '"'
    if "„" in text:
        return "„", "“" if "“" in text else "”"
    return ("“", "”") if "“" in text or "”" in text else ('"', '"')
