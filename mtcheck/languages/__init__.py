"""Languages: profiles, word lists and what the language of untranslated remains is told by."""

from mtcheck.languages.folders import ANY, data_file, fallback_tags, rules_folder
from mtcheck.languages.foreign import ForeignWords, foreign_words
from mtcheck.languages.identify import UNDETERMINED, identify, is_in_other_language
from mtcheck.languages.known import is_same_language, known_tag
from mtcheck.languages.language import Language, load
from mtcheck.languages.lexicon import Lexicon, Word
from mtcheck.languages.locales import canonical_tag
from mtcheck.languages.stated import MULTIPLE, canonical, is_same, preferred, stated_language

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
