"""Markdown: what is prose and what is not, construct by construct."""

from __future__ import annotations

import pytest

from mtcheck.model import LocalSpan, SourceFile, Span
from mtcheck.read import read
from tests.read.checks import boundaries_of, check, units_of

BLOCKS = {
    "paragraphs": ("One.\n\nTwo.\n", ["paragraph: One.", "paragraph: Two."]),
    "soft line breaks": ("One\n  two\nthree", ["paragraph: One two three"]),
    "hard line breaks": ("One  \ntwo\\\nthree", ["paragraph: One/two/three"]),
    "one blank at a line's end is no break": ("One \ntwo", ["paragraph: One two"]),
    "headings": ("# One\n## Two ##\n####### no", ["heading: One", "heading: Two", "paragraph: ####### no"]),
    "a heading of one word that is also in its signs": ("## # ##", ["heading: #"]),
    "underlined headings": ("One\ntwo\n===\nThree\n---\n", ["heading: One two", "heading: Three"]),
    "a line across": ("One\n\n***\n\nTwo", ["paragraph: One", "paragraph: Two"]),
    "tight items": ("- One\n- Two\n  more\n", ["item: One", "item: Two more"]),
    "loose items": ("1. One\n\n   Again\n\n2) Two", ["item: One", "item: Again", "item: Two"]),
    "nested items": ("* One\n  + Two\n    1. Three", ["item: One", "item: Two", "item: Three"]),
    "a heading in an item": ("- # One", ["heading: One"]),
    "task boxes": ("- [ ] One\n- [x] Two\n- [y] Three", ["item: One", "item: Two", "item: [y] Three"]),
    "quotes": ("> One\n> two\nlazy", ["quote: One two lazy"]),
    "a quote in a quote": ("> One\n> > Two", ["quote: One", "quote: Two"]),
    "an item in a quote": ("> - One\n>   two", ["item: One two"]),
    "alerts with a title": ("> [!tip]- One *two*\n> three\n> four", ["quote: One two", "quote: three four"]),
    "definitions of terms": (
        "One\n:   Two\n    more\n\n    Three\n: Four\n\nFive : six",
        ["paragraph: One", "paragraph: Two more", "paragraph: Three", "paragraph: Four", "paragraph: Five : six"],
    ),
    "alerts": ("> [!WARNING]\n> Hot.", ["quote: Hot."]),
    "indented code": ("One\n\n    code\n\nTwo", ["paragraph: One", "paragraph: Two"]),
    "fenced code": ("```py\nprint()\n```\nOne\n~~~\nx\n~~~", ["paragraph: One"]),
    "code without end": ("One\n```\ncode", ["paragraph: One"]),
    "an HTML block": (
        "<div>\nOne &amp; *two*\n<h2>Three</h2>\n</div>\n\nFour\n\n<script>\nx\n</script>\n",
        ["paragraph: One & *two*", "heading: Three", "paragraph: Four"],
    ),
    "HTML in an item in a quote": ("> - <p>\n>   One\n>   two</p>", ["item: One two"]),
    "HTML behind a tab": ("-\t<p>One\n\ttwo</p>", ["item: One two"]),
    "HTML of components": (
        "<div style={{color: 'red'}} onClick={() => go()}>\nOne {t('x').y} {n}\n</div>\n\n<Tabs of={[1, '>']}>\nTwo\n",
        ["paragraph: One @ {n}", "paragraph: Two"],
    ),
    "an element across blocks": (
        "<details>\n<summary>One</summary>\n\nTwo\n\n</details>\n\n<div hidden>\n\nx\n\n<p>y</p>\n\n</div>\n\nThree\n",
        ["heading: One", "paragraph: Two", "paragraph: Three"],
    ),
    "an element that does not end": ("<div hidden>\n\nOne\n", ["paragraph: One"]),
    "a comment": ("<!-- note -->\n\nOne", ["paragraph: One"]),
    "reference definitions": (
        "> [x]: <a \"b>\n>  'Two\n>  \\'&amp;'\n\nOne [x].\n\n[y]: /u\n",
        ["cell: Two '&", "paragraph: One x."],
    ),
    "a table": (
        "| Name | Size |\n|------|-----:|\n| *Big* one | 3 \\| 4 |\n| small |\n",
        ["cell: Name", "cell: Size", "cell: Big one", "cell: 3 | 4", "cell: small"],
    ),
    "a table without outer bars": ("a | b\n--|--\nc | `x \\| y` z", ["cell: a", "cell: b", "cell: c", "cell: @ z"]),
    "a table in a quote": ("> | a | b |\n> |---|---|\n> | \\| | d |", ["cell: a", "cell: b", "cell: |", "cell: d"]),
    "YAML front matter": (
        '---\ntitle: One: it\'s # no\ntags: [a]\nmeta_description: "Two \\"\\u0078\\" # {{ y }}" # no\nslug: z\n'
        "hero:\n  tagline: 'Three''s'\n  text: Four\n    more\nfeatures:\n  - title: Five\n    name: x\n---\nSix",
        [
            "cell: One: it's",
            'cell: Two "x" # @',
            "cell: Three's",
            "cell: Four more",
            "cell: Five",
            "paragraph: Six",
        ],
    ),
    "long values in front matter": (
        "---\r\nsummary: >-\r\n  One\r\n  two\r\n\r\n  Three\r\ndescription: |\r\n  Four\r\n---\r\n",
        ["cell: One two", "cell: Three", "cell: Four"],
    ),
    "values in front matter that are no text": (
        '---\ntitle: &a [x]\ntext: "a\ndescription: *a\nsummary:\n---\nOne',
        ["paragraph: One"],
    ),
    "TOML front matter": (
        "+++\ntitle = 'One\\n'\ndescription = \"Two\"\nsummary = 3\n[x]\n+++\n\nThree",
        ["cell: One\\n", "cell: Two", "paragraph: Three"],
    ),
    "a line across is no front matter": ("---\nOne two\n\nThree\n\n---\n", ["paragraph: One two", "paragraph: Three"]),
    "front matter without end": ("---\na: b\n\nOne", ["paragraph: a: b", "paragraph: One"]),
    "footnotes": (
        "One[^a].\n\n[^a]: Two\n    more.\n\n    Three.\n",
        ["paragraph: One@.", "paragraph: Two more.", "paragraph: Three."],
    ),
    "fenced admonitions": (
        "/// note | Mind\nthe gap\n///\nOne",
        ["paragraph: Mind", "paragraph: the gap", "paragraph: One"],
    ),
    "colon admonitions": (
        "::: tip Mind\nthe gap\n:::\n:::note[Or not]\nOne\n:::",
        ["paragraph: Mind", "paragraph: the gap", "paragraph: Or not", "paragraph: One"],
    ),
    "indented admonitions": (
        '!!! note "Mind"\n    The gap.\n\n    - One\n\n    ??? tip\n        Two\n\nThree',
        ["paragraph: Mind", "paragraph: The gap.", "item: One", "paragraph: Two", "paragraph: Three"],
    ),
    "tabs": (
        '=== "Unix"\n\n    One\n\n=== "Else"\n\n\tTwo',
        ["paragraph: Unix", "paragraph: One", "paragraph: Else", "paragraph: Two"],
    ),
    "admonition signs in code": (
        "```\n/// note\n:::\n[^a]: x\n```\nOne\n\n::: tip\nTwo\n:::",
        ["paragraph: One", "paragraph: Two"],
    ),
    "template lines": ("{% if x %}\nOne\n{% endif %}\n{{< figure >}}\nTwo", ["paragraph: One", "paragraph: Two"]),
    "MDX imports": ("import A from './a'\nexport const b = 1\n\nOne", ["paragraph: One"]),
    "modules of many lines": (
        'export const a = {\n  b: [2],\n\n}\n\nimport {\n  C,\n} from "c"\n\nOne\n\nexport const d = (\n\nTwo',
        ["paragraph: One", "paragraph: Two"],
    ),
    "components of many lines": (
        '<Tabs\n  of={["a", "b > c"]}\n>\n\nOne\n\n<Card\n  d="e"\n/>\nTwo\n\n<Tabs\n\nThree',
        ["paragraph: One", "paragraph: Two", "paragraph: <Tabs", "paragraph: Three"],
    ),
    "highlighted code": (
        "{% highlight c %}\n\nx\n{% endhighlight %}\nOne\n\n{{< highlight go >}}\ny\n{{< /highlight >}}\n",
        ["paragraph: One"],
    ),
    "anchors": (
        "# One {#one}\n\nTwo\n{: .wide }\n\n## Three { #t }",
        ["heading: One", "paragraph: Two", "heading: Three"],
    ),
    "CRLF": ("# One\r\n\r\nTwo\r\nthree  \r\nfour\\\r\nfive\r\n", ["heading: One", "paragraph: Two three/four/five"]),
    "CR": ("One\rtwo\r\rThree", ["paragraph: One two", "paragraph: Three"]),
    "tabs after a marker": ("-\tOne\n\n\ttwo", ["item: One", "item: two"]),
    "only a picture": ("![Two *three*](u)\n\nOne", ["cell: Two three", "paragraph: One"]),
    "NUL and surrogates": ("a\0b \ud83d c", ["paragraph: a\0b \ud83d c"]),
}

