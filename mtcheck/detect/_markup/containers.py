"""Signs that extensions of Markdown begin a box, an alert, a footnote or a template tag with.

Sources: markdown-it-container and VitePress (`:::`); GitHub, Alerts; Hugo, Shortcodes; Liquid and Jinja, tags.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.detect._markup.shape import Shape, blanks, has
from mtcheck.detect._markup.source import Source
from mtcheck.text import lazy

COLONS = lazy(r"^[ \t]{0,8}(?P<colons>: ?: ?:(?::| :)*|：{3})(?=[ \t]*[\w{]|[ \t]*$)", re.MULTILINE)
NAMED = lazy(r"^[ \t]{0,8}:{3,} ?(?P<name>[^\W\d_]+)(?=[ \t]|$)", re.MULTILINE)
ALERT = lazy(r"^[ \t]{0,8}>[ \t]*(?P<open>[\[［] ?[!！] ?)(?P<name>[^\W\d_]+)(?P<close> ?[\]］])[ \t]*$", re.MULTILINE)
FOOTNOTE = lazy(r"\[(?: \^ ?|\^ )(?P<name>\d{1,3}|[\w-]+) ?\]|\[\^(?P<other>\d{1,3}) \]")
NOTE_TEXT = lazy(r"^ {0,3}\[ ?\^ ?[\w-]+ ?\](?P<colon> :|：)(?=\s)", re.MULTILINE)
DEFINITION = lazy(
    r"^ {0,3}\[(?P<name>[^\[\]\n]{1,60})\](?P<colon> : ?|：)(?=(?:https?://|/|\./|#)\S+[ \t]*$)", re.MULTILINE
)
USE = lazy(r"(?<=\])(?P<gap> )\[(?P<name>[^\[\]\n]{1,60})\](?![(:\[])")
SHORTCODE = lazy(r"\{(?P<a> ?)\{(?P<b> ?)[<%] ?/? ?[\w-]+(?:[^{}\n]{0,200}?)[>%](?P<y> ?)\}(?P<z> ?)\}")
BLOCK_TAG = lazy(r"\{ ?%-? ?\w[^{}%\n]{0,100}?-?% ?\}")
COMMENT = lazy(r"<(?!!--) ?! ?[-–—](?: ?-)? ?(?P<body>[^<>]{1,300}?)(?P<end> ?(?:- ?-|[–—]))>")


def containers(source: Source) -> Iterator[Shape]:
    """Yield rows of colons that are torn apart or wide, and names of boxes that were translated."""
    for match in COLONS.finditer(source.text) if has(source.text, (": :", ":: :", "：：：")) else ():
        colons = match["colons"].replace(" ", "").replace("：", ":")
        if colons != match["colons"] and not source.is_code(match.start("colons")):
            yield Shape(*match.span("colons"), ((*match.span("colons"), colons),))
    for match in NAMED.finditer(source.text) if ":::" in source.text else ():
        right = source.names.get(match["name"].lower())
        if right and not source.is_code(match.start("name")):
            yield Shape(*match.span("name"), ((*match.span("name"), right),), is_certain=False)


def alerts(source: Source) -> Iterator[Shape]:
    """Yield alerts with blanks inside their brackets, or with a name that was translated."""
    for match in ALERT.finditer(source.text):
        right = source.names.get(match["name"].lower(), match["name"])
        start, end = match.start("open"), match.end("close")
        new = f"[!{right}]"
        if source.text[start:end] != new and not source.is_code(start):
            yield Shape(start, end, ((start, end, new),), is_certain=right == match["name"])


def footnotes(source: Source) -> Iterator[Shape]:
    """Yield marks of footnotes with blanks inside, and definitions with one before the colon or a wide colon."""
    for match in FOOTNOTE.finditer(source.text):
        name = match["name"] or match["other"]
        is_known = name.isdigit() or f"[^{name}]" in source.text
        if is_known and not source.is_code(match.start()):
            yield Shape(*match.span(), blanks(source.text, *match.span()))
    for match in NOTE_TEXT.finditer(source.text) if has(source.text, ("] :", "]：")) else ():
        if not source.is_code(match.start()):
            start = source.text.index("[", match.start())
            yield Shape(start, match.end(), ((*match.span("colon"), ":"),))


def references(source: Source) -> Iterator[Shape]:
    """Yield definitions of links that a blank or a wide colon makes prose, and a blank between a text and its label."""
    text = source.text
    for match in DEFINITION.finditer(text) if has(source.text, ("] :", "]：")) else ():
        if f"][{match['name']}]" in text and not source.is_code(match.start()):
            yield Shape(text.index("[", match.start()), match.end(), ((*match.span("colon"), ": "),))
    if text.count("][") < max(1, text.count("] [")):
        return  # some programs take a blank there, and some authors write it everywhere
    for match in USE.finditer(text):
        start = text.rfind("[", max(0, match.start() - 200), match.start() - 1)
        name, words = match["name"], text[start + 1 : match.start() - 1]
        if f"\n[{name}]: " in text and f"\n[{words}]: " not in text and start >= 0 and not source.is_code(start):
            yield Shape(start, match.end(), ((*match.span("gap"), ""),))


def shortcodes(source: Source) -> Iterator[Shape]:
    """Yield tags of templates with blanks between their signs."""
    for match in SHORTCODE.finditer(source.text):
        gaps = [match.span(name) for name in ("a", "b", "y", "z") if match[name]]
        if gaps and not source.is_code(match.start()):
            yield Shape(*match.span(), tuple((*gap, "") for gap in sorted(gaps)))
    for match in BLOCK_TAG.finditer(source.text):
        if (match[0].startswith("{ ") or match[0].endswith(" }")) and not source.is_code(match.start()):
            start, end = match.span()
            yield Shape(start, end, (*blanks(source.text, start, start + 2), *blanks(source.text, end - 2, end)))


def comments(source: Source) -> Iterator[Shape]:
    """Yield comments of HTML whose dashes were torn apart or made long ones: the reader sees them."""
    for match in COMMENT.finditer(source.text):
        if not source.is_code(match.start()):
            opening = (match.start(), match.start("body"), "<!-- ")
            closing = (match.start("end"), match.end(), " -->")
            yield Shape(*match.span(), (opening, closing))
