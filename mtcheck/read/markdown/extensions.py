"""Block syntax that CommonMark does not know: front matter, admonitions, footnotes, template lines, MDX imports.

Each line is taken out or cut down to its prose, before the parser sees it. A line that is cut keeps its place in the
file, so positions stay exact.
"""

from __future__ import annotations

import re

from mtcheck.read.markdown.code import code_length

Line = tuple[int, str]
"""Offset in the file, in code points, and text without line end."""

_CANDIDATE = re.compile(
    r"""\A(?:---|\+\+\+)[^\S\n]*\n
    | ^[ \t]* (?: :::|///|!!!|\?\?\?|===[ ]"|\[\^|import\s|export\s|\{[%{]|<[A-Z][^<>\n]*$ )
    | ^[ ]{0,3}:[ \t]""",
    re.VERBOSE | re.MULTILINE,
)
_FRONT_MATTER = {"---": re.compile(r"\s*(?:#|[\w.-]+\s*:|-\s)"), "+++": re.compile(r"\s*(?:#|\[|[\w.-]+\s*=)")}
_FENCE = re.compile(r"\s*(?:>\s?|[-*+]\s+|\d+[.)]\s+)*(`{3,}|~{3,})")
_DROPPED = re.compile(
    r"""\s*(?:
      \{% .* %\} | \{\{ .* \}\}                                      # a template tag on a line of its own
    | import\s .* \s from \s+ ['"][^'"]+['"] ;? | import \s+ ['"][^'"]+['"] ;?
    | export \s+ (?: const | default | function | let | async ) \b .*
    )\s*""",
    re.VERBOSE,
)
_COLONS = re.compile(
    r"\s*:{3,}\s*(?:\{[^}]*\}|[\w-]+)?(?:\s*\{[^}]*\})?(?:\[(?P<label>[^\]]*)\]|\s+(?P<title>\S.*?))?\s*"
)
_SLASHES = re.compile(r"\s*/{3,}\s*(?:[\w-]+)?(?:\s*\|\s*(?P<title>.*?))?\s*")
_INDENTED = re.compile(
    r"""\s*(?:
      (?: !!! | \?\?\?\+? ) [^\S"]+ [\w-]+ (?: \s+ [\w-]+ )* (?: \s+ "(?P<title>[^"]*)" )?
    | ===\+? \s+ "(?P<tab>[^"]*)"
    )\s*""",
    re.VERBOSE,
)
_FOOTNOTE = re.compile(r" {0,3}(?:\[\^[^\]\s]+\]:[ \t]*|:[ \t]+(?=\S))")
"""What begins a footnote, or the definition of the term in the line before."""

_INDENT = 4
"""Columns by which the content of an indented admonition or a footnote stands deeper."""


def needs_rewriting(text: str) -> bool:
    """Return whether the text, with LF line ends, may hold any of this syntax."""
    return _CANDIDATE.search(text) is not None


def rewritten(lines: list[Line]) -> list[Line]:
    """Return the lines for the parser."""
    result: list[Line] = []
    fence = ""
    depths: list[int] = []
    first = front_matter_length(lines)
    texts = [line for _, line in lines]
    code_end = first
    for index, (offset, line) in enumerate(lines[first:], first):
        start, rest = _dedented(offset, line, depths)
        if not fence and index >= code_end:
            code_end = index + code_length(texts, index)
        if index < code_end:
            result.append((offset, ""))
            continue
        if fence:
            result.append((start, rest))
            fence = "" if _closes(rest, fence) else fence
        elif opening := _FENCE.match(rest):
            result.append((start, rest))
            fence = opening[1]
        else:
            result += _plain(start, rest, depths)
    return result


def front_matter_length(lines: list[Line]) -> int:
    """Return how many lines at the beginning are metadata."""
    marker = lines[0][1].rstrip()
    first = _FRONT_MATTER.get(marker)
    if not first or len(lines) < 2:
        return 0
    content = next((line for _, line in lines[1:] if line.strip()), "")
    if content.rstrip() != marker and not first.match(content):
        return 0
    ends = (marker, "...") if marker == "---" else (marker,)
    return next((index + 1 for index, (_, line) in enumerate(lines) if index and line.rstrip() in ends), 0)


def _dedented(offset: int, line: str, depths: list[int]) -> Line:
    """Take away the indentation of the admonitions and footnotes that the line is in; leave those it is not in."""
    if not line.strip():
        return offset, line
    indent = len(line) - len(line.lstrip(" "))
    if line.startswith("\t"):
        cut = min(len(line) - len(line.lstrip("\t")), len(depths))
        del depths[cut:]
        return offset + cut, line[cut:]
    while depths and indent < depths[-1]:
        depths.pop()
    cut = _INDENT * len(depths)
    return offset + cut, line[cut:]


def _closes(line: str, fence: str) -> bool:
    stripped = line.strip(" \t>")
    return stripped.startswith(fence) and not stripped.strip(fence[0])


def _plain(offset: int, line: str, depths: list[int]) -> list[Line]:
    """Return what is left of a line outside code; blank lines around a title keep it apart from its neighbours."""
    if _DROPPED.fullmatch(line):
        return [(offset, "")]
    title = _COLONS.fullmatch(line) or _SLASHES.fullmatch(line)
    if title:
        return _title(offset, line, title)
    indented = _INDENTED.fullmatch(line)
    if indented:
        depths.append(_INDENT * (len(depths) + 1) + len(line) - len(line.lstrip()))
        return _title(offset, line, indented)
    footnote = _FOOTNOTE.match(line)
    if footnote:
        depths.append(_INDENT * (len(depths) + 1))
        return [(offset, ""), (offset + footnote.end(), line[footnote.end() :])]
    return [(offset, line)]


def _title(offset: int, line: str, match: re.Match[str]) -> list[Line]:
    name = next((name for name, value in match.groupdict().items() if value), "")
    if not name:
        return [(offset, "")]
    start, end = match.span(name)
    return [(offset, ""), (offset + start, line[start:end]), (offset + end, "")]