INLINE = {
    "emphasis": ("*a* and **b** and ***c*** and _d_", "a and b and c and d"),
    "marks inside a word": ("snake_case_name 2*3*4", "snake_case_name 234"),
    "broken bold": ("** bold ** and **Active **.", "** bold ** and **Active **."),
    "strikethrough": ("~~old~~ new ~~~odd~~~", "old new ~odd~"),
    "code": ("Use `a b` or ``c`d`` or `e", "Use @ or @ or `e"),
    "a link": ("[text](<u r>) and [*x* y](v)", "text and x y"),
    "broken links": ("[text] (u) and [text](u and ! [x] (y)", "[text] (u) and [text](u and ! [x] (y)"),
    "references without definition": ("[a][b] and [c]", "[a][b] and [c]"),
    "pictures": ("![](u) here", "@ here"),
    "a linked picture": ("[![](u)](v) here", "@ here"),
    "autolinks": ("<https://a.example/b> or <me@a.example>.", "@ or @."),
    "bare addresses": (
        "See https://a.example/b_c_d?e=f&g, www.a.example/x. Or (https://b.example).",
        "See @, @. Or (@).",
    ),
    "an e-mail address": ("Write to me@a.example.", "Write to @."),
    "broken addresses": ("https: //a.example and me @ a.example", "https: //a.example and me @ a.example"),
    "tags": ("<b>a</b> <span class='x'>b</span><!-- c -->", "a b"),
    "a break tag": ("a <br> b<br/>c", "a/b/c"),
    "code tags": ("press <kbd>Ctrl</kbd> <code>a *b*</code>, <code>open", "press @ @, open"),
    "text not to be translated": ('by <span translate="no">Ada <b>B.</b></span>!', "by @!"),
    "tags that are none": ("< b >a</ b > 1 < 2 <fuerte>b</fuerte>", "< b >a</ b > 1 < 2 <fuerte>b</fuerte>"),
    "components": ("a <Tabs of={[1, {a: 2}]} big>b</Tabs> <my-card>c</my-card>", "a b c"),
    "entities": ("Legrand&#39;s &copy;&nbsp;2020 &bogus; & nbsp;", "Legrand's ©\xa02020 &bogus; & nbsp;"),
    "an entity of a line end": ("a&#10;b", "a b"),
    "escapes": (r"\*a\* \_ \a 1\. \\", r"*a* _ \a 1. \ ".strip()),
    "formulas": ("so $x^2$ and $n$ and $$a + b$$", "so @ and @ and @"),
    "text in another tag": ("a <span hidden>b</span> <i aria-hidden='true'>c</i>", "a @"),
    "a tag with a translated name over two lines": ("a <fuerte\nb>", "a <fuerte b>"),
    "expressions": ("a {props.x} {t('b')} {n}", "a @ @ {n}"),
    "prices": ("from $5 to $10, US$5/$6", "from $5 to $10, US$5/$6"),
    "templates": ("hi {{ name }}, {% now %} {name} { name }", "hi @, @ {name} { name }"),
    "attributes": ("[a](b){.wide target=_blank}, c {.d} e", "a, c {.d} e"),
    "blanks around markup": ("one <b> two </b> three", "one two three"),
    "double blanks": ("one  two", "one  two"),
    "emoji and marks": ("**e\u0301** 👩\u200d🚀 *日本*語", "e\u0301 👩\u200d🚀 日本語"),
}


