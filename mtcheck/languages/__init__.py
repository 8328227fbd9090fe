"""Languages: profiles, word lists and what the language of untranslated remains is told by."""

from mtcheck.languages.folders import ANY, data_file, fallback_tags, rules_folder
from mtcheck.languages.language import Language, load
from mtcheck.languages.lexicon import Lexicon, Word

__all__ = ["ANY", "Language", "Lexicon", "Word", "data_file", "fallback_tags", "load", "rules_folder"]
