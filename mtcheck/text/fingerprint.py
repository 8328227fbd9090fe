"""Fingerprints: the identity of a finding, whatever happens to the text around its paragraph."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from hashlib import blake2b

DIGITS = 16
"""Hexadecimal digits of a fingerprint."""


def fingerprint(rule_id: str, quoted: str, unit_text: str, at: int) -> str:
    """Return 16 hexadecimal digits that stay the same when the paragraph moves or its lines are broken anew.

    White space plays no part: where lines are broken it comes and goes in scripts without spaces.

    Args:
        rule_id: The rule that was broken.
        quoted: The words of the finding.
        unit_text: The paragraph it stands in.
        at: Where in the paragraph it begins, in code points.
    """
    solid, blanks = _without_blanks(unit_text)
    parts = (rule_id, _solid(quoted), solid, str(at - bisect_left(blanks, at)))
    data = "\n".join(parts).encode("utf-8", "surrogatepass")
    return blake2b(data, digest_size=DIGITS // 2).hexdigest()


@lru_cache(maxsize=2)
def _without_blanks(unit_text: str) -> tuple[str, list[int]]:
    """Return a paragraph without white space, and where that stood. Its findings come one after another."""
    return _solid(unit_text), [at for at, char in enumerate(unit_text) if char.isspace()]


def _solid(text: str) -> str:
    return "".join(text.split())
