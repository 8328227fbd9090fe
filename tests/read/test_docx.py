"""Word documents: each paragraph is a line, and what it looks like says what it is."""

from __future__ import annotations

import pytest
from docx.document import Document as WordDocument
from docx.enum.text import WD_BREAK

from mtcheck.model import BREAK, OBJECT, SourceFile
from mtcheck.read import format_of, read
from tests.read.checks import boundaries_of, check, units_of
from tests.read.word import FOOTNOTES, SPACES, STYLES, by_hand, file_of, made, paragraph, run


def units(data: bytes) -> list[str]:
    """Return the units of a document as `kind: prose`."""
    document = read(file_of(data), None)
    check(document)
    texts = [(unit.kind, document.prose[unit.local.start : unit.local.end]) for unit in document.units]
    return [f"{kind}: {text}".replace(OBJECT, "@").replace(BREAK, "/") for kind, text in texts]


def story(document: WordDocument) -> None:
    document.add_heading("The harbour", 0)
    document.add_heading("At noon", 2)
    line = document.add_paragraph("She went ")
    line.add_run("home").bold = True
    line.add_run(" and ")
    line.add_run("slept").italic = True
    line.add_run(".").add_break(WD_BREAK.LINE)
    line.add_run("Then it rained.\tA tab.")
    document.add_paragraph("One", style="List Bullet")
    document.add_paragraph("A saying", style="Intense Quote")
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "Left"
    table.cell(0, 1).text = "Right"
    document.add_paragraph("The end")


def test_what_python_docx_writes_is_read() -> None:
    assert units(made(story)) == [
        "heading: The harbour",
        "heading: At noon",
        "paragraph: She went home and slept./Then it rained.",
        "paragraph: A tab.",
        "item: One",
        "quote: A saying",
        "cell: Left",
        "cell: Right",
        "paragraph: The end",
    ]


def test_each_paragraph_is_a_line() -> None:
    lines = file_of(made(story)).text.split("\n")
    assert lines[:3] == ["The harbour", "At noon", f"She went home and slept.{BREAK}Then it rained.\tA tab."]


def test_a_document_without_a_name_is_known_by_its_bytes() -> None:
    file = file_of(made(story))
    assert format_of(SourceFile(file.text, None, data=file.data)) == "docx"


BODIES = {
    "deletions and insertions that are tracked": (
        paragraph(
            run("a "), f"<w:del>{run('no')}</w:del><w:ins>{run('b')}</w:ins>", f"<w:moveFrom>{run('x')}</w:moveFrom>"
        ),
        ["paragraph: a b"],
    ),
    "fields": (
        paragraph(
            run("see "),
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>',
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
            run("page 3"),
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            run("."),
        ),
        ["paragraph: see page 3."],
    ),
    "hidden text": (paragraph(run("a"), run("b", "<w:vanish/>"), run("c")), ["paragraph: ac"]),
    "signs": (
        paragraph("<w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>mail</w:t><w:br/><w:t>b</w:t><w:sym w:char='F0'/></w:r>"),
        ["paragraph: e\u2011mail/b@"],
    ),
    "tabs that are set are none": (
        "<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr>" + run("a") + "</w:p>",
        ["paragraph: a"],
    ),
    "formulas and pictures": (
        paragraph(
            run("a "), "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", "<w:r><w:drawing><wp:inline/></w:drawing></w:r>"
        ),
        ["paragraph: a @@"],
    ),
    "a text box is read once, behind its paragraph": (
        paragraph(
            run("a"),
            f"<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>{paragraph(run('box'))}</w:txbxContent></mc:Choice>"
            f"<mc:Fallback><w:txbxContent>{paragraph(run('box'))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>",
            run("b"),
        ),
        ["paragraph: ab", "paragraph: box"],
    ),
    "blanks that do not count": (paragraph("<w:r><w:t> a </w:t></w:r><w:r><w:t>\nb</w:t></w:r>"), ["paragraph: ab"]),
    "entities": (paragraph(run("R&amp;D &#233; &lt;x&gt;")), ["paragraph: R&D é <x>"]),
    "a list by its numbers": (
        f"<w:p><w:pPr><w:numPr/></w:pPr>{run('a')}</w:p>",
        ["item: a"],
    ),
    "addresses": (paragraph(run("see www.a.bc/x now")), ["paragraph: see @ now"]),
    "nothing": (paragraph() + paragraph(run(" ")), []),
    "text outside a paragraph": (run("x") + paragraph(run("a")), ["paragraph: a"]),
}


