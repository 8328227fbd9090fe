"""Reads a rule file: a YAML list of rules. Imported only when rules are not in the cache."""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import pairwise

from mtcheck.model import RuleError
from mtcheck.rulebook import kinds
from mtcheck.rulebook.entry import Entry
from mtcheck.rulebook.files import RuleFile
from mtcheck.rulebook.nodes import Node, parse
from mtcheck.rulebook.references import References
from mtcheck.rulebook.schema import entry


def read_entries(file: RuleFile, references: References) -> tuple[Entry, ...]:
    """Return the rules of a file in its order, examples included; none if the file is a YAML mapping (other data).

    Args:
        file: The file.
        references: Where lists and inflections come from that the rules refer to.

    Raises:
        RuleError: the file is not as rules/README.md says.
    """
    return entries_in(file.data(), file, references)


def entries_in(data: bytes, file: RuleFile, references: References) -> tuple[Entry, ...]:
    """Return the rules in what a file holds.

    Raises:
        RuleError: it is not as rules/README.md says.
    """
    root = parse(_text(data, file.path), file.path)
    if root is None or not _is_list(root):
        return ()
    theme = os.path.basename(file.path).split(".")[0]
    folder = os.path.dirname(file.path)
    items = root.items("a rule file")
    entries = tuple(references.resolved(entry(item, file.folder, theme), folder) for item in items)
    _check_order(entries)
    for one in entries:
        kinds.check(one)
    return entries


def _text(data: bytes, path: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise RuleError(f"{path}:{line}: not UTF-8 ({error.reason}); expected UTF-8; save it so") from error


def _is_list(root: Node) -> bool:
    if isinstance(root.value, tuple):
        return True
    if isinstance(root.value, str):
        raise root.error("only text; expected a list of rules; begin each rule with `- id:`")
    if "id" in root.value and "match" in root.value:
        raise root.error("a rule that is not in a list; expected a list of rules; begin each rule with `- id:`")
    return False


def _check_order(entries: Sequence[Entry]) -> None:
    for before, after in pairwise(entries):
        if after.rule.id < before.rule.id:
            cure = f"move it before {before.rule.id}"
            raise after.error(f"{after.rule.id} after {before.rule.id}; expected the ids in order; {cure}", "id")
