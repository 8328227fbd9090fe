"""Makes a quotation safe for a terminal, and invisible characters visible."""

from __future__ import annotations

_SUBSTITUTE = "\N{SYMBOL FOR SUBSTITUTE FORM TWO}"
_TWO_WAYS = "\N{RIGHTWARDS ARROW OVER LEFTWARDS ARROW}"
_ZERO_WIDTH = "\N{OPEN BOX}"
_LINE = "\N{SYMBOL FOR NEWLINE}"


def _symbols() -> dict[int, str]:
    control = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\N{SYMBOL FOR DELETE}"}
    control |= dict.fromkeys(range(0x80, 0xA0), _SUBSTITUTE)
    lines = dict.fromkeys((0x85, 0x2028, 0x2029), _LINE)
    directions = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), _TWO_WAYS)
    zero_width = dict.fromkeys((0x200B, *range(0x2060, 0x2065), 0xFEFF), _ZERO_WIDTH)
    deprecated = dict.fromkeys((*range(0x206A, 0x2070), *range(0xFFF9, 0xFFFC), *range(0xE0000, 0xE0080)), _SUBSTITUTE)
    surrogates = dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}")
    return control | lines | directions | zero_width | deprecated | surrogates


_SYMBOLS = _symbols()


def visible(text: str) -> str:
    """Return the text with one visible symbol for each code point that would be unseen, or could steer a terminal.

    The length in code points stays the same. Controls (C0, C1, DEL), embeddings, overrides and isolates of writing
    direction, zero-width spaces, tags and lone surrogates are replaced. Left alone are joiners, non-joiners and
    direction marks, which Persian, Hindi, Arabic and emoji need to be written rightly.

    >>> visible("a\\x1b[31m\\tb")
    'a␛[31m␉b'
    """
    if text.isprintable() and text.isascii():
        return text
    return text.translate(_SYMBOLS)
