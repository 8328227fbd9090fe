"""Every example of the specifications is read as what it means, and every word of it at its place."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from mtcheck.model import BREAK, OBJECT, Document, SourceFile
from mtcheck.read import read
from tests.read.checks import check
from tests.read.shown import Shown, solid
from tools.specifications import Example, UnavailableError, examples


def example_set(name: str) -> list[Example]:
    try:
        return examples(name)
    except UnavailableError as error:
        pytest.skip(f"the specification is not here: {error}")


def texts(document: Document, is_label: bool) -> list[str]:
    return [
        solid(document.prose[unit.local.start : unit.local.end].replace(OBJECT, "").replace(BREAK, ""))
        for unit in document.units
        if (unit.kind == "cell") is is_label
    ]


def fault(example: Example) -> str:
    """Return what is wrong with the reading of an example, empty if nothing is."""
    document = read(SourceFile(example.markdown), "markdown")
    check(document)
    shown = Shown(example.html)
    words = "".join(texts(document, False))
    labels = texts(document, True)
    if "<table>" in example.html:
        labels, words = [], solid(document.prose.replace(OBJECT, ""))
    if words != shown.words:
        return f"{words!r} instead of {shown.words!r}"
    env: dict[str, dict[str, dict[str, str]]] = {}
    MarkdownIt("commonmark").parse(example.markdown, env)
    definitions = [*env.get("references", {}).values(), *env.get("duplicate_refs", [])]
    titles = {solid(definition["title"]) for definition in definitions}
    if not set(shown.labels) <= set(labels) <= {*shown.labels, *titles}:
        return f"labels {labels} instead of {shown.labels}"
    return ""


@pytest.mark.parametrize(("name", "count"), [("commonmark", 652), ("gfm", 672)])
def test_the_words_of_every_example_are_read_where_they_stand(name: str, count: int) -> None:
    found = example_set(name)
    assert len(found) == count
    # What GitHub makes of tags that it forbids after it has read them, other sites do not.
    faults = [(example, fault(example)) for example in found if example.extension != "tagfilter"]
    assert not [f"{example.number}: {example.markdown!r}: {what}" for example, what in faults if what]
