"""YAML files of messages: Rails, Symfony and others."""

from __future__ import annotations

from mtcheck.model import Document, SourceFile
from mtcheck.read.tree.languages import document_of
from mtcheck.read.tree.node import Items
from mtcheck.read.tree.yaml_source import COMMENT, parsed

__all__ = ["COMMENT", "NAME", "read"]

NAME = "yaml"


def read(file: SourceFile, language: str) -> Document:
    """Return the texts with their keys, joined by points, as names.

    A language as the only key at the top is that of the file; several are languages of its parts. Aliases are left
    out: their text stands where its anchor is. Whether a file is a translation at all nobody can tell.

    Raises:
        InputError: it is no YAML.
    """
    roots = parsed(file)
    return document_of(file, NAME, language, roots[0] if len(roots) == 1 else Items(roots))
