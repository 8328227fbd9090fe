"""UTF-8 that was read as Windows-1252 or Latin-1: “Ã©” for “é”, “â€™” for “’”.

Every letter outside ASCII is two to four bytes in UTF-8: a lead byte and continuation bytes. Read one by one they
give a letter and signs that hardly meet in any orthography. What can meet is left alone: a capital with a quotation
mark, a dash or an ellipsis after it ("CAFÉ’S", "DÖ“", "NÃO"), "là »", "máš…".

Source: Unicode Standard, table 3-7 (well-formed UTF-8 byte sequences); WHATWG Encoding Standard, windows-1252.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

HIGH = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
"""What windows-1252 puts in place of bytes 80–9F."""

TRAIL = f"[\u0080-\u00bf{HIGH}]"
RUN = re.compile(rf"(?:[Â-ß]{TRAIL}|[à-ï]{TRAIL}{{2}}|[ð-ô]{TRAIL}{{3}})+")
LONE_A = re.compile(r"(?:(?<=[a-zà-ÿ])|(?<![\w\-’'.]))Ã(?= [^\W\d])")
"""“Ã ” for “à”: the no-break space after it has become a blank."""

TYPOGRAPHY = frozenset("‚„…‘’“”–—‹›«»•\N{NO-BREAK SPACE}")
"""Signs that may follow any word."""

LETTERS = frozenset("ŠŒŽšœžŸƒªº")
SHORT_LEADS = "ÂÃÐÑ"
"""Leads of the commonest letters: é, ü, £, Cyrillic. Alone they are enough when a symbol follows."""

BYTES = {bytes([number]).decode("cp1252", "replace"): number for number in range(0x80, 0xA0)}


def mojibake(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end (code points) and true letters of each stretch of misread UTF-8."""
    if text.isascii():
        return
    for match in RUN.finditer(text):
        decoded = _decoded(match[0])
        if decoded and _is_misread(text, match.start(), match.end(), decoded):
            yield match.start(), match.end(), decoded
    if "Ã" in text:
        for match in LONE_A.finditer(text):
            yield match.start(), match.end(), "à"


def _decoded(run: str) -> str:
    try:
        return bytes(BYTES.get(sign, ord(sign)) for sign in run).decode("utf-8")
    except UnicodeDecodeError:
        return ""


def _is_misread(text: str, start: int, end: int, decoded: str) -> bool:
    if len(decoded) > 1:
        return True
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    lead, trail = text[start], frozenset(text[start + 1 : end])
    if end - start > 2:
        typical = lead == "â" and text[start + 1] in "€‚„ˆ†œ˜™š"
        return typical or not (trail & TYPOGRAPHY or (trail & LETTERS and before.isalpha()))
    if before.islower():
        return lead in SHORT_LEADS or after.islower()
    if lead == "Â" and trail == {"\N{NO-BREAK SPACE}"}:
        return not before.isalpha()
    return lead in SHORT_LEADS and not trail & TYPOGRAPHY and not before.isalpha()
