"""No blank after a punctuation mark: “the album,which”, “in March.The”, “people,”says”.

Method: docs/methods.md, “Missing spaces”. Both neighbours must be words that can meet there; addresses, file
names, identifiers and abbreviations look the same, so whatever is joined more than once, or to a sign of code, or
comes back joined in the passage ("Mix.Task", "Mix.Tasks"), stays silent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from mtcheck.detect._chain import chained, nothing
from mtcheck.languages import Language, Word, flags
from mtcheck.languages.closed import Vocabulary, vocabulary
from mtcheck.model import Applicability, Hit, LocalEdit, Passage
from mtcheck.rulebook.entry import Entry
from mtcheck.text import lazy

NAME = "missing-space"
SCOPE = "passage"

JOINED = lazy(r"[.!?,;:”»)،؛؟।۔][.!?”\"’)]*(?=[^\W\d_])")
"""A sign that a letter follows. One class and no alternatives: it skips ordinary marks at full speed."""

MARK = lazy(r"([.!?؟।۔]+[”\"’)]?|[,;:،؛][”\"’]?|[”»)])([^\W\d_][\w’']*)")
"""A mark and a word. A mark may be a closing quote or bracket alone."""

WORD_BEFORE = lazy(r"([^\W_][\w’']*)([ \u00A0\u202F]?)\Z")
"""A word, and the blank that stands before “!” and “?” in French."""

CLOSING = {"”": "“", "»": "«", ")": "("}
"""Signs that close, each with the sign that opens."""

SAME_BEGINNING = 4
"""Letters in which two words after a stop agree that are forms of one name."""

OPENING = "“„"
"""What opens a quotation that “”” closes. Where it stands nowhere, “”” opens as well, as in Finnish."""

LONGEST_WORD = 40
"""Code points looked back for the word before the mark."""

SOLID = lazy(r"\S+")
INNER_JOINT = lazy(r"(?<=\w)[.,;:!?@/\\_&=|+#](?=\w)")
CODE = lazy(r"\w\(\)|\w_\w|::|->|==|\\w|</|/>|\{\w*\}")
"""Signs of program text in the passage: there a dot joins names."""

COMMON = 2.0
"""Zipf value from which a word counts as known: about one in ten million."""

SHORTEST_ACRONYM = 4
"""Letters from which capitals before a stop are a word at the end of a sentence ("NATO."), not initials."""

SHORTEST_BEFORE_LETTER = 3
"""Letters of a word before a stop and a single letter: “ago.I”, not “re.S”."""

SHORTEST_CASELESS = 2
"""Letters of words without capitals; single letters are initials and list marks."""

LONGEST_LETTER_NAME = 4
"""Code points of the name of a Latin letter in another script, as initials are spelt: “ইউ.এন.”."""

SHORTEST_LOOSE = 4
"""Letters of an unlisted word, or of a word before a colon, that is no file ending and no prefix."""

NOUN_SHARE = 0.5

UNSAFE: Applicability = "unsafe"


def build(entries: Sequence[Entry], language: Language) -> Callable[[Passage], Iterable[Hit]]:
    """Make the detector; without word groups and a list of abbreviations for the language it finds nothing.

    Groups of words of the language: `abbreviations`, which keep their stop in mid-sentence ("Mr", "St"), and
    `attached-endings`, which says that endings follow a closing sign without a blank, as Korean particles do.
    """
    lexicon = vocabulary(language)
    if lexicon is None or not language.has_words("abbreviations"):
        return nothing
    return chained([_MissingSpace(entry, language, lexicon).hits for entry in entries])


class _Joint(NamedTuple):
    """Two words and the mark between them, with what surrounds them in their line."""

    left: str
    mark: str
    right: str
    start: int
    end: int
    text: str

    @property
    def before(self) -> str:
        """The sign before the left word, a blank at the start."""
        return self.text[self.start - 1] if self.start else " "

    def near_code(self) -> bool:
        """Return whether there are signs of program text in the same line."""
        return CODE.search(self.line()) is not None

    def closes(self) -> bool:
        """Return whether the mark closes a quotation that was opened before it in the passage."""
        return self.text.rfind(CLOSING[self.mark], 0, self.start) > self.text.rfind(self.mark, 0, self.start)

    def comes_back(self) -> bool:
        """Return whether the left word is joined to a word like the right one elsewhere too, as names of code are."""
        joined = f"{self.left}{self.mark}{self.right[:SAME_BEGINNING]}"
        return self.mark[0] == "." and self.text.count(joined) > 1

    def line(self) -> str:
        """Return the line that holds the mark."""
        start, end = self.text.rfind("\n", 0, self.start) + 1, self.text.find("\n", self.end)
        return self.text[start : len(self.text) if end < 0 else end]

    def opens(self) -> bool:
        """Return whether the quote at the end of the mark opens a quotation: none is open before it in its line."""
        quote = self.mark[-1]
        if quote not in '"”' or len(self.mark) == 1:
            return False
        at = self.end - len(self.right) - 1
        before = self.text[self.text.rfind("\n", 0, at) + 1 : at]
        opening = max(map(before.rfind, OPENING)) if quote == "”" else -1
        odd = before.rfind(quote) < opening if opening >= 0 else before.count(quote) % 2 == 1
        return self.mark[0] == ":" or not odd

    def is_certain(self) -> bool:
        """Return whether it can be seen on which side of the quote a blank belongs: all others have their like."""
        quote = self.mark[-1]
        if quote not in '"”' or self.mark[0] == ":":
            return True
        line = self.line()
        openings = sum(map(line.count, OPENING)) if quote == "”" else 0
        return line.count(quote) == openings if openings else line.count(quote) % 2 == 0

    @property
    def after(self) -> str:
        """What follows the right word, up to three code points."""
        return self.text[self.end : self.end + 3]


class _MissingSpace:
    """One rule with its lists."""

    def __init__(self, entry: Entry, language: Language, lexicon: Vocabulary) -> None:
        self._rule = entry.rule
        self._lexicon = lexicon
        self._abbreviations = language.words("abbreviations")
        self._attaches_endings = language.has_words("attached-endings")
        self._knows_all = language.lexicon is not None

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield one hit per mark without a blank, on both words."""
        text = passage.text
        for joined in JOINED.finditer(text):
            match = MARK.match(text, joined.start())
            left = WORD_BEFORE.search(text[max(0, joined.start() - LONGEST_WORD) : joined.start()])
            if match is None or left is None or (left[2] and match[1][0] not in "!?"):
                continue
            joint = _Joint(left[1], match[1], match[2], match.start() - len(left[0]), match.end(), text)
            if self._is_plain(joint) and self._is_wrong(joint) and not joint.comes_back():
                at = match.end(1) - joint.opens()
                edit = LocalEdit(passage.local(at, at), " ")
                local = passage.local(joint.start, joint.end)
                applicability = None if joint.is_certain() else UNSAFE
                yield Hit(self._rule, local, (edit,), (("mark", joint.mark),), applicability=applicability)

    @staticmethod
    def _is_plain(joint: _Joint) -> bool:
        """The joint is the only one in its run of solid text, so that it is no address and no identifier."""
        start = max(joint.text.rfind(" ", 0, joint.start), joint.text.rfind("\n", 0, joint.start)) + 1
        solid = SOLID.match(joint.text, start)
        if solid is None or len(INNER_JOINT.findall(solid[0])) > 1 or "://" in solid[0]:
            return False
        return joint.before not in "&.@/\\#$_~<=" and joint.after[:1] not in ("@", "/", "\\", "_", "(", "=", "\ufffc")

    def _is_wrong(self, joint: _Joint) -> bool:
        if is_caseless(joint.left[-1]) and is_caseless(joint.right[0]):
            return self._between_caseless(joint)
        if joint.mark[0] in ".!?":
            return self._after_stop(joint)
        if joint.mark in CLOSING:
            return self._after_closing(joint)
        return self._after_colon(joint) if joint.mark[0] == ":" else self._after_comma(joint)

    def _between_caseless(self, joint: _Joint) -> bool:
        """In a script without capitals two words of some length are all there is to see."""
        if joint.mark[0] in "):" or joint.left in self._abbreviations:
            return False
        if self._attaches_endings and joint.mark[-1] in '”"’»':
            return False
        if joint.mark in CLOSING and not joint.closes():
            return False
        if joint.mark == "." and joint.after[:1] == "." and len(joint.left) <= LONGEST_LETTER_NAME:
            return False  # initials, each with its stop
        return min(len(joint.left), len(joint.right)) >= SHORTEST_CASELESS

    def _after_stop(self, joint: _Joint) -> bool:
        """A new sentence: a capital, after a word or number that can end one."""
        left, right = self._word(joint.left), self._word(joint.right)
        if not joint.right[0].isupper() or joint.left.lower() in self._abbreviations or has_inner_capital(joint.right):
            return False
        if len(joint.left) < 2 or (joint.left.isupper() and joint.mark == "." and len(joint.left) < SHORTEST_ACRONYM):
            return False
        if len(joint.right) < 2 and len(joint.left) < SHORTEST_BEFORE_LETTER:
            return False
        if not joint.after[:1].isspace() and joint.after[:1] not in ("", ",", "’", "'"):
            return False
        if right is not None and right.flags & flags.FUNCTION:
            return left is not None or joint.left[0].isupper() or joint.left.isdigit() or self._is_loose(joint)
        return self._is_sentence(joint, left, right)

    def _after_colon(self, joint: _Joint) -> bool:
        """A heading or announcement and what it announces: “Update:Six dead”. Not “EU:n”, “key:value”."""
        left, right = self._word(joint.left), self._word(joint.right)
        if len(joint.left) < SHORTEST_LOOSE or not joint.left.isalpha() or joint.left.isupper() or joint.near_code():
            return False
        if right is None or len(joint.right) < 2 or has_inner_capital(joint.right) or joint.after[:1] != " ":
            return False
        if joint.right[0].islower() and not right.flags & flags.FUNCTION:
            return False
        return left is not None or joint.left[0].isupper()

    def _is_prose(self, joint: _Joint) -> bool:
        """What is not listed may be a word all the same: few words are, or letters stand there that no program has."""
        return not self._knows_all or not (joint.left.isascii() and joint.right.isascii())

    @staticmethod
    def _is_loose(joint: _Joint) -> bool:
        """An unlisted word of small letters, as compounds and inflected forms are, in text that is no program."""
        left = joint.left
        return len(left) >= SHORTEST_LOOSE and left.isalpha() and left.islower() and not joint.near_code()

    def _is_sentence(self, joint: _Joint, left: Word | None, right: Word | None) -> bool:
        """With a noun or a name after the stop there must be no sign of program text in the passage."""
        if left is None and self._is_prose(joint) and self._is_loose(joint):
            left = right
        if left is None or left.zipf < COMMON or len(joint.right) < 2 or joint.near_code():
            return False
        follows = joint.after[1:2]
        if joint.after[:1] != " " or not follows.isalpha():
            return False
        return right is None or bool(right.flags & (flags.PROPER | flags.NAME)) or right.zipf >= COMMON

    def _after_comma(self, joint: _Joint) -> bool:
        """A clause or a list goes on: both known, but not two bare nouns (“key,value”)."""
        left, right = self._word(joint.left), self._word(joint.right)
        if joint.right[1:2].isupper():
            return False
        if right is None and not joint.right[0].isupper():
            named = joint.left.istitle() and len(joint.left) >= SHORTEST_LOOSE and not joint.near_code()
            word = joint.right.isalpha() and joint.after[:1] == " "
            return word and self._is_prose(joint) and (named or self._is_loose(joint))
        if left is None and not joint.left[0].isupper() and not joint.left.isdigit():
            return self._is_loose(joint) and (self._is_prose(joint) or bool(right and right.flags & flags.FUNCTION))
        if len(joint.left) < 2 or (len(joint.right) < 2 and not (right and right.flags & flags.FUNCTION)):
            return False
        if joint.left.islower() and joint.right.islower():
            return not (_is_noun(left) and _is_noun(right)) and not joint.near_code()
        return True

    def _after_closing(self, joint: _Joint) -> bool:
        """A closing curly quote or bracket, then a word: “…”she said; (…)and. Not “(s)he”, “re(start)ed”."""
        right = self._word(joint.right)
        if right is None or right.zipf < COMMON or len(joint.right) < 2:
            return False
        if len(joint.left) < 2 or joint.left[-1] in "’'":
            return False  # a quote in the place of an apostrophe: “l”horari”
        if joint.mark == "”":
            return True
        if joint.mark == "»":
            return joint.closes()
        opening = joint.text.rfind("(", 0, joint.start)
        if joint.start - opening <= SHORTEST_ACRONYM or not joint.text[opening - 1 : opening].isspace():
            return False
        return bool(right.flags & flags.FUNCTION)

    def _word(self, word: str) -> Word | None:
        return self._lexicon.get(word.lower())


def is_caseless(letter: str) -> bool:
    """Return whether a letter belongs to a script without capitals: Arabic, Hindi, Korean."""
    return letter.isalpha() and letter.lower() == letter.upper()


def has_inner_capital(word: str) -> bool:
    """Return whether a capital follows a letter: “DirEntry”, “UN”."""
    return any(letter.isupper() for letter in word[1:])


def _is_noun(word: Word | None) -> bool:
    if word is None or word.flags & flags.FUNCTION:
        return False
    share = word.noun_share if word.noun_share >= 0 else float(bool(word.flags & flags.NOUN))
    return share > NOUN_SHARE
