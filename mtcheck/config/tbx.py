"""The terms of a TBX file, read with expat: no entity is declared, nothing outside the file is opened.

Source: ISO 30042 (TBX): `termEntry` with `langSet` (2008), `conceptEntry` with `langSec` (2019).
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.parsers import expat

from mtcheck.model import ConfigError, Term, TermWord

CONCEPTS = frozenset(["termEntry", "conceptEntry"])
LANGUAGES = frozenset(["langSet", "langSec"])
BLOCKS = frozenset(["tig", "ntig", "termSec"])
STATUS = frozenset(["administrativeStatus", "administrativestatus", "normativeAuthorization"])
FORBIDDEN = ("deprecated", "superseded", "obsolete", "notrecommended")


def tbx_terms(data: bytes, path: str) -> tuple[Term, ...]:
    """Return the terms of a file; `path` is named in errors.

    Raises:
        ConfigError: it is not well-formed, or declares entities.
    """
    reader = _Reader(path)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.EntityDeclHandler = reader.entity
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        what = expat.errors.messages.get(error.code, "") or str(error)
        raise ConfigError(f"{path}:{error.lineno}: this is not well-formed XML ({what}); correct it") from error
    return tuple(reader.terms)


class _Reader:
    def __init__(self, path: str) -> None:
        self.terms: list[Term] = []
        self._path = path
        self._words: list[TermWord] = []
        self._language = ""
        self._term = ""
        self._is_forbidden = False
        self._pieces: list[str] | None = None
        self._is_status = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take an element that begins."""
        name = name.rpartition(" ")[2]
        if name in LANGUAGES:
            key = "http://www.w3.org/XML/1998/namespace lang"
            self._language = attributes.get(key, "")
        elif name == "term":
            self._pieces = []
        elif name in ("termNote", "administrativeStatus"):
            self._is_status = name == "administrativeStatus" or attributes.get("type", "") in STATUS
            self._pieces = [] if self._is_status else None

    def end(self, name: str) -> None:
        """Take an element that ends."""
        name = name.rpartition(" ")[2]
        content = "".join(self._pieces or []).strip()
        if name == "term":
            self._term, self._pieces = content, None
        elif name in ("termNote", "administrativeStatus") and self._is_status:
            self._is_forbidden = content.lower().startswith(FORBIDDEN)
            self._pieces, self._is_status = None, False
        elif name in BLOCKS:
            if self._term:
                self._words.append(TermWord(self._term, self._language, is_forbidden=self._is_forbidden))
            self._term, self._is_forbidden = "", False
        elif name in CONCEPTS:
            self.terms.append(Term(tuple(self._words)))
            self._words = []

    def text(self, text: str) -> None:
        """Take character data."""
        if self._pieces is not None:
            self._pieces.append(text)

    def entity(self, name: str, *_: object) -> None:
        """Refuse a declaration of an entity."""
        raise ConfigError(f"{self._path}: declares the entity “{name}”; remove the declaration, mtcheck reads none")
