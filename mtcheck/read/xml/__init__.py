"""XML with exact places, for the formats that are made of it. Not a format itself.

Nothing outside the file is ever read, and what a file declares for itself is never expanded.
"""

from mtcheck.read.xml.node import Entity, Node, Text
from mtcheck.read.xml.pieces import ESCAPES, collapsed, is_white, joined, kept, notation_of, reference
from mtcheck.read.xml.tongues import Tongues
from mtcheck.read.xml.tree import nodes
from mtcheck.text import lazy

__all__ = [
    "COMMENT",
    "ESCAPES",
    "Entity",
    "Node",
    "Text",
    "Tongues",
    "collapsed",
    "is_white",
    "joined",
    "kept",
    "nodes",
    "notation_of",
    "reference",
]

COMMENT = lazy(r"<!\[CDATA\[[\s\S]*?\]\]>|<!--(?P<body>(?:(?!<!--)[\s\S]){0,1000}?)-->")
"""A comment for mtcheck is one of XML, in which two hyphens cannot stand; in a CDATA section it is text."""
