"""The signature of a score: with what it was made, so that it can be made again (a habit taken from sacreBLEU)."""

from __future__ import annotations

from mtcheck.score.weights import SCHEME


def signature(version: str, rules_hash: str) -> str:
    """Return the signature for a version of mtcheck and a set of rules.

    >>> signature("0.1.0", "ab12cd34")
    'mtcheck:0.1.0|weights:wmt|rules:ab12cd34'
    """
    return f"mtcheck:{version}|weights:{SCHEME}|rules:{rules_hash}"
