"""The closed list of error types: MQM-Core 2.0, dimension/subtype, in kebab case.

Source: https://themqm.org/error-types-2/typology/
"""

from __future__ import annotations

_SUBTYPES = {
    "terminology": ("inconsistent-with-terminology-resource", "inconsistent-use", "wrong-term"),
    "accuracy": (
        "mistranslation",
        "overtranslation",
        "undertranslation",
        "addition",
        "omission",
        "do-not-translate",
        "untranslated",
    ),
    "linguistic-conventions": (
        "grammar",
        "punctuation",
        "spelling",
        "unintelligible",
        "character-encoding",
        "textual-conventions",
    ),
    "style": (
        "organization-style",
        "third-party-style",
        "inconsistent-with-external-reference",
        "language-register",
        "awkward-style",
        "unidiomatic-style",
        "inconsistent-style",
    ),
    "locale-conventions": (
        "number-format",
        "currency-format",
        "measurement-format",
        "time-format",
        "date-format",
        "address-format",
        "telephone-format",
        "shortcut-key",
    ),
    "audience-appropriateness": ("culture-specific-reference", "offensive"),
    "design-and-markup": ("layout", "markup-tag", "truncation", "missing-text", "link"),
}

ERROR_TYPES = tuple(f"{dimension}/{subtype}" for dimension, names in _SUBTYPES.items() for subtype in names)
"""Everything that `mqm:` in a rule may say."""
