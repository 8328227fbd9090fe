"""JSON and YAML with places: the same trees as those of json and PyYAML."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from mtcheck.model import InputError, SourceFile
from mtcheck.read.tree import json_source, yaml_source
from mtcheck.read.tree.node import Items, Mapping, Node, Text, leaves

CHARACTERS = st.characters(exclude_categories=["Cs"])
WORDS = st.one_of(
    st.text(st.sampled_from("ab é😀\n\t\r \"'\\:#-&*!|>%@`{}[],?~.\x85\u2028"), max_size=40),
    st.text(CHARACTERS, max_size=20),
)
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), WORDS),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(WORDS, inner, max_size=4)),
    max_leaves=12,
)


def plain(node: Node) -> Any:
    """Return a tree as json.loads would, but for numbers."""
    if isinstance(node, Text):
        return node.content
    if isinstance(node, Mapping):
        return {key: plain(value) for key, value in node.members}
    return [plain(value) for value in node.values] if isinstance(node, Items) else node


def without_numbers(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_numbers(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [without_numbers(inner) for inner in value]
    return value if isinstance(value, (str, bool)) else None


def check_places(text: str, node: Node) -> None:
    """Assert that the pieces of each text stand one after the other, letter by letter where they say so."""
    end = 0
    for leaf in leaves(node):
        for piece in leaf.text.pieces:
            assert end <= piece.start < piece.end
            assert not piece.literal or text[piece.start : piece.end] == piece.text
            end = piece.end


@given(VALUES, st.booleans(), st.sampled_from([None, 2]))
def test_json_is_read_as_json_reads_it(value: Any, ascii_only: bool, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    node = json_source.parsed(SourceFile(text))
    assert plain(node) == without_numbers(json.loads(text))
    check_places(text, node)


SIGNS = [
    *'{}[]:,"\\ \n',
    '"a"',
    "\\u00e9",
    "\\ud83d\\ude00",
    "\\ud83d",
    "\\x",
    "1",
    "-",
    "01",
    "1e5",
    "true",
    "nul",
    "NaN",
    "\v",
    "é",
]


@given(st.lists(st.sampled_from(SIGNS), max_size=12).map("".join))
def test_what_json_refuses_is_refused(text: str) -> None:
    assume(text.strip(" \n"))
    try:
        expected = without_numbers(json.loads(text))
    except ValueError:
        with pytest.raises(InputError):
            json_source.parsed(SourceFile(text))
    else:
        shown = json.dumps(expected, ensure_ascii=False).replace("\ud83d", "\N{REPLACEMENT CHARACTER}")
        assert json.dumps(plain(json_source.parsed(SourceFile(text))), ensure_ascii=False) == shown


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"a": "b"', "-:1: the file ends too early; add what is missing, at least “}”"),
        ('{"a":\n "b', '-:2: a text has no “"” at its end; add it, and write a line end as \\n'),
        ('{"a":\n "b\nc"}', '-:2: a text has no “"” at its end; add it, and write a line end as \\n'),
        ('{"a": "b",}', '-:1: “}” where a key in "…" should stand; correct it'),
        ('{"a": "sagt "nein" b"}', "-:1: “nein” where “,” or the end should stand; correct it"),
        ('{"a" "b"}', "-:1: “b” where “:” should stand; correct it"),
        ('["a"] []', "-:1: “[” stands behind the end; take it out"),
        ('{"a": "\\ n"}', "-:1: “\\ ” is no escape of JSON; write a backslash as \\\\"),
        ('{"a": "b\tc"}', "-:1: a control character in a text; write \\u0009 for it"),
    ],
)
def test_broken_json_is_refused_with_line_and_cure(text: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        json_source.parsed(SourceFile(text))
    assert str(caught.value) == message


def test_comments_in_json_are_passed_over() -> None:
    text = '// one\n{"a": /* two */ "b // c"}\n'
    assert plain(json_source.parsed(SourceFile(text))) == {"a": "b // c"}


def test_depth_costs_no_stack() -> None:
    deep = 200_000
    for text in ("[" * deep + '"a"' + "]" * deep, '{"k":' * deep + '"a"' + "}" * deep):
        [leaf] = leaves(json_source.parsed(SourceFile(text)))
        assert leaf.text.content == "a"
        assert len(leaf.path) == 50


def yaml_texts(node: yaml.Node | None) -> Iterator[str]:
    """Yield the texts that are values."""
    if isinstance(node, yaml.ScalarNode):
        if node.tag == "tag:yaml.org,2002:str":
            yield node.value
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from yaml_texts(value)
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from yaml_texts(value)


def _stripped(text: str) -> str:
    return text.rstrip("\n\u2028\u2029")


def check_yaml(text: str) -> None:
    nodes = [node for node in yaml_source.parsed(SourceFile(text)) if node is not None]
    found = [leaf.text.content for node in nodes for leaf in leaves(node)]
    expected = [each for node in yaml.compose_all(text, yaml.SafeLoader) for each in yaml_texts(node)]
    assert list(filter(str.strip, map(_stripped, found))) == list(filter(str.strip, map(_stripped, expected)))
    for node in nodes:
        check_places(text, node)


@given(VALUES, st.sampled_from([None, "'", '"', "|", ">"]), st.sampled_from([20, 80]), st.booleans())
def test_yaml_is_read_as_pyyaml_reads_it(value: Any, style: str | None, width: int, flow: bool) -> None:
    check_yaml(yaml.safe_dump(value, default_style=style, width=width, allow_unicode=True, default_flow_style=flow))


PARTS = [
    "a: ",
    "b",
    " ",
    "\n",
    "\n\n",
    "  ",
    "- ",
    "|",
    ">",
    "|2-\n",
    ">+\n",
    "'",
    '"',
    "''",
    "\\n",
    "\\\n",
    "# c\n",
    "&x ",
    "!!str ",
    "\t",
    "é",
    ": ",
    "\\u00e9",
    "? ",
]


@given(st.lists(st.sampled_from(PARTS), max_size=14).map("".join))
def test_whatever_pyyaml_reads_is_read_alike(text: str) -> None:
    try:
        list(yaml.compose_all(text, yaml.SafeLoader))
        list(yaml.parse(text, yaml_source._LOADER))
    except yaml.YAMLError:
        assume(False)
    check_yaml(text)


@pytest.mark.parametrize("style", ["a: {}\n", "a: '{}'\n", 'a: "{}"\n', "a: |\n  {}\n", "a: >-\n  {}\n"])
def test_every_style_says_how_texts_are_written_in_it(style: str) -> None:
    [node] = yaml_source.parsed(SourceFile(style.format("word")))
    [leaf] = leaves(node)
    for addition in ("x", "é", "it's", 'say "no"', "a: b", "a #b", "a\tb", "back\\slash", "\N{NO-BREAK SPACE}"):
        written = leaf.text.notation.written(addition)
        if written is not None and re.fullmatch(leaf.text.notation.whole or ".*", "word" + written):
            assert yaml.safe_load(style.format("word" + written))["a"].rstrip("\n") == "word" + addition


def test_aliases_do_not_grow() -> None:
    lines = ["a0: &a0 [lol, lol]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    [node] = yaml_source.parsed(SourceFile("\n".join(lines)))
    assert [leaf.text.content for leaf in leaves(node)] == ["lol", "lol"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: b\nc: 'd\n", "-:3: no YAML (found unexpected end of stream); correct it"),
        ("a: b: c\n", "-:1: no YAML (mapping values are not allowed in this context); correct it"),
        ("a: b\n\x07", "-:2: YAML does not allow the character U+0007; take it out"),
    ],
)
def test_broken_yaml_is_refused_with_line_and_cure(text: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        yaml_source.parsed(SourceFile(text))
    assert str(caught.value) == message
