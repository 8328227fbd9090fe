"""Catalogues of gettext, token by token. Offsets are code points of the file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.model import SourceFile
from mtcheck.read.broken import broken
from mtcheck.read.message import content
from mtcheck.read.po.entry import Entry, Pieces
from mtcheck.read.po.strings import string_pieces
from mtcheck.read.quoted import end_of_quoted
from mtcheck.text.shorten import shorten

_TOKEN = re.compile(
    r"""\s* (?: \#(?![~,=|])[^\r\n]*\s* )* (?:
        "(?P<plain>[^"\\\r\n]*)"
      | (?P<open>")
      | \#(?P<comment>[^\r\n]*)
      | (?P<keyword>msgctxt|msgid_plural|msgid|msgstr(?:\[(?P<form>[ \t]*\d+[ \t]*)\])?|domain)(?!\w)
      | (?P<other>[^\s"]+)
    )""",
    re.VERBOSE,
)
_PREVIOUS = re.compile(r'(msgctxt|msgid_plural|msgid)|"([^"\\]*(?:\\.[^"\\]*)*)"')

_BEFORE = {
    "msgctxt": ("", "msgstr", "domain"),
    "msgid": ("", "msgctxt", "msgstr", "domain"),
    "msgid_plural": ("msgid",),
    "msgstr": ("msgid", "msgid_plural", "msgstr"),
    "domain": ("", "msgstr", "domain"),
}
"""What may stand before each keyword; the empty string is the beginning of the file."""

_MOST_FORMS = 100


def entries(file: SourceFile) -> Iterator[Entry]:
    """Yield the entries of a catalogue in their order, obsolete ones left out.

    Raises:
        InputError: a string is not closed, or something is missing before or after it.
    """
    parser = _Parser(file)
    at = 0
    while match := _TOKEN.match(file.text, at):
        if match.lastgroup in ("plain", "open"):
            at = parser.string(match)
            continue
        at = match.end()
        done = parser.take(match)
        if done:
            yield done
    done = parser.end()
    if done:
        yield done


class _Parser:
    """The entry that is being read."""

    def __init__(self, file: SourceFile) -> None:
        self._file = file
        self._entry = Entry()
        self._keyword = ""
        self._at = 0
        self._into: Pieces | None = None
        self._notes: list[str] = []

    def take(self, match: re.Match[str]) -> Entry | None:
        """Take a note or a keyword; return the entry that ended before it. Other comments are passed over."""
        if match.lastgroup == "other":
            raise broken(self._file, match.start("other"), _stray(match["other"]))
        return self._begin(match) if match["keyword"] else self._comment(match["comment"])

    def end(self) -> Entry | None:
        """Return the entry that has a translation, and begin another."""
        entry, keyword = self._entry, self._keyword
        if keyword not in ("", "msgstr", "domain"):
            raise broken(self._file, self._at, f"{keyword} without msgstr after it; add the msgstr, empty if need be")
        self._entry, self._keyword, self._into = Entry(), "", None
        return entry if keyword == "msgstr" else None

    def string(self, match: re.Match[str]) -> int:
        """Take a string; return its end."""
        text = self._file.text
        if match.lastgroup == "plain":
            start, end = match.span("plain")
        else:
            start = match.end()
            end = end_of_quoted(text, start)
            if text[end : end + 1] != '"':
                raise broken(self._file, start - 1, 'a string has no “"” at its end; add it on the same line')
        if self._into is not None:
            self._into += string_pieces(text, start, end)
        elif self._keyword != "domain":
            found = shorten(text[start:end], 40)
            raise broken(self._file, start - 1, f"“{found}” has no msgid or msgstr before it; add it")
        return end + 1

    def _comment(self, text: str) -> Entry | None:
        if text.startswith("~"):
            self._notes.clear()
            return None
        done = self.end() if self._keyword == "msgstr" else None
        if text[:1] in (",", "=", "|"):
            self._notes.append(text)
        return done

    def _begin(self, match: re.Match[str]) -> Entry | None:
        keyword = match["keyword"].partition("[")[0]
        at = match.start("keyword")
        self._check_order(keyword, at)
        done = self.end() if self._keyword == "msgstr" and keyword != "msgstr" else None
        self._keyword, self._at = keyword, at
        if keyword in ("msgctxt", "msgid") and self._notes:
            self._take_notes()
        self._into = self._place(keyword, match)
        return done

    def _place(self, keyword: str, match: re.Match[str]) -> Pieces | None:
        """Return where the strings behind a keyword go; None if they are not wanted."""
        if keyword == "domain":
            return None
        if keyword == "msgstr":
            return self._form(int(match["form"] or 0), match.start("keyword"))
        return self._entry.strings.setdefault(keyword, [])

    def _check_order(self, keyword: str, at: int) -> None:
        if self._keyword in _BEFORE[keyword]:
            return
        if keyword in ("msgstr", "msgid_plural"):
            raise broken(self._file, at, f"{keyword} without msgid before it; add the msgid, or take it out")
        self.end()  # tells what is missing
        raise broken(self._file, at, f"{keyword} after {self._keyword}; put it where it belongs")

    def _form(self, number: int, at: int) -> Pieces:
        if number >= _MOST_FORMS:
            raise broken(self._file, at, f"msgstr[{number}]: no language has so many plural forms; correct the number")
        forms = self._entry.forms
        while len(forms) <= number:
            forms.append([])
        if forms[number]:
            raise broken(self._file, at, f"msgstr[{number}] is there twice; take one out")
        return forms[number]

    def _take_notes(self) -> None:
        """Put the flags and the previous source into the entry; they stand above its first keyword."""
        flags = [flag.strip() for note in self._notes if note[0] in ",=" for flag in note[1:].split(",")]
        self._entry.flags = tuple(dict.fromkeys(flag for flag in flags if flag))
        self._entry.previous = _previous(" ".join(note[1:] for note in self._notes if note[0] == "|"))
        self._notes.clear()


def _previous(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    keyword = ""
    for match in _PREVIOUS.finditer(text):
        if match[1]:
            keyword = match[1]
            found[keyword] = ""
        elif keyword:
            found[keyword] += content(string_pieces(match[2], 0, len(match[2])))
    return found


def _stray(word: str) -> str:
    return f'“{shorten(word, 40)}” stands outside the quotation marks; inside a string write \\" for each “"”'
