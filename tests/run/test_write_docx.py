"""A repaired Word document is the old one but for the characters that were repaired."""

from __future__ import annotations

import io
import random
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

import mtcheck
from mtcheck.model import InputError
from mtcheck.read import load
from mtcheck.run.write import encoded, write_file
from tests.read.test_docx import story
from tests.read.word import FOOTNOTES, SPACES, by_hand, file_of, made, members, packed, paragraph, run

MAIN = "word/document.xml"


def rewritten(data: bytes, old: str, new: str) -> tuple[str, str]:
    """Change words in a document; return its XML before and after. All other members are the same."""
    file = file_of(data)
    assert old in file.text
    after = encoded(file, file.text.replace(old, new))
    assert file_of(after).text == file.text.replace(old, new)
    before, now = members(data), members(after)
    assert list(before) == list(now)
    assert {name for name in before if before[name] != now[name]} == {MAIN}
    return before[MAIN].decode(), now[MAIN].decode()


def test_a_text_that_did_not_change_gives_the_same_bytes() -> None:
    data = made(story)
    file = file_of(data)
    assert encoded(file, file.text) is data


def test_only_the_characters_that_differ_are_changed() -> None:
    body = paragraph(run("He went went home &#233; &quot;so&quot;."), "<!-- kept --><w:bookmarkStart w:id='1'/>")
    before, after = rewritten(by_hand(body), "went went", "went")
    assert after == before.replace("went went", "went")


def test_what_has_another_meaning_in_xml_is_escaped() -> None:
    before, after = rewritten(by_hand(paragraph(run("a and b"))), "and", "& <")
    assert after == before.replace("and", "&amp; &lt;")


def test_a_blank_at_an_edge_is_made_to_count() -> None:
    body = paragraph("<w:r><w:t>one</w:t></w:r><w:r><w:t>two</w:t></w:r>")
    before, after = rewritten(by_hand(body), "onetwo", "one two")
    assert after == before.replace("<w:t>one", '<w:t xml:space="preserve">one ')


def test_text_beside_a_link_does_not_come_into_it() -> None:
    for left, right in (
        (run("see"), f"<w:hyperlink>{run('it')}</w:hyperlink>"),
        (f"<w:hyperlink>{run('see')}</w:hyperlink>", run("it")),
    ):
        before, after = rewritten(by_hand(paragraph(left, right)), "seeit", "see it")
        outside = "see" if "hyperlink" not in left else "it"
        blank = f"{outside} " if outside == "see" else f" {outside}"
        assert after == before.replace(f">{outside}<", f">{blank}<")


def test_words_over_several_runs_are_changed_in_each() -> None:
    body = paragraph(run("the ol"), run("d h", "<w:b/>"), run("ouse"))
    before, after = rewritten(by_hand(body), "old house", "barn")
    assert "".join(part.partition("<")[0] for part in after.split('preserve">')[1:]) == "the barn"
    assert before.count("<w:r>") == after.count("<w:r>")


def test_a_hyphen_of_words_own_can_be_deleted() -> None:
    body = paragraph("<w:r><w:t>ever</w:t><w:noBreakHyphen/><w:t>green</w:t></w:r>")
    before, after = rewritten(by_hand(body), "ever\u2011green", "evergreen")
    assert after == before.replace("<w:noBreakHyphen/>", "")


def test_utf_16_stays_utf_16() -> None:
    data = by_hand(paragraph(run("one ö two")))
    parts = members(data)
    xml = parts[MAIN].decode().replace("UTF-8", "UTF-16")
    parts[MAIN] = b"\xff\xfe" + xml.encode("utf-16-le")
    file = file_of(packed(parts))
    after = members(encoded(file, file.text.replace("two", "2")))[MAIN]
    assert after == b"\xff\xfe" + xml.replace("two", "2").encode("utf-16-le")


def test_a_footnote_is_changed_in_its_own_part() -> None:
    note = f"<w:footnotes {SPACES}><w:footnote>{paragraph(run('a a note'))}</w:footnote></w:footnotes>"
    data = by_hand(paragraph(run("One")), footnotes=(FOOTNOTES, note))
    file = file_of(data)
    before, after = members(data), members(encoded(file, "One\na note"))
    assert after == {**before, "word/footnotes.xml": note.replace("a a", "a").encode()}


REFUSED = {
    "paragraphs that are joined": (paragraph(run("a")) + paragraph(run("b")), "a b", "paragraphs cannot be joined"),
    "a break that is taken out": (
        paragraph("<w:r><w:t>a</w:t><w:br></w:br><w:t>b</w:t></w:r>"),
        "ab",
        ":1: a repair meets",
    ),
    "what XML cannot hold": (paragraph(run("a")), "a\x01", ":1: U+0001 cannot be written"),
}


@pytest.mark.parametrize(("body", "text", "message"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_put_into_a_document_is_refused(body: str, text: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        encoded(file_of(by_hand(body)), text)
    assert message in str(caught.value)


def test_a_signed_document_is_not_changed() -> None:
    parts = {**members(by_hand(paragraph(run("a")))), "_xmlsignatures/sig1.xml": b"<a/>"}
    file = file_of(packed(parts))
    with pytest.raises(InputError, match=r"^draft\.docx: digitally signed"):
        encoded(file, "b")


SIGNS = "\t\u2028\ufffc"


@given(st.integers(0, 10_000))
def test_whatever_is_changed_is_read_again_and_python_docx_opens_it(seed: int) -> None:
    chance = random.Random(seed)
    file = file_of(made(story))
    lines = file.text.split("\n")
    for index, line in enumerate(lines):
        at = chance.randrange(len(line))
        if line[at] not in SIGNS:
            end = at + 1 if chance.random() < 0.5 else at
            lines[index] = line[:at] + chance.choice(["", " ", "<&", "new ", "ö"]) + line[end:]
    after = encoded(file, "\n".join(lines))
    assert file_of(after).text.split("\n") == lines
    paragraphs = docx.Document(io.BytesIO(after)).paragraphs
    assert [one.text for one in paragraphs[:2]] == lines[:2]


def damaged(document: docx.document.Document) -> None:
    document.add_heading("The old harbour", 1)
    document.add_paragraph("They opened the the door of the old house at noon.")
    line = document.add_paragraph("He went home , ")
    line.add_run("where it was").bold = True
    line.add_run(" warm and quiet, and he slept for a long time.")


def test_fix_repairs_a_document_and_leaves_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(made(damaged))
    report = mtcheck.check_file(path, language="en")
    found = [(one.rule_id, report.units[one.unit_id].line) for one in report.findings]
    assert found == [("any.repeats.doubled-word", 2), ("any.spacing.before-comma-or-stop", 3)]
    before = members(path.read_bytes())
    write_file(str(path), load(path), report.apply_fixes())
    after = members(path.read_bytes())
    xml = before[MAIN].decode().replace("the the", "the").replace("home ,", "home,")
    assert after == {**before, MAIN: xml.encode()}
    again = docx.Document(str(path))
    assert [one.text for one in again.paragraphs] == [
        "The old harbour",
        "They opened the door of the old house at noon.",
        "He went home, where it was warm and quiet, and he slept for a long time.",
    ]
    assert again.paragraphs[2].runs[1].bold
