"""Languages: profiles, word lists and what the language of untranslated remains is told by."""

from typing import TYPE_CHECKING, Any

from mtcheck.languages.folders import ANY, data_file, fallback_tags, rules_folder
from mtcheck.languages.foreign import ForeignWords, foreign_words
from mtcheck.languages.identify import UNDETERMINED, identify, is_in_other_language
from mtcheck.languages.language import Language, load
from mtcheck.languages.lexicon import Lexicon, Word
from mtcheck.languages.stated import MULTIPLE, canonical, is_same, preferred, stated_language

if TYPE_CHECKING:
    from mtcheck.languages.known import canonical_tag, is_same_language, known_tag

__all__ = [
    "ANY",
    "MULTIPLE",
    "UNDETERMINED",
    "ForeignWords",
    "Language",
    "Lexicon",
    "Word",
    "canonical",
    "canonical_tag",
    "data_file",
    "fallback_tags",
    "foreign_words",
    "identify",
    "is_in_other_language",
    "is_same",
    "is_same_language",
    "known_tag",
    "load",
    "preferred",
    "rules_folder",
    "stated_language",
]


def __getattr__(name: str) -> Any:
    # Only readers of translation formats ask for locales: a draft does not pay for them.
    if name in __all__:
        from mtcheck.languages import known

        return getattr(known, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
