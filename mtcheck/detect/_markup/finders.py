"""Which shapes there are, by the role that a rule names, and which signs a text must have to be looked at for one.

A module is imported when a text with such a sign is met: most texts have none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import NamedTuple

from mtcheck.detect._markup.shape import Shape, has
from mtcheck.detect._markup.source import Source

Find = Callable[[str], Iterator[Shape]]
FindSource = Callable[[Source], Iterator[Shape]]


class Finder(NamedTuple):
    """Where a kind of shapes is found: a module of this package and its function; one of the signs is needed."""

    module: str
    function: str
    signs: tuple[str, ...]

    def shapes(self, text: str) -> Iterator[Shape]:
        """Yield the shapes in a text."""
        if has(text, self.signs):
            find: Find = getattr(import_module(f"{__package__}.{self.module}"), self.function)
            yield from find(text)


MARKS_OF_PROSE = tuple(f"={gap}{mark}" for gap in ("", " ") for mark in "“”„«»‘’″「&")
BOXES = ("- [x", "- [X", "[ x", "[ X", "[x ", "[X ", "[х", "[Х", "[×", "[✓", "[✔", "［", "- []", "* []", "- [  ")
RULES = ("- -", "—|", "— |", "–|", "– |", "｜", "－")

MARKUP = ("html", "markdown")
MARKDOWN = ("markdown",)
ALL = ("html", "markdown", "text")


class SourceFinder(NamedTuple):
    """The same for the text of a file, in one of the formats that are named."""

    module: str
    function: str
    signs: tuple[str, ...]
    formats: tuple[str, ...] = MARKUP

    def shapes(self, source: Source) -> Iterator[Shape]:
        """Yield the shapes in a file, in code points of its text."""
        if source.format in self.formats and has(source.text, self.signs):
            find: FindSource = getattr(import_module(f"{__package__}.{self.module}"), self.function)
            yield from find(source)


IN_PROSE: Mapping[str, Finder] = MappingProxyType(
    {
        "link": Finder("links", "links", ("[", "［", "］")),
        "address": Finder("addresses", "addresses", ("http",)),
        "path": Finder("addresses", "paths", ("/",)),
        "emphasis": Finder("emphasis", "emphasis", ("*", "~", "＊")),
        "thin-emphasis": Finder("emphasis", "thin_emphasis", ("*", "_")),
        "heading": Finder("lines", "headings", ("#", "＃")),
        "code": Finder("lines", "ticks", ("``",)),
        "tag": Finder("tags", "tags", ("<",)),
        "wide-tag": Finder("tags", "wide_tags", ("＜", "＞")),
        "placeholder": Finder("placeholders", "placeholders", ("%", "{", "$")),
        "wide-placeholder": Finder("placeholders", "wide_placeholders", ("％", "｛", "｝", "＄", "%（")),
        "foreign-placeholder": Finder("placeholders", "foreign_placeholders", ("%",)),
        "message": Finder("messages", "messages", ("{",)),
        "token": Finder("tokens", "tokens", ("_", "@", "%", "[", "⟦", "⟪", "{", "<")),
        "number": Finder("placeholders", "number_tokens", ("XNUMX",)),
    }
)
"""What is looked for in prose."""

IN_SOURCE: Mapping[str, SourceFinder] = MappingProxyType(
    {
        "attribute": SourceFinder("attributes", "attributes", MARKS_OF_PROSE),
        "code-placeholder": SourceFinder("code", "placeholders", ("% ",), MARKDOWN),
        "code-dot": SourceFinder("code", "dots", ("`",), MARKDOWN),
        "padded-code": SourceFinder("code", "padded", ("` ",), MARKDOWN),
        "host": SourceFinder("addresses", "hosts", ("://", "www.", "。", "．"), ALL),
        "mail": SourceFinder("addresses", "mails", ("@",), ALL),
        "file-name": SourceFinder(
            "code", "file_names", (". js", ". md", ". html", ". txt", ". y", ". py", ". css", ". to")
        ),
        "comment": SourceFinder("containers", "comments", ("<! ", "<!–", "<!—", "< !", "<!- ")),
        "unpaired-tag": SourceFinder(
            "pairs", "unpaired", ("<b>", "<i>", "<u>", "<em>", "<s", "</b>", "</i>", "</s", "<mark>")
        ),
        "split-heading": SourceFinder("lines", "split_headings", ("# #",), MARKDOWN),
        "anchor": SourceFinder("anchors", "anchors", ("](#",), MARKDOWN),
        "keyword": SourceFinder("keywords", "keywords", ("```", "~~~"), MARKDOWN),
        "fence": SourceFinder("blocks", "fences", ("` `", "`` `", "｀", "‘‘‘", "’’’", "´´´"), MARKDOWN),
        "fence-name": SourceFinder("blocks", "infos", ("```", "~~~"), MARKDOWN),
        "table-rule": SourceFinder("blocks", "table_rules", RULES, MARKDOWN),
        "task-box": SourceFinder("blocks", "task_boxes", BOXES, MARKDOWN),
        "list-mark": SourceFinder("blocks", "list_marks", ("\n- ", "\n+ ", "1. ", "2. "), MARKDOWN),
        "container": SourceFinder("containers", "containers", (":::", ": :", ":: ", "：："), MARKDOWN),
        "alert": SourceFinder("containers", "alerts", ("> [", ">[", "［"), MARKDOWN),
        "footnote": SourceFinder("containers", "footnotes", ("[^", "[ ^"), MARKDOWN),
        "reference": SourceFinder("containers", "references", ("] [", "] :", "]："), MARKDOWN),
        "shortcode": SourceFinder("containers", "shortcodes", ("{ ", "{<", "{%"), MARKDOWN),
        "front-matter": SourceFinder("front", "fences", ("- - -", "—", "–"), MARKDOWN),
        "front-matter-key": SourceFinder("front", "keys", ("---",), MARKDOWN),
    }
)
"""What is looked for in the whole file: it is no prose, or makes no prose of what should be."""