@pytest.mark.parametrize(("body", "expected"), BODIES.values(), ids=BODIES)
def test_what_word_writes_is_read(body: str, expected: list[str]) -> None:
    assert units(by_hand(body)) == expected


STYLE_PART = (
    f'<w:styles {SPACES}><w:style w:styleId="a"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="b"><w:name w:val="My own"/><w:basedOn w:val="a"/></w:style>'
    '<w:style w:styleId="c"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:styleId="d"><w:name w:val="HTML Code"/></w:style>'
    '<w:style w:styleId="e"><w:name w:val="Source Code"/></w:style>'
    '<w:style w:styleId="f"><w:name w:val="Strong"/></w:style>'
    '<w:style w:styleId="g"><w:name w:val="x"/><w:basedOn w:val="g"/></w:style></w:styles>'
)


def test_styles_are_known_by_their_names_whatever_their_ids() -> None:
    body = (
        paragraph(run("One"), style="a")
        + paragraph(run("Two"), style="b")
        + paragraph(run("Two 3"), style="c")
        + paragraph(run("use "), run("int", '<w:rStyle w:val="d"/>'), run(" a", '<w:rStyle w:val="d"/>'), run("."))
        + paragraph(run("int a;"), style="e")
        + paragraph(run("Three"), style="g")
    )
    expected = ["heading: One", "heading: Two", "paragraph: use @.", "paragraph: Three"]
    assert units(by_hand(body, styles=(STYLES, STYLE_PART))) == expected


def test_footnotes_follow_the_body() -> None:
    words = paragraph("<w:r><w:footnoteRef/></w:r>", run(" Two."))
    note = f"<w:footnotes {SPACES}><w:footnote>{words}</w:footnote></w:footnotes>"
    body = paragraph(run("One."), "<w:r><w:footnoteReference w:id='1'/></w:r>")
    assert units(by_hand(body, footnotes=(FOOTNOTES, note))) == ["paragraph: One.@", "paragraph: Two."]


def test_boundaries_stand_where_the_look_changes_not_where_word_cuts() -> None:
    body = paragraph(
        run("a "),
        run("b", "<w:b/>"),
        run("c", "<w:b/>"),
        run(" d ", '<w:b w:val="0"/>'),
        f"<w:hyperlink>{run('e')}{run('f')}</w:hyperlink><w:hyperlink>{run('g')}</w:hyperlink>",
    )
    file = file_of(by_hand(body))
    document = read(file, None)
    assert document.prose == "a bc d efg"
    marks = [(mark.offset, mark.element, mark.opens) for mark in document.boundaries]
    assert marks == [(2, "strong", True), (4, "strong", False)] + [
        (offset, "link", opens) for offset, opens in ((7, True), (9, False), (9, True), (10, False))
    ]


def test_a_text_without_a_document_is_read_line_by_line() -> None:
    assert units_of("One *a*\r\ntwo\n\nthree", "docx") == ["paragraph: One *a*", "paragraph: two", "paragraph: three"]
    assert boundaries_of("a", "docx") == "a"


def test_the_language_that_word_notes_is_not_believed() -> None:
    default = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>'
    styles = f"<w:styles {SPACES}>{default}</w:styles>"
    assert read(file_of(by_hand(paragraph(run("Ja")), styles=(STYLES, styles))), None).language == "und"
