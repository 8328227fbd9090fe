"""What a line of AsciiDoc begins with."""

from __future__ import annotations

import re

FENCE = re.compile(r"(?P<opaque>-{4,}|\.{4,}|\+{4,}|/{4,}|`{3,}(?=[\w,+-]*\Z))|(?P<open>={4,}|\*{4,}|_{4,}|--\Z)")
"""What stands round a block: code and the like, or a block that holds others."""

TABLE = re.compile(r"[|,:!]={3,}\Z")
STYLE = re.compile(r"\[(?P<style>[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*)\]\Z|\[\[[^\[\]]*\]\]\Z")
"""What is said of the block below it."""

CAPTION = re.compile(r"\.(?=[^\s.])")
ATTRIBUTE = re.compile(r":!?\w[\w-]*!?:(?:[ \t]|\Z)")
DIRECTIVE = re.compile(r"(?:ifdef|ifndef|ifeval|endif|include)::\S{0,500}?\[.*\]\Z")
MACRO = re.compile(r"[a-zA-Z_][\w-]{0,50}::\S{0,500}?\[.*\]\Z")
COMMENT = re.compile(r"//(?!/)")
HEADING = re.compile(r"(?P<level>={1,6}|#{1,6})[ \t]+(?=\S)")
RULE = re.compile(r"'{3,}\Z|<{3,}\Z|-[ \t]?-[ \t]?-\Z|\*[ \t]?\*[ \t]?\*\Z")
ITEM = re.compile(r"(?:\*{1,5}|-|\u2022|\.{1,5}|\d{1,5}\.|[a-zA-Z]\.|[ivxIVX]{1,8}\)|<(?:\d{1,3}|\.)>)[ \t]+(?=\S)")
CHECK = re.compile(r"\[[ xX*]\][ \t]+")
TERM = re.compile(r"(?P<term>[^\s].{0,300}?)(?P<mark>:{2,4}|;;)(?:[ \t]+|\Z)")
ADMONITION = re.compile(r"(?:NOTE|TIP|IMPORTANT|CAUTION|WARNING):[ \t]+")
UNDERLINE = re.compile(r"([=\-~^+])\1+\Z")

CODE_STYLES = frozenset(
    "source listing literal stem latexmath asciimath pass comment mermaid plantuml graphviz ditaa a2s blockdiag seqdiag"
    " vega vegalite bytefield wavedrom nomnoml svgbob".split()
)
"""Styles of blocks that hold no prose."""

CELL = re.compile(
    r"(?<!\\)(?:(?<![^\s|])(?:\d+(?:\.\d+)?|(?:\d+)?\.\d+)?[*+]?(?:[<^>](?:\.[<^>])?|\.[<^>])?(?P<style>[a-z]?))?\|"
)
"""What parts the cells of a table, with what may stand before the bar: how many columns and rows, how it is set."""

CODE_CELLS = frozenset("lm")
"""Styles of cells that hold no prose: literal, monospaced."""
