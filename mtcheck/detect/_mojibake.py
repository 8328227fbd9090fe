"""UTF-8 that was read as Windows-1252 or Latin-1: “Ã©” for “é”, “â€™” for “’”.

Every letter outside ASCII is two to four bytes in UTF-8: a lead byte and continuation bytes. Read one by one they
give a letter and signs that hardly meet in any orthography. What can meet is left alone: a capital with a quotation
mark, a dash or an ellipsis after it ("CAFÉ’S", "DÖ“", "NÃO"), "là »", "máš…".

Source: Unicode Standard, table 3-7 (well-formed UTF-8 byte sequences); WHATWG Encoding Standard, windows-1252.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.text import lazy

HIGH = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
"""What windows-1252 puts in place of bytes 80–9F."""

TRAIL = f"[\u0080-\u00bf{HIGH}]"
RUN = lazy(rf"(?:[Â-ß]{TRAIL}|[à-ï]{TRAIL}{{2}}|[ð-ô]{TRAIL}{{3}})+")
PAIR = lazy(f"[Â-ô]{TRAIL}")
"""How a run begins. One class after another is quick; the alternatives of `RUN` are not."""

LONE_A = lazy(r"Ã(?:(?<=[a-zà-ÿ]Ã)|(?<![\w\-’'.]Ã))(?:\xa0(?=[ a-z])|(?= [^\W\d]))")
"""“Ã ” for “à”: a blank was put in place of the no-break space, or beside it."""

TYPOGRAPHY = frozenset("‚„…‘’“”–—‹›«»•\N{NO-BREAK SPACE}")
"""Signs that may follow any word."""

INNER_QUOTES = frozenset("‹›‚„")
"""Signs that never part a capital from the small letters after it."""

FOOTNOTES = frozenset("²³¹º°ª")
"""Signs that may follow a word or a closing quotation mark."""

QUOTING = frozenset("“”„\"'‘’`()")

LETTERS = frozenset("ŠŒŽšœžŸƒ")
COMMON_LEADS = "ÂÃÐÑÎÏ"
"""Leads of é, ü, £, « and of Greek and Cyrillic. Standing alone they are words of no language."""

RARE_LEADS = "äåæçëìîï"
"""Leads of three-byte letters that are no words of their own, as “à”, “é” and “í” are."""

TYPICAL = {"â": "€‚„ˆ†œ˜™š", "ï": "¼½", "ã": "€"}
"""Curly quotes, dashes, arrows, signs; the wide punctuation of Chinese and Japanese."""

BYTES = {bytes([number]).decode("cp1252", "replace"): number for number in range(0x80, 0xA0)}


def mojibake(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end (code points) and true letters of each stretch of misread UTF-8."""
    if text.isascii():
        return
    reach = 0
    for pair in PAIR.finditer(text):
        match = RUN.match(text, pair.start()) if pair.start() >= reach else None
        if match:
            reach = match.end()
            decoded = _decoded(match[0])
            is_mentioned = len(decoded) == 1 and _is_mentioned(text, *match.span())
            if decoded and not is_mentioned and _is_misread(text, *match.span(), decoded):
                yield match.start(), match.end(), decoded
    if "Ã" in text:
        for match in LONE_A.finditer(text):
            yield match.start(), match.end(), "à"


def _is_mentioned(text: str, start: int, end: int) -> bool:
    """Return whether the signs themselves are quoted: a page full of “Ã©” was read in the wrong encoding."""
    return start > 0 and text[start - 1] in QUOTING and text[end : end + 1] in QUOTING


def _decoded(run: str) -> str:
    try:
        return bytes(BYTES.get(sign, ord(sign)) for sign in run).decode("utf-8")
    except UnicodeDecodeError:
        return ""


def _is_misread(text: str, start: int, end: int, decoded: str) -> bool:
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    trail = frozenset(text[start + 1 : end])
    if len(decoded) > 1:
        return True
    if end - start > 2:
        return _is_long_letter(text[start:end], trail, before, after)
    return text[start] != "ß" and _is_short_letter(text[start], trail, before, after)


def _is_short_letter(lead: str, trail: frozenset[str], before: str, after: str) -> bool:
    """Judge a capital and one sign: no capital stands right after a small letter, hardly any sign before one."""
    if before.islower():
        return True
    if before.isalpha():
        return lead in "ÂÃ" and not trail & TYPOGRAPHY and (after.islower() or not trail & FOOTNOTES)
    if lead in "ÂÐÑ" or (after.islower() and trail <= INNER_QUOTES):
        return True
    return not trail & (TYPOGRAPHY | LETTERS) and (lead in COMMON_LEADS or after.islower())


def _is_long_letter(run: str, trail: frozenset[str], before: str, after: str) -> bool:
    """Judge a small letter and two or three signs, where quotation marks may follow a word."""
    if run[1] in TYPICAL.get(run[0], ""):
        return True
    if not before.isalpha():
        return run[0] in RARE_LEADS or not (trail & TYPOGRAPHY or trail <= FOOTNOTES)
    if after.isalpha():
        return not trail & LETTERS
    return not trail & (TYPOGRAPHY | LETTERS | FOOTNOTES)
