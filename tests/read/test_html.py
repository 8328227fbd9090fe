"""HTML: what a browser would show."""

from __future__ import annotations

import pytest

from mtcheck.model import LocalSpan, SourceFile
from mtcheck.read import read
from tests.read.checks import boundaries_of, check, units_of

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
    "menus, the search and the foot of the page": (
        "<header><nav><a>Home</a></nav><h1>One</h1></header><search>Find</search><div role='navigation'>x</div>"
        "<main><p>Two</main><aside>Three</aside><footer><p>Imprint</p></footer><div role=contentinfo>y</div>",
        ["heading: One", "paragraph: Two", "paragraph: Three"],
    ),
    "the foot of an article or a quotation": (
        "<article>One<footer>Two</footer></article><blockquote>Three<footer>Four</footer></blockquote>",
        ["paragraph: One", "paragraph: Two", "quote: Three", "quote: Four"],
    ),
    "what is hidden": (
        "<p hidden>x</p><div aria-hidden=true>y</div><p hidden='until-found'>One</p><dialog>Two</dialog>",
        ["paragraph: One", "paragraph: Two"],
    ),
    "a menu that does not end": ("<nav>One", ["paragraph: One"]),
    "buttons in a row": ("<button>Save</button><button>Stop</button>", ["cell: Save", "cell: Stop"]),
    "CDATA, conditional comments and scripts of servers": (
        "<![CDATA[ a > b ]]><!--[if IE]><p>x</p><![endif]--><?php echo '<p>y</p>' ?><!-->One<![if !IE]> two",
        ["paragraph: One two"],
    ),
    "a script that does not end": ("One<script>var x = '<p>y</p>'", ["paragraph: One"]),
    "forms": (
        "<form><label>Name <input name=n></label><input type=hidden value=v><textarea>z</textarea></form>",
        ["paragraph: Name @@"],
    ),
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
    "pictures": ('see <img class="x > y" src=u> and <svg><text>a</text></svg>', "see @ and @"),
    "text not to be translated": (
        'by <span translate="no">A <span>B</span></span>, <i class=notranslate>C</i>',
        "by @, @",
    ),
    "text to be translated": ('by <span translate="yes" class="notranslated">A</span>', "by A"),
    "broken tags": ('< a href="x">here< / a> 1 < 2 <b', '< a href="x">here< / a> 1 < 2 <b'),
    "tags with translated names": ("<fuerte>one</fuerte> <een href='/x'>", "<fuerte>one</fuerte> <een href='/x'>"),
    "custom elements": ("<my-card>one</my-card> <o:p>two</o:p> <Tabs>three</Tabs>", "one two three"),
    "attributes": ("<a href='x>y' rel=\"a <b> c\" data-x>one</a>", "one"),
    "a quote that does not end": ('one <a href="x>two</a>', 'one <a href="x>two'),
    "elements that do not end": ("one <code>two <!-- three <b>four", "one two <!-- three four"),
    "addresses": ("see https://a.example/?b=c, or me@a.example.", "see @, or @."),
    "hidden words": ('one <span hidden>two</span><span aria-hidden="true">#</span> three', "one @ three"),
    "templates": ("Hi {{ name }}, {% if x > y %}{ a } {b}{% endif %} <b class={{c}}>d</b>", "Hi @, @{ a } {b}@ d"),
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