@pytest.mark.parametrize(("text", "units"), BLOCKS.values(), ids=BLOCKS)
def test_blocks(text: str, units: list[str]) -> None:
    assert units_of(text, "markdown") == units


@pytest.mark.parametrize(("text", "prose"), INLINE.values(), ids=INLINE)
def test_inline_elements(text: str, prose: str) -> None:
    assert units_of(text, "markdown") == [f"paragraph: {prose}"]
    assert units_of(f"- > {text}", "markdown") == [f"quote: {prose}"]


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("a [b](c) d", "a <link:b:link> d"),
        ("a **b *c*** d", "a <strong:b <emphasis:c:emphasis>:strong> d"),
        ("a `b` ![](d)", "a <code:@:code> <image:@:image>"),
        ("a <em>b</em> <u>c</u> ~~d~~", "a <emphasis:b:emphasis> <tag:c:tag> <tag:d:tag>"),
        ("<https://a.example> b", "<link:@:link> b"),
        ("[a](b)\n\n*c*", "<link:a:link>\n<emphasis:c:emphasis>"),
        ("# [a](b) {#c}", "<link:a:link>"),
        ("a {{ b }} c", "a @ c"),
    ],
)
def test_boundaries_lie_where_elements_begin_and_end(text: str, drawn: str) -> None:
    assert boundaries_of(text, "markdown") == drawn


