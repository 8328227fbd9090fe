"""The XML under the translation formats: exact places, and nothing that a file can do to whoever reads it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from mtcheck.model import InputError, SourceFile
from mtcheck.read.message import content
from mtcheck.read.xml import Entity, Node, Text, collapsed, kept, nodes
from mtcheck.read.xml.codes import inline
from tests.read.translations.messages import messages_of, refusal_of


def element(text: str) -> Node:
    """Return the element `m` of a text."""
    [node] = nodes(SourceFile(text), "r", frozenset({"m"}))
    return node


def test_texts_and_elements_have_the_places_where_they_stand() -> None:
    words = "ä &amp; <i  b='1' >😀\r\nb</i >&#233;<j/><![CDATA[&amp;]]>"
    text = f"<?xml version='1.0'?>\r\n<r><!-- é 😀 --><x:m a='>é'>{words}</x:m></r>"
    found = []

    def collect(node: Node) -> None:
        for child in node.children:
            found.append(text[child.start : child.end])
            if isinstance(child, Node):
                found.append(text[child.inner : child.inner_end])
                collect(child)

    node = element(text)
    collect(node)
    assert text[node.inner - 2 : node.inner] == "'>"
    assert found == [
        *("ä ", "&amp;", " ", "<i  b='1' >😀\r\nb</i >", "😀\r\nb", "😀", "\r\n", "b"),
        *("&#233;", "<j/>", "", "&amp;"),
    ]
    assert node.content == "ä & 😀\nbé&amp;"


MARKUP = [
    "<i>",
    "</i>",
    "<j/>",
    "&lt;",
    "&#10;",
    "\r\n",
    "\n",
    "\r",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "]",
    " ",
    "é",
    "😀",
]


@given(st.lists(st.sampled_from(MARKUP), max_size=14).map("".join))
def test_what_is_read_is_what_another_parser_reads(inner: str) -> None:
    text = f"<r><m>{inner}</m></r>"
    try:
        expected = "".join(etree.fromstring(text.encode()).xpath("//text()"))
    except etree.XMLSyntaxError:
        with pytest.raises(InputError):
            element(text)
        return
    node = element(text)
    assert node.content == expected
    _check_places(node, text)


def _check_places(node: Node, text: str) -> None:
    at = node.inner
    for child in node.children:
        assert at <= child.start <= child.end <= node.inner_end
        at = child.end
        if isinstance(child, Node):
            assert text[child.start] == "<"
            assert text[child.end - 1] == ">"
            _check_places(child, text)
        elif isinstance(child, Text) and child.literal:
            assert text[child.start : child.end] == child.text


def test_places_hold_across_the_portions_in_which_a_file_is_read() -> None:
    inner = "ä😀 &amp; b\n" * 30_000
    node = element(f"<r>é<m>{inner}</m></r>")
    text = f"<r>é<m>{inner}</m></r>"
    assert node.content == "ä😀 & b\n" * 30_000
    assert all(text[one.start : one.end] == one.text for one in node.children if isinstance(one, Text) and one.literal)


def test_line_ends_of_a_message_count_or_are_blanks() -> None:
    node = element("<r><m>a \n\t b  c&#10;d</m></r>")
    assert content(list(kept(node.children, inline))) == "a \n\t b  c\nd"
    assert content(collapsed(node.children, inline)) == "a b  c\nd"
    assert content(collapsed(element("<r><m>\n  a \n</m></r>").children, inline)) == "a"
    assert content(collapsed(element("<r><m> a  </m></r>").children, inline)) == " a  "


def test_an_entity_that_is_declared_stays_what_it_is() -> None:
    children = element('<!DOCTYPE r [<!ENTITY a "b">]><r><m>x&a;y</m></r>').children
    assert [type(child) for child in children] == [Text, Entity, Text]


def test_a_document_type_elsewhere_is_not_fetched_and_its_entities_are_not_known(tmp_path: Path) -> None:
    type_file = tmp_path / "a.dtd"
    type_file.write_text('<!ENTITY a "SECRET">')
    text = f'<!DOCTYPE r SYSTEM "{type_file.as_uri()}"><r><m>x&a;y</m></r>'
    assert [getattr(child, "name", "") for child in element(text).children] == ["", "a", ""]
    assert element(text).content == "xy"


LAUGHS = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
HARMFUL = {
    '<!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/passwd">]><xliff>&a;</xliff>': "the entity 'a' of another file",
    '<!DOCTYPE xliff [<!ENTITY % a "b">%a;]><xliff/>': "the parameter entity 'a'",
    f'<!DOCTYPE xliff [<!ENTITY a "ha">{LAUGHS}]><xliff>&i;</xliff>': "is too long or holds itself; write out",
    '<!DOCTYPE xliff [<!ENTITY a "&b;"><!ENTITY b "&a;">]><xliff/>': "is too long or holds itself; write out",
    "<xliff>" + "<g>" * 500 + "</g>" * 500 + "</xliff>": "more than 200 elements within one another",
    f'<xliff a="{"x" * 5_000_000}"/>': "a tag or a comment of more than a megabyte",
    f"<xliff><!--{'x' * 5_000_000}--></xliff>": "a tag or a comment of more than a megabyte",
}


@pytest.mark.parametrize("text", HARMFUL)
def test_what_could_do_harm_is_refused_in_one_line(text: str) -> None:
    assert HARMFUL[text] in refusal_of(text, "xliff")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<xliff>\n<file></xliff>", "-:2: broken XML (mismatched tag); correct it, or export the file again"),
        ("", "-:1: broken XML (no element found); correct it, or export the file again"),
        ("Hello", "-:1: broken XML (syntax error); correct it, or export the file again"),
        ("<xliff>\n\n&nbsp;</xliff>", "-:3: broken XML (undefined entity); correct it, or export the file again"),
        ("\n<tmx/>", "-:2: the first element is <tmx>, not <xliff>; name the format with --input-format"),
        ("<xliff>\ud800</xliff>", "-:1: broken XML (not well-formed (invalid token)); correct it"),
    ],
)
def test_a_broken_file_is_refused_with_line_and_cure(text: str, message: str) -> None:
    assert refusal_of(text, "xliff").startswith(message)


@pytest.mark.skipif(sys.platform != "linux", reason="the peak of memory is read from /proc")
def test_the_message_of_an_attribute_of_forty_megabytes_comes_in_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "a.xlf"
    path.write_text(f'<xliff a="{"x" * 40_000_000}"/>')
    code = (
        "import sys; from mtcheck.cli import main\n"
        "try: main()\n"
        "finally: print(open('/proc/self/status').read().split('VmHWM:')[1].split()[0], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code, "check", path], capture_output=True, text=True, check=False)
    *said, memory = done.stderr.split("\n")[:-1]
    assert done.returncode == 2
    assert len(said) == 1
    assert "more than a megabyte" in said[0]
    assert int(memory) < 200_000  # kilobytes


def test_other_files_are_checked_when_one_is_broken(tmp_path: Path) -> None:
    (tmp_path / "a.xlf").write_text("<xliff>")
    (tmp_path / "b.xlf").write_text(
        '<xliff><file target-language="en"><trans-unit id="u"><target>The the end.</target></trans-unit></file></xliff>'
    )
    done = subprocess.run(
        [sys.executable, "-m", "mtcheck", "check", "--no-cache", tmp_path], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "a.xlf:1: broken XML" in done.stderr
    assert "“The the”" in done.stdout.replace("\n", " ")


def test_a_comment_in_a_data_section_is_text() -> None:
    text = (
        '<xliff><trans-unit id="a"><target><![CDATA[See <!-- mtcheck-disable --> here.]]></target></trans-unit></xliff>'
    )
    assert messages_of(text, "xliff") == [("a", "See here.")]