LABELS = {
    "a picture alone": ('<p><img alt="A cat" src=x></p>', ["cell: A cat"]),
    "a picture in a sentence": ('One <img alt="A cat"> two', ["paragraph: One @ two", "cell: A cat"]),
    "a picture before a sentence": ('<img alt="A cat"> two', ["paragraph: @ two", "cell: A cat"]),
    "the title of a link": (
        "<a title='Two &amp;\n  two' href=x>One</a> <a title=Four>three</a>",
        ["cell: Two & two", "paragraph: One three", "cell: Four"],
    ),
    "a label and its block": (
        'One<section aria-label="Two">Three',
        ["paragraph: One", "cell: Two", "paragraph: Three"],
    ),
    "metadata": (
        '<meta name="description" content="One"><meta property=og:title content="Two"><meta name=keywords content=x>',
        ["cell: One", "cell: Two"],
    ),
    "fields": (
        "<input placeholder='One' value=x><input type=submit value=Two><textarea placeholder=Three>y</textarea>",
        ["cell: One", "cell: Two", "cell: Three"],
    ),
    "tables": ("<table summary=One><tr><th abbr=Two>Three</table>", ["cell: One", "cell: Two", "cell: Three"]),
    "what is no prose": ("<a data-title=x href=alt data-y='z title=\"w\"'>One</a><link title=v>", ["paragraph: One"]),
    "labels of what is not to be translated": (
        "<p translate=no title=x>y</p><img translate=no alt=z><img aria-hidden=true alt=w>",
        [],
    ),
    "quotes of the other kind": ("<img alt='\"One\"'>", ['cell: "One"']),
    "an address": ('<img alt="See https://a.example">', ["cell: See @"]),
}


@pytest.mark.parametrize(("text", "units"), LABELS.values(), ids=LABELS)
def test_texts_in_attributes(text: str, units: list[str]) -> None:
    assert units_of(text, "html") == units


LANGUAGES = {
    "a block": ('<p lang="fr">Un<p>Two', [("Un", "fr"), ("Two", None)]),
    "a block in a block": (
        '<div lang="fr_ca"><p>Un<blockquote xml:lang=DE>Zwei</blockquote>Trois</div>Four',
        [("Un", "fr-CA"), ("Zwei", "de"), ("Trois", "fr-CA"), ("Four", None)],
    ),
    "of no known language": ('<p lang="">One', [("One", "und")]),
    "the language of the page": (
        '<html lang="en"><body lang=en-GB><p lang="en-US">One</p><p lang=fr>Deux <i lang=en>three</i>',
        [("One", None), ("Deux \ufffc", "fr")],
    ),
    "words": ('<html lang=en>One <i lang="fr">deux</i> <i lang=EN-us>three</i>', [("One \ufffc three", None)]),
    "words, if the language of the page is not known": ("One <i lang=fr>deux</i>", [("One deux", None)]),
    "a label": ("<div lang=fr><img alt=Un></div>", [("Un", "fr")]),
}


@pytest.mark.parametrize(("text", "units"), LANGUAGES.values(), ids=LANGUAGES)
def test_elements_in_another_language(text: str, units: list[tuple[str, str | None]]) -> None:
    document = read(SourceFile(text), "html")
    check(document)
    assert [(document.prose[unit.local.start : unit.local.end], unit.language) for unit in document.units] == units


def test_the_language_that_is_asked_for_counts_more_than_that_of_the_page() -> None:
    text = '<html lang="en"><p>Eins <i lang="en">zwei</i> <i lang="de">drei</i> <i lang="fr">quatre</i>'
    document = read(SourceFile(text), "html", "de")
    assert document.language == "de"
    assert document.prose == "Eins zwei drei \ufffc"
    assert read(SourceFile(text), "html").language == "en"


def test_the_place_of_a_label_lies_within_its_quotation_marks() -> None:
    text = "<p>One <a href='x' title='R &amp; D\n for us'>two</a>."
    document = read(SourceFile(text), "html")
    spans = [text[unit.span.start : unit.span.end] for unit in document.units]
    assert spans == ["One <a href='x' title='R &amp; D\n for us'>two</a>.", "R &amp; D\n for us"]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("<p>One", "&lt;\"'&amp;"),
        ('<img alt="One">', "&lt;&quot;'&amp;"),
        ("<img alt='One'>", '&lt;"&#39;&amp;'),
        ("<img alt=One>", None),
    ],
)
def test_what_a_repair_adds_is_written_as_its_place_demands(text: str, written: str | None) -> None:
    notation = read(SourceFile(text), "html").units[0].notation
    assert notation is not None
    assert notation.written("<\"'&") == written
