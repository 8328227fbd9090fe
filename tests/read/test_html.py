"""HTML: what a browser would show."""

from __future__ import annotations

import pytest

from mtcheck.model import LocalSpan, SourceFile
from mtcheck.read import read
from tests.read.checks import boundaries_of, units_of

BLOCKS = {
    "paragraphs": ("<p>One.</p>\n<p>Two.", ["paragraph: One.", "paragraph: Two."]),
    "headings": ("<title>One</title><h1>Two</h1>Three", ["heading: One", "heading: Two", "paragraph: Three"]),
    "items": (
        "<ul><li>One<li>Two<ul><li><p>Three</ul></ul>Four",
        ["item: One", "item: Two", "item: Three", "paragraph: Four"],
    ),
    "definitions": ("<dl><dt>One<dd>Two</dl>", ["item: One", "item: Two"]),
    "cells": (
        "<table><caption>One<tr><th>Two<td>Three<tr><td><p>Four</table>",
        ["cell: One", "cell: Two", "cell: Three", "cell: Four"],
    ),
    "quotes": (
        "<blockquote>One<p>Two</p><h2>Three</h2></blockquote>Four",
        ["quote: One", "quote: Two", "heading: Three", "paragraph: Four"],
    ),
    "a heading in an item": ("<li><h3>One</h3>Two</li>", ["heading: One", "item: Two"]),
    "text around blocks": (
        "One<div>Two<section>Three</section>Four</div>Five",
        [f"paragraph: {word}" for word in ("One", "Two", "Three", "Four", "Five")],
    ),
    "options": ("<select><option>One<option>Two</select>", ["item: One", "item: Two"]),
    "what is never prose": (
        "<head><style>a > b {}</style><script>if (a < b) '</p>'</script></head><pre>\ncode</pre>"
        "<template>x</template><p>One</p><textarea>y</textarea>",
        ["paragraph: One"],
    ),
    "a line across": ("One<hr>Two", ["paragraph: One", "paragraph: Two"]),
    "doctype, comments and instructions": (
        "<!DOCTYPE html><?xml a?><!-- <p>no</p> --><p>One<!-- two --> three",
        ["paragraph: One three"],
    ),
    "a block not to be translated": ('<div class="a notranslate"><div>x</div>y</div><p>One', ["paragraph: One"]),
    "end tags of nothing": ("One</p></div></b></li>", ["paragraph: One"]),
    "nothing": ("<p> &#32; </p><p><img></p>", []),
}

INLINE = {
    "white space": ("  one \r\n\t two   three ", "one two three"),
    "white space around tags": ("one <b> two </b> three<i> four</i>", "one two three four"),
    "no-break spaces": ("one&nbsp; two\xa0 three", "one\xa0 two\xa0 three"),
    "breaks": ("one <br> two<br/>three<BR>", "one/two/three"),
    "entities": ("R&amp;D &lt;b&gt; &#8217; &#x2019; &bogus; &amp &copy", "R&D <b> ’ ’ &bogus; &amp &copy"),
    "broken entities": ("50& nbsp;€ &nbsp €", "50& nbsp;€ &nbsp €"),
    "an entity of a line end": ("one&#10;two", "one two"),
    "entities of nothing": ("one&#0;two&#1;", "one\ufffdtwo&#1;"),
    "code": ("use <code>a <b>b</b></code>, <KBD>Ctrl</KBD>", "use @, @"),
    "pictures": ('see <img alt="x > y" src=u> and <svg><text>a</text></svg>', "see @ and @"),
    "text not to be translated": (
        'by <span translate="no">A <span>B</span></span>, <i class=notranslate>C</i>',
        "by @, @",
    ),
    "text to be translated": ('by <span translate="yes" class="notranslated">A</span>', "by A"),
    "broken tags": ('< a href="x">here< / a> 1 < 2 <b', '< a href="x">here< / a> 1 < 2 <b'),
    "tags with translated names": ("<fuerte>one</fuerte> <een href='/x'>", "<fuerte>one</fuerte> <een href='/x'>"),
    "custom elements": ("<my-card>one</my-card> <o:p>two</o:p> <Tabs>three</Tabs>", "one two three"),
    "attributes": ("<a href='x>y' title=\"a <b> c\" data-x>one</a>", "one"),
    "a quote that does not end": ('one <a href="x>two</a>', 'one <a href="x>two'),
    "elements that do not end": ("one <code>two <!-- three <b>four", "one two <!-- three four"),
    "addresses": ("see https://a.example/?b=c, or me@a.example.", "see @, or @."),
    "ruby": ("<ruby>字<rt>zi</rt></ruby>", "字zi"),
}


@pytest.mark.parametrize(("text", "units"), BLOCKS.values(), ids=BLOCKS)
def test_blocks(text: str, units: list[str]) -> None:
    assert units_of(text, "html") == units


@pytest.mark.parametrize(("text", "prose"), INLINE.values(), ids=INLINE)
def test_inline_elements(text: str, prose: str) -> None:
    assert units_of(text, "html") == [f"paragraph: {prose}"]


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("a <a href=b>c</a> d", "a <link:c:link> d"),
        ("a <strong>b <em>c</em></strong>", "a <strong:b <emphasis:c:emphasis>:strong>"),
        ("a <u>b</u> <code>c</code> <img>", "a <tag:b:tag> <code:@:code> <image:@:image>"),
        ("<p><b> a </b></p><p><i>b</i></p>", "<strong:a:strong>\n<emphasis:b:emphasis>"),
        ("<p><b></b></p><p>a</p>", "a"),
        ("a <b> b</b>", "a <strong:b:strong>"),
    ],
)
def test_boundaries_lie_where_elements_begin_and_end(text: str, drawn: str) -> None:
    assert boundaries_of(text, "html") == drawn


def test_a_stretch_of_prose_leads_to_its_place_in_the_file() -> None:
    text = "<p>One  two&nbsp;<b>three</b>\r\n  four</p>"
    document = read(SourceFile(text), "html")
    for word in ("One", "two", "three", "four"):
        start = document.prose.index(word)
        span = document.to_file(LocalSpan(start, start + len(word)))
        assert text[span.start : span.end] == word
    start = document.prose.index("three four")
    span = document.to_file(LocalSpan(start, start + 10))
    assert text[span.start : span.end] == "three</b>\r\n  four"


@pytest.mark.parametrize(
    "piece", ["<", "<a ", "<!--", "<code>", "<i translate=no>", "<p>", "<li>", "&a", "<a '", "<!a", "<pre>"]
)
def test_long_rows_of_signs_take_no_long_time(piece: str) -> None:
    read(SourceFile(piece * 20_000), "html")
