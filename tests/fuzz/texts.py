"""Texts that no reader should stumble over: random ones, signs of all formats in a row, and damaged files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from hypothesis import strategies as st

SEEDS = {path.stem: path.read_bytes().decode("utf-8") for path in (Path(__file__).parent / "seeds").glob("*.txt")}
"""A small file of each format, with damage in it. A format without one starts from all."""

SIGNS = [
    *"\n\r\t\f\v \\`*_~[]()<>!&#;:|-=+.>{}$%@^/\"',?",
    *("\r\n", "\n\n", "  \n", "\\\n", "\u2028", "\x85", "\x00", "\x01", "\x1b", "\x7f", "\ud83d", "\udc00"),
    *(
        "😀",
        "e\u0301",
        "\u200b",
        "\xa0",
        "\ufeff",
        "\ufffc",
        "\ufffd",
        "\u202e",
        "\u0300",
        "\U000e0001",
        "word",
        "Word",
    ),
    *("Word", "слово", "字。", "1. ", "- ", "* ", "> ", "# ", "    ", "---\n", "+++\n", "```\n", "~~~\n", "***"),
    *("\n===\n", "\n---\n", "[^1]", "[^1]: ", "- [ ] ", "> [!NOTE]\n", "{#id}", "{: .c}", "<Tabs x={1}>"),
    *("[x](u)", '![x](u "t")', "[x][y]", "[y]: /u\n", "[y]: /u 'the the'\n", '[x](<u> "the the\nday")'),
    *("![a ![b](c)](d)", "&amp;", "&#39;", "&nbsp;", "&#10;", "&#xD800;", "&bogus;", "&#x110000;", "&lt"),
    *("`code`", "``", "**b**", "__b__", "~~s~~", "~~~~~", "| a | b |\n|---|---|\n| c \\| d | e |\n"),
    *("<https://a.b>", "<a@b.c>", "https://a.b/c_d_e.", '!!! note "T"\n    ', "/// tip | T\n", "///\n"),
    *(":::note T\n", ":::\n", "$x^2$", "$$x$$", "{{ x }}", "{% x %}", "www.a.bc", "a@b.cd", "{x.y}"),
    *("{f('}')}", "<!--", "-->", "<!-- c -->", "<![CDATA[", "]]>", "<?", "?>", "<!x>"),
    *("<!-- mtcheck-disable a -->", "{/* mtcheck-enable */}", "[//]: # (mtcheck-enable)\n"),
    *("# mtcheck-enable -- b\n", "<b>", "</b>", "<br>", "<br/>", "<p>", "</p>", "<li>", "<ul>", "</ul>"),
    *("<td>", "<h1>", "</h1>", "<pre>", "</pre>", "<code>", "</code>", "<svg>", "<script>", "</script>"),
    *("<i translate=no>", "</i>", "<img src=x>", "<hr>", "<a href='", "<x", "</", "<fuerte>"),
    *("<fuerte\n x>", "<div lang=fr>", "</div>", "<div hidden>", "<nav>", "</nav>", "<span lang=de>"),
    *("</span>", '<img alt="the the">', "<a title='x &amp; y'>", "<a title=the>", "<div style={{a: '>'}}>"),
    *("<p {", "<p }>", '"a": "', '\\"', "\\u00", "\\ud83d", "\\x", "\\U0001F600", "msgid ", 'msgstr "'),
    *("%s", "%1$s", "{0}", "{n, plural, ", ".. note::", "`_", "_`", ":role:`x`", "|sub|", "+---+"),
    *(".. code::\n\n   ", ".. |a| replace:: ", ".. _a: b\n", "::\n\n  ", "``x``", "`a <b>`_", "a_ ", "[1]_", "\\ "),
    *("+--+--+\n|a |b |\n+--+--+\n", "=  =\na  b\n=  =\n", "\n====\n", "| ", ":f: ", "-o  ", "(a) ", "|a|"),
    *("|===\n|a |b\n|===\n", "____\n", "--\n", "[quote]\n", ".T\n", "a:: ", "NOTE: ", "*b*", "_i_", "`c`", "#m#"),
    *("link:a[b]", "https://a.b[c^]", "<<a,b>>", "{a}", "footnote:[a]", "(((a)))", "((a))", "[[a]]", '"`q`"', " +\n"),
    *("// c\n", "WEBVTT\n\n", "NOTE a\n", "1\n00:00:01,000 --> 00:00:02,000\n", "<v A>", "{\\an8}", "JO: "),
    *("00:01.000 --> 00:02.000\n", "====\n", "----\n", "\n  a: |\n", "''", "'''", "00:01 --> "),
]
"""Pieces of markup, whole and broken, and characters that are easily counted wrongly."""

DAMAGE = [
    *(" the the ", " , ", " .", "( x )", "http: //a.b", "[x] (u)", "** x **", "& nbsp;", "&amp;amp;"),
    *("% 1 $ s", "< / b >", " He went to the the [Door](u) , and and left .", "Ã©", '“x"', "5 %", "1,5"),
    *(" i ", "its it's its", "word.Word", "La la porte", "der der Hund", "の の", "да да"),
    "He pledged to do so Strengthening cooperation",
]
"""What the rules find."""

_PIECES = st.sampled_from(SIGNS + DAMAGE)
_RANDOM = st.text(st.characters(), max_size=80)
_ROWS = st.lists(st.one_of(_PIECES, st.text(st.characters(), max_size=5)), max_size=30).map("".join)

_Change = tuple[int, int, str]
"""Where, in thousandths of the text; how many code points are taken out; what comes instead."""


def texts(format: str) -> st.SearchStrategy[str]:
    """Return texts to be read as a format."""
    seeds = [SEEDS[format]] if format in SEEDS else list(SEEDS.values())
    changes = st.lists(st.tuples(st.integers(0, 1000), st.integers(0, 12), st.one_of(st.just(""), _PIECES)), max_size=6)
    line_ends: st.SearchStrategy[Callable[[str], str]] = st.sampled_from([_kept, _with_crlf, _with_cr, _with_mark])
    damaged = st.builds(_damaged, st.sampled_from(seeds), changes, line_ends)
    return st.one_of(damaged, _ROWS, _RANDOM)


def _damaged(seed: str, changes: Sequence[_Change], line_ends: Callable[[str], str]) -> str:
    text = line_ends(seed)
    for place, length, piece in changes:
        at = len(text) * place // 1000
        text = text[:at] + piece + text[at + length :]
    return text


def _kept(text: str) -> str:
    return text


def _with_crlf(text: str) -> str:
    return text.replace("\n", "\r\n")


def _with_cr(text: str) -> str:
    return text.replace("\n", "\r")


def _with_mark(text: str) -> str:
    return "\ufeff" + text
