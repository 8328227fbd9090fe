"""Comments that switch rules off and on, in every format."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mtcheck
from mtcheck.model import InputError, SourceFile
from mtcheck.read import format_names, read

DAMAGED = "They opened the the door of the old house at noon."
OTHER = "He went went home before the rain began."

FORMS = {
    "text": ["# {}", "// {}", ".. {}", "% {}", "; {}", "<!-- {} -->", "/* {} */", "  #{}"],
    "markdown": ["<!-- {} -->", "<!--{}-->", "{{/* {} */}}", "[//]: # ({})", '[comment]: <> "{}"', "[//]: # '{}'"],
    "html": ["<!-- {} -->", "<!--\n{}\n-->"],
    "rst": [".. {}", "..  {}"],
    "asciidoc": ["// {}", "//{}"],
    "vtt": ["NOTE {}", "NOTE\n{}"],
    # They have no comments.
    "srt": [],
    "docx": [],
    "po": ["# {}", "#. {}"],
    "json": ["// {}", "/* {} */"],
    "arb": ["// {}", "/* {} */"],
    "properties": ["# {}", "! {}", "#{}"],
    "strings": ["// {}", "/* {} */"],
    "yaml": ["# {}", "  #{}"],
    # A comment in it belongs to no place: Xcode orders and writes it anew.
    "xcstrings": [],
    # They have no comments.
    "csv": [],
    "tsv": [],
    **{format: ["<!-- {} -->", "<!--\n{}\n-->"] for format in ("android", "qt", "resx", "tmx", "xliff")},
}
XML = {
    "android": ("<resources>{}</resources>", '<string name="a">{}</string>'),
    "qt": ("<TS>{}</TS>", "<message><translation>{}</translation></message>"),
    "resx": ("<root>{}</root>", '<data name="a"><value>{}</value></data>'),
    "tmx": ("<tmx>{}</tmx>", '<tu><tuv lang="EN"><seg>{}</seg></tuv></tu>'),
    "xliff": ("<xliff>{}</xliff>", '<trans-unit id="a"><target>{}</target></trans-unit>'),
}
"""The file around messages, and a message."""

EVERY_FORM = [(format, form) for format, forms in FORMS.items() for form in forms]
INLINE = [("markdown", "<!-- {} -->"), ("markdown", "{{/* {} */}}"), ("html", "<!-- {} -->")]


JSON = ('"k{number}": "{text}",', '{{}\n"last": ""}\n')
ENTRIES = {
    "po": ('msgid "{number}"\nmsgstr "{text}"', "{}\n"),
    "json": JSON,
    "arb": JSON,
    "properties": ("k{number} = {text}", "{}\n"),
    "strings": ('"k{number}" = "{text}";', "{}\n"),
    "yaml": ("k{number}: {text}", "{}\n"),
}
"""What a text is as a message of a translation format, and what a file of messages is."""


def paragraphs(format: str, *texts: str) -> str:
    """Return the texts as paragraphs of a format; comments stand for themselves."""
    if format == "html":
        texts = tuple(text if text.startswith("<!--") else f"<p>{text}</p>" for text in texts)
    if format == "vtt":
        texts = ("WEBVTT", *(text if text.startswith("NOTE") else f"00:01.000 --> 00:02.000\n{text}" for text in texts))
    if format in XML:
        whole, one = XML[format]
        # XML allows no two hyphens in a comment: a dash parts the reason.
        texts = tuple(text.replace(" -- ", " – ") if text.startswith("<!--") else one.format(text) for text in texts)
        return whole.format("\n".join(texts)) + "\n"
    entry, frame = ENTRIES.get(format, ("{text}", "{}\n"))
    entries = (
        text if "mtcheck-" in text else entry.format(number=number, text=text) for number, text in enumerate(texts)
    )
    return frame.replace("{}", "\n\n".join(entries))


def checked(text: str, format: str = "markdown", **choice: list[str]) -> mtcheck.Report:
    return mtcheck.check_text(text, language="en", format=format, **choice)


def quoted(report: mtcheck.Report) -> list[str]:
    text = report.files[0].file.text
    return [text[finding.span.start : finding.span.end] for finding in report.findings]


def warnings(report: mtcheck.Report) -> list[str]:
    assert all(note.level == "warning" for note in report.notifications)
    return [note.message for note in report.notifications]


@pytest.mark.parametrize(("format", "form"), EVERY_FORM)
def test_disable_next_holds_for_the_next_paragraph_alone(format: str, form: str) -> None:
    comment = form.format("mtcheck-disable-next any.repeats -- he stutters")
    report = checked(paragraphs(format, "A quiet line.", comment, DAMAGED, OTHER), format)
    assert quoted(report) == ["went went"]
    assert not warnings(report)


@pytest.mark.parametrize(("format", "form"), EVERY_FORM)
def test_disable_holds_until_enable(format: str, form: str) -> None:
    off, on = form.format("mtcheck-disable"), form.format("mtcheck-enable")
    report = checked(paragraphs(format, off, DAMAGED, on, OTHER), format)
    assert quoted(report) == ["went went"]
    assert not warnings(report)


@pytest.mark.parametrize(("format", "form"), EVERY_FORM)
def test_a_comment_is_no_prose(format: str, form: str) -> None:
    comment = form.format("mtcheck-disable-next any.repeats, any.spacing -- the the reason  , of it")
    plain = checked(paragraphs(format, OTHER, "A quiet line.", DAMAGED), format)
    report = checked(paragraphs(format, OTHER, comment, "A quiet line.", DAMAGED), format)
    assert [unit.words for unit in report.units] == [unit.words for unit in plain.units]
    assert quoted(report) == quoted(plain) == ["went went", "the the"]


@pytest.mark.parametrize(("format", "form"), INLINE)
def test_a_comment_within_a_paragraph_leaves_it_whole(format: str, form: str) -> None:
    comment = form.format("mtcheck-disable-next any.repeats -- why")
    for text in (f"{comment} {DAMAGED}", f"They left. {comment} Then it rained.", f"They left {comment}\nat noon."):
        prose = read(SourceFile(text), format).prose
        assert prose == " ".join(text.replace(comment, " ").split())


@pytest.mark.parametrize(("format", "form"), INLINE)
def test_rules_can_be_off_for_a_part_of_a_paragraph(format: str, form: str) -> None:
    off, on = form.format("mtcheck-disable any.repeats"), form.format("mtcheck-enable any.repeats")
    report = checked(f"{OTHER} {off} {DAMAGED} {on} And she she stayed.", format)
    assert quoted(report) == ["went went", "she she"]
    assert not warnings(report)


@pytest.mark.parametrize("before", ["- ", "> ", "1. ", "# "])
def test_comments_work_in_lists_quotations_and_headings(before: str) -> None:
    indent = "> " if before == "> " else "   "
    for text in (
        f"{before}<!-- mtcheck-disable-next --> {DAMAGED}",
        f"{before}<!-- mtcheck-disable -->\n{indent}{DAMAGED}",
    ):
        assert not quoted(checked(text))


def test_every_format_has_its_comments() -> None:
    assert set(FORMS) == set(format_names())


def test_comments_in_code_are_examples() -> None:
    for example in ("```\n{}\n```", "~~~~ md\n{}\n~~~~", "> ```\n> {}\n> ```", "Write `{}` above it.", "``{} ` ``"):
        report = checked(example.format("<!-- mtcheck-disable -->") + f"\n\n{DAMAGED}\n")
        assert quoted(report) == ["the the"]
        assert not warnings(report)


@pytest.mark.parametrize(
    ("format", "example"),
    [
        ("rst", "Write::\n\n    .. {}\n"),
        ("rst", ".. code-block:: rst\n\n   .. {}\n"),
        ("asciidoc", "----\n// {}\n----\n"),
        ("asciidoc", "....\n// {}\n....\n"),
    ],
)
def test_comments_in_code_are_examples_in_other_markup_too(format: str, example: str) -> None:
    report = checked(example.format("mtcheck-disable") + f"\n{DAMAGED}\n", format)
    assert quoted(report) == ["the the"]
    assert not warnings(report)


def test_plain_text_knows_no_comment_within_a_line() -> None:
    assert quoted(checked(f"Say # mtcheck-disable any.repeats\n\n{DAMAGED}\n", "text")) == ["the the"]


def test_a_name_is_a_rule_or_its_beginning_up_to_a_dot() -> None:
    for name, stays in [
        ("any", False),
        ("any.repeats", False),
        ("any.repeats.doubled-word", False),
        ("any.repeats.doubled", True),
        ("any.spacing", True),
    ]:
        assert bool(quoted(checked(f"<!-- mtcheck-disable {name} -->\n\n{DAMAGED}"))) == stays


def test_one_rule_can_be_switched_on_again_among_all() -> None:
    text = f"<!-- mtcheck-disable -->\n\nIt is  so , yes.\n\n<!-- mtcheck-enable any.repeats -->\n\n{DAMAGED}"
    report = checked(text)
    assert quoted(report) == ["the the"]
    assert not warnings(report)


def test_suppressed_findings_cost_nothing() -> None:
    report = checked(f"<!-- mtcheck-disable-next -->\n\n{DAMAGED}")
    assert report.score.penalty == 0
    assert [unit.score for unit in report.units] == [100.0]


def test_a_rule_that_is_off_takes_along_others_on_the_same_words_and_shows_what_lies_within() -> None:
    text = f"{DAMAGED}\n\n<!-- mtcheck-disable-next any.repeats.repeated-line -->\n\n{DAMAGED}"
    assert quoted(checked(text.replace("repeated-line", "phrase-loop"))) == ["the the", DAMAGED]
    assert quoted(checked(text)) == ["the the", "the the"]


IDLE = "suppresses nothing; remove the comment"
NOT_OFF = "mtcheck-enable has nothing to switch on again; remove it, or put mtcheck-disable before it"


@pytest.mark.parametrize(
    ("comments", "message"),
    [
        ("mtcheck-disable any.repeets", "no rule is called or begins with “any.repeets”; did you mean “any.repeats”"),
        ("mtcheck-disable", f"mtcheck-disable {IDLE}"),
        ("mtcheck-disable any.spacing", f"mtcheck-disable any.spacing {IDLE}"),
        ("mtcheck-disable-next any.spacing", f"mtcheck-disable-next any.spacing {IDLE}"),
        ("mtcheck-enable", NOT_OFF),
        ("mtcheck-enable any", NOT_OFF),
        ("mtcheck-disabel", "“mtcheck-disabel” switches nothing off or on; did you mean “mtcheck-disable”?"),
        ("mtcheck-disable-file", "“mtcheck-disable-file” switches nothing off or on; put “mtcheck-disable” at the top"),
        ("mtcheck-xyz", "“mtcheck-xyz” switches nothing off or on; known are mtcheck-disable, mtcheck-enable"),
    ],
)
def test_a_comment_without_effect_is_told_with_its_line_and_a_cure(comments: str, message: str) -> None:
    [warning] = warnings(checked(f"A quiet line.\n\n<!-- {comments} -->\n\nAnother quiet line.\n"))
    assert warning.startswith(f"-:3: {message}")


def test_of_several_names_the_idle_one_is_told() -> None:
    text = f"<!-- mtcheck-disable any.repeats, any.spacing -->\n\n{DAMAGED}"
    assert warnings(checked(text)) == ["-:1: mtcheck-disable: “any.spacing” suppresses nothing; remove it"]


def test_an_enable_after_everything_is_on_again_is_told() -> None:
    text = f"<!-- mtcheck-disable -->\n\n{DAMAGED}\n\n<!-- mtcheck-enable -->\n\n<!-- mtcheck-enable any -->\n\nYes.\n"
    [warning] = warnings(checked(text))
    assert warning.startswith("-:7: mtcheck-enable has nothing to switch on again")


def test_the_same_mistake_made_many_times_is_told_some_times_and_costs_little() -> None:
    for comment in (
        "mtcheck-disable-next a.b{}",
        "mtcheck-enable any",
        "mtcheck-of",
        "mtcheck-disable-next any.repeats",
    ):
        text = "".join(f"<!-- {comment.format(number)} -->\n\nLine number {number}.\n\n" for number in range(300))
        found = warnings(checked(text))
        assert found[0].startswith("-:1: ")
        assert found[20:] == ["-: more comments like these; put these right first"]


def test_rules_that_were_not_asked_are_not_called_idle() -> None:
    text = "<!-- mtcheck-disable any.repeats -->\n\n<!-- mtcheck-disable -->\n\nA quiet line.\n"
    assert warnings(checked(text, select=["any.spacing"])) == []
    assert warnings(checked(text, ignore=["any.repeats.doubled-word"])) == []
    assert len(warnings(checked(text))) == 2


def test_a_warning_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text("A quiet line.\n\n<!-- mtcheck-enable -->\n")
    [note] = mtcheck.check_file(path, language="en").notifications
    assert note.path == str(path)
    assert note.message.startswith(f"{path}:3: mtcheck-enable")


@given(
    text=st.lists(
        st.sampled_from(["<!-- ", " -->", "{/* ", " */}", "mtcheck-disable", "\n", "`", "```\n", "a b", "> ", "| "])
    ).map("".join)
)
def test_whatever_stands_around_it_every_other_word_is_read_at_its_place(text: str) -> None:
    for format in format_names():
        try:
            document = read(SourceFile(text), format)
        except InputError:
            continue  # no file of this format
        assert document.file.text == text
        for unit in document.units:
            assert 0 <= unit.span.start < unit.span.end <= len(text)
