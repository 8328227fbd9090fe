"""What a lexicon knows about a word, as bits of one number."""

from __future__ import annotations

LOWER = 1
"""Usually written in lower case in mid-sentence. With PROPER as well: both are usual ("polish", "china")."""

PROPER = 2
"""Always or usually capitalised in mid-sentence: names, and in English languages, months, nationalities."""

NAME = 4
"""Also, or only, a given name, a surname, a place or a brand: a capital is never surprising."""

NOUN = 8
PLURAL = 16
VERB = 32
"""The base form of a verb."""

VERB_S = 64
"""The third person singular present of a verb."""

PAST = 128
PARTICIPLE = 256
"""The past participle of a verb."""

GERUND = 512
"""The -ing form of a verb."""

ADJECTIVE = 1024
ADVERB = 2048
FUNCTION = 4096
"""A word of a closed class: article, pronoun, preposition, conjunction, auxiliary."""

COMMON = 8192
"""Frequent enough to be a word of the language, but how it is written in mid-sentence is not known."""

FINITE = VERB | VERB_S | PAST
"""Any form that can be the finite verb of a clause."""
