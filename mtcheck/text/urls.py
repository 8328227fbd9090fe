"""Finds addresses in running text. They are no prose: their dots, signs and capitals follow other rules."""

from __future__ import annotations

import re

from mtcheck.text import lazy

_ADDRESS = lazy(
    r"""(?<![\w@/.])
    (?: (?: https? | ftp ) :// [^\s<>"“”„«»{}\\^`|\u2028\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]+
      | www \. [\w-]+ \. [^\s<>"“”„«»{}\\^`|\u2028\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]+
      | [A-Za-z\d] [A-Za-z\d.+_-]{0,63} @ [A-Za-z\d-]{1,63} (?: \. [A-Za-z\d-]{1,63} ){1,8}
    )""",
    re.VERBOSE,
)
_ENTITY = lazy(r"&[A-Za-z\d]+;\Z")
"""At the end of an address it belongs to the text, says GitHub's specification."""
_LONGEST_ENTITY = 33
_TRAILING = ".,;:!?'’*_~…"
_PAIRS = {")": "(", "]": "["}


def address_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the web and e-mail addresses in a stretch of text, in code points of the text.

    Punctuation at the end belongs to the sentence, and so does a closing bracket that the address does not open.
    """
    if text.find("://", start, end) < 0 and text.find("www.", start, end) < 0 and text.find("@", start, end) < 0:
        return []
    return [(match.start(), _trimmed(text, *match.span())) for match in _ADDRESS.finditer(text, start, end)]


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start + 1:
        last = text[end - 1]
        opening = _PAIRS.get(last)
        is_unopened = opening and text.count(last, start, end) > text.count(opening, start, end)
        if last not in _TRAILING and not is_unopened:
            break
        entity = _ENTITY.search(text, max(start, end - _LONGEST_ENTITY), end) if last == ";" else None
        end = entity.start() if entity else end - 1
    return end
