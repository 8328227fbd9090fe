"""Fingerprints: the identity of a finding, whatever happens to the text around its paragraph."""

from __future__ import annotations

from hashlib import blake2b

DIGITS = 16
"""Hexadecimal digits of a fingerprint."""


def fingerprint(rule_id: str, quoted: str, unit_text: str, occurrence: int) -> str:
    """Return 16 hexadecimal digits that stay the same when the paragraph moves or its lines are broken anew.

    Args:
        rule_id: The rule that was broken.
        quoted: The words of the finding.
        unit_text: The paragraph it stands in.
        occurrence: How many findings of this rule on the same words stand before it in the paragraph.
    """
    parts = (rule_id, " ".join(quoted.split()), " ".join(unit_text.split()), str(occurrence))
    data = "\n".join(parts).encode("utf-8", "surrogatepass")
    return blake2b(data, digest_size=DIGITS // 2).hexdigest()
