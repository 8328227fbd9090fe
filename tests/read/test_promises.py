"""Whatever the text, every reader keeps the promises of `Document` and never fails."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.model import SourceFile
from mtcheck.read import format_names, read
from tests.read.checks import check

MARKUP = [
    *"\n\r\t\f\v \\`*_~[]()<>!&#;:|-=+.>{}$%/\"'",
    *("\r\n", "\n\n", "  \n", "\\\n", "\u2028", "\x85", "\0", "\ud83d", "\udc00", "😀", "e\u0301", "\u200b", "\xa0"),
    *("word", "Word", "слово", "字。", "1. ", "- ", "* ", "> ", "# ", "    ", "---\n", "+++\n", "```\n", "~~~\n"),
    "***",
    *("[x](u)", '![x](u "t")', "[x][y]", "[y]: /u\n", "<b>", "</b>", "<br>", "<br/>", "<https://a.b>", "<a@b.c>"),
    *("&amp;", "&#39;", "&nbsp;", "&#10;", "&#xD800;", "&bogus;", "`code`", "``", "**b**", "__b__", "~~s~~", "~~~~~"),
    *("| a | b |\n|---|---|\n| c \\| d | e |\n", "\n===\n", "\n---\n", "[^1]", "[^1]: ", "- [ ] ", "> [!NOTE]\n"),
    *('!!! note "T"\n    ', "/// tip | T\n", "///\n", ":::note T\n", ":::\n", "$x^2$", "$$x$$", "{{ x }}", "{% x %}"),
    *("https://a.b/c_d_e.", "www.a.bc", "a@b.cd", "{#id}", "{: .c}", "<Tabs x={1}>", "<!--", "-->", "<!-- c -->"),
    *("<!-- mtcheck-disable a -->", "{/* mtcheck-enable */}", "[//]: # (mtcheck-enable)\n", "# mtcheck-enable -- b\n"),
    *("<p>", "</p>", "<li>", "<ul>", "</ul>", "<td>", "<h1>", "</h1>", "<pre>", "</pre>", "<code>", "</code>", "<svg>"),
    *(
        ".. note:: ",
        ".. code::\n\n   ",
        ".. |a| replace:: ",
        ".. _a: b\n",
        "::\n\n  ",
        "``x``",
        "`a <b>`_",
        ":r:`x`",
        "a_ ",
    ),
    *(
        "+--+--+\n|a |b |\n+--+--+\n",
        "=  =\na  b\n=  =\n",
        "\n====\n",
        "| ",
        ":f: ",
        "-o  ",
        "(a) ",
        "\\ ",
        "|a|",
        "[1]_",
    ),
    *(
        "|===\n|a |b\n|===\n",
        "----\n",
        "____\n",
        "--\n",
        "[quote]\n",
        ".T\n",
        "a:: ",
        "NOTE: ",
        "*b*",
        "_i_",
        "`c`",
        "#m#",
    ),
    *(
        "link:a[b]",
        "https://a.b[c^]",
        "<<a,b>>",
        "{a}",
        "footnote:[a]",
        "(((a)))",
        "((a))",
        "[[a]]",
        '"`q`"',
        " +\n",
        "// c\n",
    ),
    *(
        "WEBVTT\n\n",
        "NOTE a\n",
        "1\n00:00:01,000 --> 00:00:02,000\n",
        "00:01.000 --> 00:02.000\n",
        "<v A>",
        "{\\an8}",
        "JO: ",
    ),
    *("<script>", "</script>", "<i translate=no>", "</i>", "<img src=x>", "<hr>", "<a href='", "<x", "</", "<fuerte>"),
]
TEXTS = st.one_of(
    st.text(st.characters(), max_size=80),
    st.lists(st.sampled_from(MARKUP), max_size=30).map("".join),
    st.lists(st.one_of(st.sampled_from(MARKUP), st.text(st.characters(), max_size=5)), max_size=30).map("".join),
)


@pytest.mark.parametrize("format", format_names())
@settings(deadline=None)
@given(text=TEXTS)
def test_every_text_is_read_with_exact_places(format: str, text: str) -> None:
    file = SourceFile(text)
    document = read(file, format)
    check(document)
    assert document.file is file
    assert document.format == format


@pytest.mark.parametrize("format", format_names())
@pytest.mark.parametrize("text", ["", "\n", "  \r\n\t", "\ufffc", "\0"])
def test_a_text_of_nothing_is_read(format: str, text: str) -> None:
    check(read(SourceFile(text), format))
