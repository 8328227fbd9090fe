"""On CommonMark, the prose is what the parser itself makes of the text."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from mtcheck.model import BREAK, OBJECT, SourceFile
from mtcheck.read import read

SIGNS = [
    *"\n \\`*_~[]()!&#;|-=+.\"'",
    *(
        "\r\n",
        "\n\n",
        "  \n",
        "\\\n",
        "word",
        "слово",
        "字。",
        "😀",
        "e\u0301",
        "\xa0",
        "\x85",
        "1. ",
        "- ",
        "* ",
        "> ",
        "# ",
    ),
    *(
        "    ",
        "\t",
        "---\n",
        "```\n",
        "***",
        "[x](u)",
        '![x](u "t")',
        "[x][y]",
        "[y]: /u\n",
        "&amp;",
        "&#39;",
        "&nbsp;",
    ),
    *("`code`", "``", "**b**", "__b__", "~~s~~", "~~~~~", "| a | b |\n|---|---|\n| c \\| d | e |\n", "\n===\n"),
]


def parser() -> MarkdownIt:
    made = MarkdownIt("commonmark", {"maxNesting": 60}).enable(["table", "strikethrough"])
    made.validateLink = lambda url: True  # type: ignore[method-assign]
    return made


def shown(token: Token) -> str:
    """Return what a reader sees of an inline token."""
    by_type = {"code_inline": OBJECT, "image": OBJECT, "softbreak": " ", "hardbreak": BREAK}
    return by_type.get(token.type, token.content)


def expected(text: str) -> list[str]:
    blocks = [token.children or [] for token in parser().parse(text) if token.type == "inline"]
    proses = (single_blanks("".join(map(shown, block))) for block in blocks)
    return [prose for prose in proses if prose.replace(OBJECT, "").strip()]


def single_blanks(text: str) -> str:
    return re.sub(f"(?<={BREAK}) +| +(?={BREAK})", "", re.sub("[ \r\n]+", " ", text)).strip()


@settings(deadline=None)
@given(st.lists(st.sampled_from(SIGNS), max_size=40).map("".join))
def test_the_prose_is_what_the_parser_shows(text: str) -> None:
    # The front matter, admonitions, footnotes and task boxes that CommonMark does not know are tested elsewhere.
    if re.search(r"\A---|\[\^|\[ \]|!!!|\[!", text):
        return
    document = read(SourceFile(text), "markdown")
    found = [single_blanks(document.prose[unit.local.start : unit.local.end]) for unit in document.units]
    assert found == expected(text)