def test_a_stretch_of_prose_leads_to_its_place_in_the_file() -> None:
    text = "> - A [link](u) to *this*,\r\n>   **that** &amp; `code`."
    document = read(SourceFile(text), "markdown")
    for word in ("link", "this", "that"):
        start = document.prose.index(word)
        local = LocalSpan(start, start + len(word))
        assert document.to_file(local) == Span(text.index(word), text.index(word) + len(word))
        assert document.is_contiguous(local)
    both = LocalSpan(document.prose.index("this"), document.prose.index("that") + 4)
    span = document.to_file(both)
    assert text[span.start : span.end] == "this*,\r\n>   **that"
    assert not document.is_contiguous(both)
    entity = document.to_file(LocalSpan(document.prose.index("&"), document.prose.index("&") + 1))
    assert text[entity.start : entity.end] == "&amp;"
    code = document.to_file(LocalSpan(len(document.prose) - 2, len(document.prose) - 1))
    assert text[code.start : code.end] == "`code`"


def test_text_without_markup_needs_no_runs() -> None:
    assert read(SourceFile("One line.\nAnother line."), "markdown").runs == ()


@pytest.mark.parametrize("piece", ["[", "![", "{{", "<code>", "a\n", "a  \n", "> ", "- ", "$a", "*a ", "`", "&"])
def test_long_rows_of_signs_take_no_long_time(piece: str) -> None:
    # Quadratic work on this would take minutes; so would looking into every level of nesting.
    read(SourceFile(piece * 5_000), "markdown")


LABELS = {
    "a picture": ('One ![A *big* cat](u "It`s").', ["paragraph: One @.", "cell: A big cat", "cell: It`s"]),
    "a picture in the text of a picture": ("![One ![two](u) `x`](v)", ["cell: One two @"]),
    "a picture in a link": ("[![One](u 'Two')](v (Three))", ["cell: One", "cell: Two", "cell: Three"]),
    "the title of a link": ("[One \"x](u 'Two\n\\*three* \"&lt;')", ['paragraph: One "x', 'cell: Two *three* "<']),
    "tags": ('One <a title="Two">three</a> <img alt=Four>', ["paragraph: One three @", "cell: Two", "cell: Four"]),
    "pictures in a table": ("|a|\n|-|\n|![One \\| two](u)|", ["cell: a", "cell: One | two"]),
}


@pytest.mark.parametrize(("text", "units"), LABELS.values(), ids=LABELS)
def test_texts_in_pictures_links_and_tags(text: str, units: list[str]) -> None:
    assert units_of(text, "markdown") == units


def test_html_says_which_language_a_text_is_in() -> None:
    text = "---\nlang: en\n---\nOne <i lang=fr>deux</i>\n\n<div lang=fr>\n\nTrois ![quatre](u)\n\n</div>\n\nFive\n"
    document = read(SourceFile(text), "markdown")
    check(document)
    found = [(document.prose[unit.local.start : unit.local.end], unit.language) for unit in document.units]
    assert found == [("One \ufffc", None), ("Trois \ufffc", "fr"), ("quatre", "fr"), ("Five", None)]
