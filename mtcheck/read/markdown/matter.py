"""The prose in front matter: titles and descriptions, in YAML or TOML. Keys and everything else are settings."""

from __future__ import annotations

from collections.abc import Sequence

from mtcheck.model import OBJECT, Notation
from mtcheck.read.builder import About, Builder
from mtcheck.read.markdown.extensions import Line
from mtcheck.read.sink import add_text
from mtcheck.read.templates import BLANKED, TEMPLATE
from mtcheck.text import lazy
from mtcheck.text.character import character

KEYS = frozenset(
    "abstract alt blurb caption description details excerpt headline heading imagealt intro lead linktitle longtitle"
    " metadescription metatitle navtitle ogdescription ogtitle seodescription seotitle shorttitle sidebarlabel"
    " sidebartitle subtitle summary tagline teaser text title".split()
)
"""Keys whose values are shown, without hyphens and in small letters: those of Hugo, Jekyll, Docusaurus, VitePress,
MkDocs, Astro and Eleventy and of their themes. The name of a person or a product is none."""

_FIELD = lazy(r"""(?P<indent>\s*)(?:-\s+)?["']?(?P<key>[\w.-]+)["']?(?P<sign>\s*=\s*|:\s+)(?P<value>\S.*?)\s*\Z""")
_QUOTED = {
    '"': lazy(r'"((?:[^"\\]|\\.)+)"(?:\s+#.*)?'),
    "'": lazy(r"'((?:[^']|'')+)'(?:\s+#.*)?"),
}
_SCALAR = lazy(r"[|>][-+\d]*(?:\s+#.*)?")
_NOT_PLAIN = frozenset("\"'|>&*!%@`[]{}#,?-=~")
_COMMENT = lazy(r"\s+#.*\Z")
_NEXT_FIELD = lazy(r"\s*(?:-\s|#|[\w.\"'-]+\s*[:=](?:\s|\Z))")
_PIECE = {
    '"': lazy(rf"\\(?:x[\da-fA-F]{{2}}|u[\da-fA-F]{{4}}|U[\da-fA-F]{{8}}|.)|{TEMPLATE}|{BLANKED}"),
    "'": lazy(rf"''|{TEMPLATE}|{BLANKED}"),
    "": lazy(f"{TEMPLATE}|{BLANKED}"),
}
_ESCAPED = {"n": " ", "t": " ", "r": " ", "0": "\N{REPLACEMENT CHARACTER}", "_": "\N{NO-BREAK SPACE}", "N": " "}
_NOTATIONS = {
    '"': Notation((("\\", "\\\\"), ('"', '\\"'))),
    "'": Notation((("'", "''"),)),
    "": Notation(refused="\"'|>&*!%@`[]{}#:"),
    "|": Notation(),
}
_LITERAL = Notation(refused="'")
"""How a value is written, by its quotation marks; without any, what could mean something else is refused. In TOML,
nothing is written in another way between single marks."""


def add_matter(lines: Sequence[Line], builder: Builder, text: str) -> None:
    """Add the prose of these lines of the file, each a unit that may repeat what the page says."""
    index = 0
    while index < len(lines):
        offset, line = lines[index]
        index += 1
        field = _FIELD.match(line)
        if not field or field["key"].lower().replace("_", "").replace("-", "") not in KEYS:
            continue
        rest = _deeper(lines, index, len(field["indent"]))
        start, end = (offset + place for place in field.span("value"))
        value = field["value"]
        if value[0] in _QUOTED:
            _add_quoted(builder, text, start, value, is_toml="=" in field["sign"])
        elif "=" in field["sign"]:
            continue
        elif _SCALAR.fullmatch(value):
            _add_lines(builder, text, rest, "|")
        elif value[0] not in _NOT_PLAIN:
            comment = _COMMENT.search(value)
            first = (start, end - (len(comment[0]) if comment else 0))
            _add_lines(builder, text, [first, *_plain(rest, text)], "")


def _deeper(lines: Sequence[Line], index: int, indent: int) -> list[tuple[int, int]]:
    """Return the stretches of the lines from `index` that stand deeper than a field; empty ones for blank lines."""
    found = []
    for offset, line in lines[index:]:
        inner = line.strip()
        depth = len(line) - len(line.lstrip())
        if inner and depth <= indent:
            break
        found.append((offset + depth, offset + depth + len(inner)))
    return found


def _plain(lines: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """Return those of the lines that go on with a value without marks."""
    for count, (start, end) in enumerate(lines):
        if start == end or _NEXT_FIELD.match(text[start:end]) or " #" in text[start:end]:
            return lines[:count]
    return lines


def _add_quoted(builder: Builder, text: str, start: int, value: str, is_toml: bool) -> None:
    match = _QUOTED[value[0]].fullmatch(value)
    if not match or (is_toml and "''" in match[0][:2]):
        return
    is_literal = is_toml and value[0] == "'"
    _add(builder, text, start + match.start(1), start + match.end(1), "" if is_literal else value[0])
    builder.end_unit("cell", About(notation=_LITERAL if is_literal else _NOTATIONS[value[0]]))


def _add_lines(builder: Builder, text: str, lines: Sequence[tuple[int, int]], mark: str) -> None:
    """Add lines as one unit, or as several if there are blank lines in between."""
    about = About(notation=_NOTATIONS[mark])
    before = -1
    for start, end in lines:
        if start == end:
            builder.end_unit("cell", about)
            before = -1
            continue
        if before >= 0:
            builder.blank(before, start)
        _add(builder, text, start, end, "")
        before = end
    builder.end_unit("cell", about)


def _add(builder: Builder, text: str, start: int, end: int, mark: str) -> None:
    for match in _PIECE[mark].finditer(text, start, end):
        add_text(text, start, match.start(), builder)
        builder.stand_in(_decoded(match[0]), *match.span())
        start = match.end()
    add_text(text, start, end, builder)


def _decoded(source: str) -> str:
    if source[0] in "{<":
        return OBJECT
    if source[0] == "'":
        return "'"
    if len(source) > len("\\n"):
        code = int(source[2:], 16)
        return character(code) if code else _ESCAPED["0"]
    return _ESCAPED.get(source[1], source[1])
