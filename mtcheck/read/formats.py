"""The input formats: a table of their names and suffixes, and what a module of that name does.

The module of a format has a `COMMENT` and `read(file, language)`, and is imported when a file of it is met. `COMMENT`
is the pattern of the comments that speak to mtcheck, as `found_comments` takes it. A format that does not leave out
comments anyway has a function `hidden(text, comments)` too: it gives a text of the same length that is read as if they
were not there. A reader that knows in which language a file is says so in the document if it was told `und`.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from pathlib import PurePath
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

from mtcheck.languages import stated_language
from mtcheck.model import Document, SourceFile, Span, UsageError

if TYPE_CHECKING:
    from mtcheck.text.comments import Comment


class Format(NamedTuple):
    """An input format. `suffixes` are those of file names, in small letters.

    `is_shared` says that files with these suffixes are drafts only where their path names a language: most JSON
    files are no translations. `is_translation` says that it holds segments with names, not running text. `root` is
    the first element of an XML file of the format: a file with these suffixes that has another, or is no XML, is not
    one of it (`.ts` are files of TypeScript, too).
    """

    name: str
    suffixes: tuple[str, ...]
    is_translation: bool = False
    is_shared: bool = False
    root: str = ""


FORMATS = (
    Format("android", (".xml",), is_translation=True, is_shared=True, root="resources"),
    Format("arb", (".arb",), is_translation=True),
    Format("asciidoc", (".adoc", ".asciidoc", ".asc")),
    Format("csv", (".csv",), is_translation=True, is_shared=True),
    Format("docx", (".docx", ".docm")),
    Format("html", (".html", ".htm", ".xhtml")),
    Format("json", (".json",), is_translation=True, is_shared=True),
    Format("markdown", (".md", ".markdown", ".mdown", ".mkd", ".mdx")),
    Format("po", (".po", ".pot"), is_translation=True),
    Format("properties", (".properties",), is_translation=True, is_shared=True),
    Format("qt", (".ts",), is_translation=True, is_shared=True, root="TS"),
    Format("resx", (".resx", ".resw"), is_translation=True, is_shared=True),
    Format("rst", (".rst",)),
    Format("srt", (".srt",)),
    Format("strings", (".strings",), is_translation=True),
    Format("text", (".txt", ".text")),
    Format("tmx", (".tmx",), is_translation=True),
    Format("tsv", (".tsv", ".tab"), is_translation=True, is_shared=True),
    Format("vtt", (".vtt",)),
    Format("xcstrings", (".xcstrings",), is_translation=True),
    Format("xliff", (".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff"), is_translation=True),
    Format("yaml", (".yaml", ".yml"), is_translation=True, is_shared=True),
)
"""Sorted by name. One module of this package for each; a test compares them."""

DEFAULT = "text"
"""What a file is taken for if its suffix is not known."""

CONTAINER = "docx"
"""The format of which the text is taken out of the bytes of the file."""

MARK = "mtcheck-"
"""What a comment that speaks to mtcheck begins with. A file without it is not searched for any."""


def read(file: SourceFile, format: str | None, language: str = "und") -> Document:
    """Return the prose of a file, without its markup and without comments that speak to mtcheck.

    Args:
        file: The decoded file. A text handed over in memory may hold lone surrogates: they are prose like any letter.
        format: Name of an input format; None means that of the path's suffix.
        language: BCP 47 tag of the document, `und` if unknown.

    Raises:
        UsageError: there is no such format.
    """
    module = _module(format or format_of(file))
    if MARK not in file.text or not hasattr(module, "hidden"):
        document: Document = module.read(file, language)
        return document
    found = comments(file.text, module.NAME)
    document = _read_without(found, module, file, language)
    shown = _shown(found, document)
    if shown:
        document = _read_without([comment for comment in found if comment not in shown], module, file, language)
    return replace(document, file=file)


def comments(text: str, format: str) -> list[Comment]:
    """Return the comments in a text of this format that speak to mtcheck, in order.

    Raises:
        UsageError: there is no such format.
    """
    module = _module(format)
    if MARK not in text:
        return []
    from mtcheck.text.comments import found_comments  # most files have none

    return found_comments(module.COMMENT, text, MARK)


def format_of(file: SourceFile) -> str:
    """Return the name of the format of a file: that of the container that it is, or that of its suffix.

    A file whose text shows that it only shares its suffix with a format is a plain text.
    """
    if file.data is not None:
        return CONTAINER
    known = _known(file.path)
    if known and known.root:
        from mtcheck.read.roots import root_name  # few files share their suffix

        return known.name if root_name(file.text) == known.root else DEFAULT
    return known.name if known else DEFAULT


def _read_without(found: list[Comment], module: ModuleType, file: SourceFile, language: str) -> Document:
    document: Document = module.read(replace(file, text=module.hidden(file.text, found)), language)
    return document


def _shown(found: list[Comment], document: Document) -> frozenset[Comment]:
    """Return those of the comments that the reader takes for prose: an escape or a quotation mark stands before."""
    runs = sorted(run.file for run in document.runs if run.literal)
    before = ((comment, bisect_left(runs, Span(comment.end, comment.end))) for comment in found)
    return frozenset(comment for comment, index in before if index and runs[index - 1].end > comment.start)


def format_for(path: str | None) -> str:
    """Return the name of the format that a path's suffix stands for, `text` if it stands for none."""
    known = _known(path)
    return known.name if known else DEFAULT


def is_draft(path: str) -> bool:
    """Return whether a file of this path, met in a folder, is one to check."""
    known = _known(path)
    if known is None or (known.is_shared and stated_language("", path, known.name) is None):
        return False
    if known.root:
        from mtcheck.read.roots import root_of

        return root_of(path) == known.root
    return True


def format_names() -> tuple[str, ...]:
    """Return the names of the input formats, sorted."""
    return tuple(format.name for format in FORMATS)


def is_translation(name: str) -> bool:
    """Return whether a format holds segments with names, not running text."""
    return any(format.name == name and format.is_translation for format in FORMATS)


def _module(name: str) -> ModuleType:
    names = format_names()
    if name not in names:
        near = get_close_matches(name.lower(), names, 1, 0.4)
        cure = f"did you mean {near[0]}?" if near else f"known are {', '.join(names)}"
        raise UsageError(f"format: {name!r} is not known; {cure}")
    return import_module(f"{__name__.rpartition('.')[0]}.{name.replace('-', '_')}")


def _known(path: str | None) -> Format | None:
    """Return the format that the suffix of a path stands for, None if it stands for none."""
    return _by_suffix().get(PurePath(path).suffix.lower()) if path else None


@cache
def _by_suffix() -> dict[str, Format]:
    return {suffix: format for format in FORMATS for suffix in format.suffixes}
