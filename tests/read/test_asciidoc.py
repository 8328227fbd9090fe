"""AsciiDoc: what Asciidoctor shows."""

from __future__ import annotations

import pytest

from tests.read.checks import boundaries_of, units_of

BLOCKS = {
    "a head": (
        "= One\nAda Writer <a@b.c>\nv1.0, 2020\n:toc:\n:long: a \\\n  b\n\nTwo\nthree.",
        ["heading: One", "paragraph: Two three."],
    ),
    "headings": (
        "== One\n\n=== Two ===\n\n## Three\n\nFour\n----\n\nFive",
        ["heading: One", "heading: Two", "heading: Three", "heading: Four", "paragraph: Five"],
    ),
    "items": (
        "* One\ngoes on\n** Two\n. Three\n+\nmore of it\n\n- [x] Four\n\n1. Five\n\n<1> Six",
        [
            "item: One goes on",
            "item: Two",
            "item: Three",
            "paragraph: more of it",
            "item: Four",
            "item: Five",
            "item: Six",
        ],
    ),
    "terms": ("One:: Two\nThree;;\n  Four", ["item: One", "item: Two", "item: Three", "item: Four"]),
    "blocks of code": (
        "One\n\n[source,ruby]\n----\ncode\n\n* code\n----\n\n....\nmore\n....\n\n++++\n<b>\n++++\n\n```js\nx\n```\n\n"
        "[listing]\ncode\n\n[stem]\n--\nx\n--\n\n code\n code\n\nTwo",
        ["paragraph: One", "paragraph: Two"],
    ),
    "comments": ("One\n// no\ntwo\n\n////\nno\n////\n\n// no\nThree", ["paragraph: One two", "paragraph: Three"]),
    "blocks of prose": (
        "====\nOne\n====\n\n****\n.Two\nThree\n****\n\n____\nFour\n____\n\n[quote, Ada]\nFive\n\n--\nSix\n--",
        ["paragraph: One", "heading: Two", "paragraph: Three", "quote: Four", "quote: Five", "paragraph: Six"],
    ),
    "admonitions": (
        "NOTE: One\ntwo\n\n[TIP]\n====\nThree\n====\n\nHINWEIS: Four",
        ["paragraph: One two", "paragraph: Three", "paragraph: HINWEIS: Four"],
    ),
    "verse": ("[verse]\nOne\ntwo", ["paragraph: One/two"]),
    "macros and directives": (
        "ifdef::x[]\nimage::a.png[Alt]\ninclude::b.adoc[]\nendif::[]\n\n'''\n\n<<<\n\nOne\nifdef::y[]\ntwo\nendif::[]",
        ["paragraph: One two"],
    ),
    "tables": (
        '.One\n[cols="1,2"]\n|===\n|Two |Three\ngoes on\n\n2+|Four *five*\na|\n* Six\nl|code\n// |no\n'
        "^.>s|Seven \\| eight\n|===\n\nNine",
        [
            *("heading: One", "cell: Two", "cell: Three goes on", "cell: Four five", "cell: Six"),
            *("cell: Seven | eight", "paragraph: Nine"),
        ],
    ),
    "a block without an end": ("One\n\n----\ncode", ["paragraph: One"]),
}

INLINE = {
    "formatted": ("a *b* _c_ #d# **e**f __g__h x^2^ H~2~O", "a b c d ef gh x2 H2O"),
    "with a role": ("a [.big]#b# and [red]*c*", "a b and c"),
    "code": ("use `a *b*` and ``c``d, `+e+`", "use @ and @d, @"),
    "what is no markup": ("2 * 3 * 4, a_b_c, x*y*, a`b, 5 ^ 2, * b *", "2 * 3 * 4, a_b_c, x*y*, a`b, 5 ^ 2, * b *"),
    "escapes": (r"\*a* \{b} \<<c>>", "*a* {b} <<c>>"),
    "passed through": ("+a *b*+ +++<u>+++ pass:[c]", "a *b* @ @"),
    "links": (
        "link:a.html[one, two], https://a.b[three^], {url}/x[four], <<five,six>>, xref:a.adoc#b[seven]",
        "one, two, three, four, six, seven",
    ),
    "links with attributes": ('link:a[one,window=_blank] https://a.b["two, three",role=x]', "one two, three"),
    "links without words": ("<<a>>, xref:a[], https://a.b/c_d. link:x[]", "@, @, @. @"),
    "objects": ("a kbd:[Ctrl+C] image:a.png[b] {name} stem:[x] menu:File[Save > As]", "a @ @ @ @ @"),
    "characters": ("a{nbsp}b {empty}c{plus} &#8217;&amp;", "a\xa0b c+ ’&"),
    "quotation marks": ("\"`a`\" and '`b`', don`'t", "\"a\" and 'b', don’t"),
    "index terms and anchors": ('[[a]]b (((c, "d (e)")))f ((g)) indexterm:[x]h', "b f g h"),
    "breaks": ("a +\nb", "a/b"),
    "words before a colon": ("see:[1] and a:b and note: [x]", "see:[1] and a:b and note: [x]"),
}


@pytest.mark.parametrize(("text", "units"), BLOCKS.values(), ids=BLOCKS)
def test_blocks(text: str, units: list[str]) -> None:
    assert units_of(text, "asciidoc") == units


@pytest.mark.parametrize(("text", "units"), BLOCKS.values(), ids=BLOCKS)
def test_blocks_are_the_same_with_other_line_ends(text: str, units: list[str]) -> None:
    assert units_of(text.replace("\n", "\r\n"), "asciidoc") == units


@pytest.mark.parametrize(("text", "prose"), INLINE.values(), ids=INLINE)
def test_inline_markup(text: str, prose: str) -> None:
    assert units_of(text, "asciidoc") == [f"paragraph: {prose}"]


def test_boundaries_stand_where_elements_begin_and_end() -> None:
    assert boundaries_of("a *b _c_* link:x[d] `e`", "asciidoc") == (
        "a <strong:b <emphasis:c:emphasis>:strong> <link:d:link> <code:@:code>"
    )


def test_a_signature_is_no_draft() -> None:
    assert (
        units_of("-----BEGIN PGP SIGNATURE-----\n\niQEzBAAB the the\n-----END PGP SIGNATURE-----\n", "asciidoc") == []
    )


def test_a_footnote_is_a_paragraph_behind_the_one_that_it_stands_in() -> None:
    assert units_of("One.footnote:[Two _three_.] Four.\n\nFive", "asciidoc") == [
        "paragraph: One.@ Four.",
        "paragraph: Two three.",
        "paragraph: Five",
    ]
