"""Markup that a translator took apart: what each broken shape looks like, and what has to go to mend it.

Nearly all repairs delete blanks, so that they can be made in any format without writing markup.

Sources: CommonMark 0.31 (6.2 emphasis, 6.3 links); HTML Living Standard (tags); printf(3); Unicode MessageFormat.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from mtcheck.model import OBJECT
from mtcheck.text import lazy

BLANK = lazy(r"[ \xa0\u202f]+")

ADDRESS = r"(?:https?|ftp) ?: ?/ ?/ ?[^\s()/]+(?: ?/ ?[^\s()/]+)*(?: ?/)?"
FILE_NAME = r"[\w.-]+(?:/[\w.-]+)*\.(?:md|html?|png|jpe?g|gif|svg|pdf)(?:#[\w-]+)?"
DESTINATION = rf"(?:{ADDRESS}|{OBJECT}|mailto: ?\S+|(?:\.{{0,2}}/|#)[^\s()]*|{FILE_NAME})"
LINK = lazy(rf"(?:! ?)?\[(?P<text>[^\[\]\n]{{1,200}})\] ?\((?P<to> ?{DESTINATION} ?)(?P<title> ?\"[^\"\n]*\" ?)?\)")
UNCLOSED = lazy(rf"\[[^\[\]\n]{{1,200}}\]\((?:https?://[^\s()]*|/[^\s()]*|{OBJECT})(?=\s|\Z)")
LINK_TITLE = lazy(r"\s+[\"'(][^\"')\n]*[\"')]\s*\)")
BARE_ADDRESS = lazy(r"http(?<!\w.{4})s?(?: : ?/ ?/| ?: / ?/| ?: ?/ /| ?: ?// (?=[\w-]+\.))[^\s()]+(?: / ?[^\s()]+)*")
END_MARKS = ".,;:!?”“\"’'»«…"

STARS = lazy(r"(?<![*\\])\*\*(?!\*)")
THIN = lazy(
    r"(?:^|(?<=[\s(“\"]))(?P<mark>[*_])(?P<left> ?)(?P<inner>[^\W\d_][^*_\n]{2,80}?)(?P<right> ?)(?P=mark)"
    r"(?=[\s.,;:!?)”\"]|$)",
    re.MULTILINE,
)
WORDS = lazy(r"[^\W\d_]{3}|[\u3041-\u9fff]{2}")
TICKS = lazy(r"(?<!`)``(?!`)[^`\n]{1,80}(?:`(?![`\w])|\s`(?!`))")

HASHES = lazy(r"^(?P<sign>#{1,5}(?P<blank> )|#{2,5}(?=[^\W\d_]))[^\W\d_]+", re.MULTILINE)

NAMES = (
    "a|abbr|b|big|blockquote|br|cite|code|del|div|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|s|small|span"
    "|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul"
)
TAG = lazy(rf"<(?: +/? *|/ +)(?P<name>{NAMES})(?P<rest>(?:\s[^<>\n]{{0,200}})?)>", re.IGNORECASE)
CLOSING_TAG = r"< ?/ ?{} ?>"
REACH = 300
"""Code points within which an opening tag must be closed to be taken for one."""

PRINTF = lazy(r"%(?<![\d%]%)(?<!\d[ \xa0\u202f]%)(?: ?\d{1,2} ?\$ ?[sd@]| ?\(\w+\) ?[sd]| [sd@])(?![\w’'])")
BRACED = lazy(
    r"\$ +\{[^{}\n]{1,40}\}"
    r"|(?:\$ ?)?\{ \{ ?[^\W\d_][^{}\n]{0,40}\}(?: ?\})?(?! ?,)"
    r"|\{\{ ?[^\W\d_][^{}\n]{0,40}\} \}"
    r"|\{ (?:[a-z]+(?:_[a-z0-9]+)+|[a-z]+[A-Z]\w*) ?\}"
    r"|\{(?:[a-z]+(?:_[a-z0-9]+)+|[a-z]+[A-Z]\w*) \}"
)
PADDED = lazy(r"\{(?: (?:[a-z]\w{1,30}|\d) ?|(?:[a-z]\w{1,30}|\d) )\}")
UNPADDED = lazy(r"\{(?:[a-z]\w{1,30}|\d)\}")
NUMBER_TOKEN = lazy(r"(?<![A-Za-z0-9])XNUMX(?![A-Za-z0-9])")


@dataclass(frozen=True, slots=True)
class Shape:
    """A broken piece of markup, its stretch in a text, and the repair: stretches to delete, places to insert at.

    All offsets are code points of the text. `is_mended` tells that the repair makes whole markup of it.
    """

    start: int
    end: int
    cuts: tuple[tuple[int, int], ...] = ()
    inserts: tuple[tuple[int, str], ...] = ()
    is_mended: bool = True


def links(text: str) -> Iterator[Shape]:
    """Yield inline links and images with blanks where none may be, and links that are not closed."""
    if "](" not in text and "] (" not in text:
        return
    for match in LINK.finditer(text):
        cuts = _link_cuts(text, match)
        if cuts and not (match["text"].isdigit() and not match[0].startswith("!")):
            yield Shape(match.start(), match.end(), cuts)
    for match in UNCLOSED.finditer(text):
        if not LINK_TITLE.match(text, match.end()):
            end = match.start() + len(match[0].rstrip(END_MARKS))
            yield Shape(match.start(), end, inserts=((end, ")"),))


def _link_cuts(text: str, match: re.Match[str]) -> tuple[tuple[int, int], ...]:
    start, end = match.span()
    inner, outer = match.span("text")
    kept = len(match["text"]) - len(match["text"].lstrip()), len(match["text"].rstrip())
    pieces = [(start, inner), (inner, inner + kept[0]), (inner + kept[1], outer), (outer, match.end("to"))]
    cuts = [blank.span() for first, last in pieces for blank in BLANK.finditer(text, first, last)]
    if match["title"] is not None and cuts and cuts[-1][1] == match.end("to"):
        cuts.pop()  # the blank before a link title belongs there
    return tuple(cut for cut in cuts if cut[1] <= end)


def addresses(text: str) -> Iterator[Shape]:
    """Yield web addresses torn apart in running text."""
    if "http" not in text:
        return
    for match in BARE_ADDRESS.finditer(text):
        end = match.start() + len(match[0].rstrip(END_MARKS))
        yield Shape(match.start(), end, tuple(blank.span() for blank in BLANK.finditer(text, match.start(), end)))


def emphasis(text: str) -> Iterator[Shape]:
    """Yield strong emphasis with blanks inside its stars; the stars are paired from the start of the line."""
    if "**" not in text:
        return
    for start, line in _lines(text):
        stars = [match.start() for match in STARS.finditer(line)]
        if len(stars) % 2:
            continue
        for opening, closing in zip(stars[::2], stars[1::2], strict=True):
            inner = line[opening + 2 : closing]
            is_rule = opening == 0 and closing + 2 == len(line) and inner.isupper()
            if inner != inner.strip() and WORDS.search(inner) and not is_rule:
                left, right = len(inner) - len(inner.lstrip()), len(inner.rstrip())
                at = start + opening + 2
                cuts = [(at, at + left), (at + right, at + len(inner))]
                yield Shape(start + opening, start + closing + 2, tuple(cut for cut in cuts if cut[0] < cut[1]))


def thin_emphasis(text: str) -> Iterator[Shape]:
    """Yield emphasis by one sign with blanks inside; a single word between stars may be a factor."""
    if not any(sign in text for sign in (" *", "* ", " _", "_ ")):
        return
    for match in THIN.finditer(text):
        cuts = [match.span(name) for name in ("left", "right") if match[name]]
        if cuts and (match["mark"] == "_" or " " in match["inner"]):
            yield Shape(match.start(), match.end(), tuple(cuts))


def headings(text: str) -> Iterator[Shape]:
    """Yield lines that begin with the sign of a heading, which a reader of Markdown takes away once."""
    if "#" in text:
        for match in HASHES.finditer(text):
            if match["blank"]:
                yield Shape(match.start(), match.end(), (match.span("sign"),))
            else:
                yield Shape(match.start(), match.end(), inserts=((match.end("sign"), " "),))


def ticks(text: str) -> Iterator[Shape]:
    """Yield code with two backticks before and one after."""
    if "``" not in text:
        return
    for match in TICKS.finditer(text):
        inner = match[0][2:-1]
        start, left, right = match.start(), len(inner) - len(inner.lstrip()), len(inner.rstrip())
        cuts = [(start + 1, start + 2 + left), (start + 2 + right, start + 2 + len(inner))]
        yield Shape(start, match.end(), tuple(cut for cut in cuts if cut[0] < cut[1]))


def tags(text: str) -> Iterator[Shape]:
    """Yield HTML tags with blanks after “<” or “/”; an opening tag and its broken closing tag are one."""
    if "<" not in text:
        return
    found = [match for match in TAG.finditer(text) if _is_tag(text, match)]
    taken: set[int] = set()
    for index, match in enumerate(found):
        if index in taken:
            continue
        partner = next((at for at in range(index + 1, len(found)) if _closes(text, match, found[at])), None)
        parts = [match] if partner is None else [match, found[partner]]
        if partner is not None:
            taken.add(partner)
        cuts = tuple(cut for part in parts for cut in _tag_cuts(text, part))
        yield Shape(match.start(), parts[-1].end(), cuts)


def _is_tag(text: str, match: re.Match[str]) -> bool:
    """Return whether it is a tag and not “a < b > c”: a short name must be closed, or close something."""
    name = match["name"]
    if len(name) > 1 or "/" in match[0][:4] or "=" in match["rest"]:
        return True
    line_end = text.find("\n", match.end())
    limit = min(match.end() + REACH, len(text) if line_end < 0 else line_end)
    return re.search(CLOSING_TAG.format(name), text[match.end() : limit], re.IGNORECASE) is not None


def _closes(text: str, opening: re.Match[str], closing: re.Match[str]) -> bool:
    near = closing.start() - opening.end() <= REACH and "\n" not in text[opening.end() : closing.start()]
    is_pair = "/" not in opening[0][:4] and "/" in closing[0][:4]
    return near and is_pair and opening["name"].lower() == closing["name"].lower()


def _tag_cuts(text: str, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    for blank in BLANK.finditer(text, match.start(), match.start("name")):
        yield blank.span()
    rest = match["rest"]
    if rest != rest.rstrip():
        yield match.start("rest") + len(rest.rstrip()), match.end("rest")


def placeholders(text: str) -> Iterator[Shape]:
    """Yield placeholders of formats and templates that were torn apart."""
    spans = [match.span() for match in PRINTF.finditer(text) if " " in match[0]] if "%" in text else []
    if "{" in text:
        spans += [match.span() for match in BRACED.finditer(text)]
        if UNPADDED.search(text):
            spans += [match.span() for match in PADDED.finditer(text)]
    reach = -1
    for start, end in sorted(set(spans)):
        if start >= reach:
            reach = end
            piece = text[start:end]
            is_even = piece.count("{") == piece.count("}")
            yield Shape(start, end, tuple(_placeholder_cuts(text, start, end)), is_mended=is_even)


def _placeholder_cuts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the blanks next to signs; those between two words of a translated name stay."""
    for blank in BLANK.finditer(text, start, end):
        before, after = text[blank.start() - 1], text[blank.end() : blank.end() + 1]
        if not (before.isalnum() and after.isalnum()) or text[start] == "%":
            yield blank.span()


def number_tokens(text: str) -> Iterator[Shape]:
    """Yield “XNUMX”, which some services put in the place of a number and forget."""
    if "XNUMX" in text:
        for match in NUMBER_TOKEN.finditer(text):
            yield Shape(match.start(), match.end())


def _lines(text: str) -> Iterator[tuple[int, str]]:
    ends = [-1, *(match.start() for match in re.finditer("\n", text)), len(text)]
    for before, end in pairwise(ends):
        yield before + 1, text[before + 1 : end]


FINDERS: Mapping[str, Callable[[str], Iterator[Shape]]] = MappingProxyType(
    {
        "link": links,
        "address": addresses,
        "emphasis": emphasis,
        "thin-emphasis": thin_emphasis,
        "heading": headings,
        "code": ticks,
        "tag": tags,
        "placeholder": placeholders,
        "number": number_tokens,
    }
)
"""By the `role` of a rule."""
