"""reStructuredText: what docutils and Sphinx show."""

from __future__ import annotations

import pytest

from mtcheck.model import SourceFile
from mtcheck.read import read
from tests.read.checks import boundaries_of, units_of

BLOCKS = {
    "paragraphs": ("One\ntwo.\n\nThree.", ["paragraph: One two.", "paragraph: Three."]),
    "headings": (
        "===\nOne\n===\n\nTwo\n~~~~\n\nThree is longer than its line\n-----\nText",
        ["heading: One", "heading: Two", "heading: Three is longer than its line", "paragraph: Text"],
    ),
    "a line across": ("One\n\n----\n\nTwo", ["paragraph: One", "paragraph: Two"]),
    "items": (
        "- One\n  goes on\n\n  Two\n* Three\n\n  - Four\n\n1. Five\n2. Six\n\n(a) Seven",
        ["item: One goes on", "item: Two", "item: Three", "item: Four", "item: Five", "item: Six", "item: Seven"],
    ),
    "a name is no item": ("A. Miller wrote\nit down.", ["paragraph: A. Miller wrote it down."]),
    "an item that goes on too far left": ("- One\n goes on", ["item: One goes on"]),
    "terms": ("One : noun\n   Two\n   three.\n\n   Four", ["item: One", "item: Two three.", "item: Four"]),
    "fields": (
        ":One: Two\n   three\n:param x: Four\n:a\\:b: Five",
        ["item: Two three", "item: Four", "item: Five"],
    ),
    "options": (
        "-a         One\n-f FILE, --file=FILE  Two\n--long  Three\n        four\n/V  Five",
        ["item: One", "item: Two", "item: Three four", "item: Five"],
    ),
    "quotes": ("One\n\n   Two\n\n   -- Three", ["paragraph: One", "quote: Two", "quote: Three"]),
    "verse": ("| One\n| two\n  three\n|\n| Four", ["paragraph: One/two/three", "paragraph: Four"]),
    "literal blocks": (
        "One::\n\n   code\n\n   more code\n\nTwo ::\n\n> code\n> code\n\n::\n\n   code\n\nThree",
        ["paragraph: One:", "paragraph: Two", "paragraph: Three"],
    ),
    "a session": (">>> print(1)\n1\n\nOne", ["paragraph: One"]),
    "comments, targets and substitutions": (
        ".. a comment\n   goes on\n\n.. _one: http://a.b\n   /c\n.. __: x\n\n__ http://a.b\n   #c\n\n..\n\n"
        "   A quote\n\n"
        ".. |x| image:: a.png\n.. |y| replace:: Two words\n\nOne",
        ["quote: A quote", "line: Two words", "paragraph: One"],
    ),
    "footnotes": (
        ".. [1] One\n   two\n.. [#a] Three\n.. [CIT1] Four",
        ["paragraph: One two", "paragraph: Three", "paragraph: Four"],
    ),
    "admonitions": (
        ".. note:: One\n   two.\n\n   Three\n\n.. Warning::\n   :class: x\n\n   Four\n\n.. admonition:: Five\n\n   Six",
        ["paragraph: One two.", "paragraph: Three", "paragraph: Four", "heading: Five", "paragraph: Six"],
    ),
    "versions": (
        ".. versionadded:: 3.2 One\n   two.\n\n.. deprecated:: 1.0\n   Three",
        ["paragraph: One two.", "paragraph: Three"],
    ),
    "directives without prose": (
        ".. code-block:: c\n   :linenos:\n\n   int a;\n\n.. math:: x\n\n.. toctree::\n\n   a\n   b\n\n"
        ".. image:: a.png\n   :alt: b\n\n"
        ".. raw:: html\n\n   <p>\n\nOne",
        ["paragraph: One"],
    ),
    "directives about things": (
        ".. py:function:: one(a, b)\n   two(c)\n\n   Three.\n\n"
        ".. option:: -x\n\n   Four.\n\n.. figure:: a.png\n   :alt: x\n\n   Five.",
        ["paragraph: Three.", "paragraph: Four.", "paragraph: Five."],
    ),
    "what has a class": (
        ".. class:: big\n\n   One.\n\n.. autoclass:: a.B\n   :members:\n\n   Two.",
        ["paragraph: One.", "paragraph: Two."],
    ),
    "a directive whose name was translated": (
        ".. Hinweis:: Das hier ist wichtig.\n\n   Das auch.",
        ["paragraph: Das hier ist wichtig.", "paragraph: Das auch."],
    ),
    "a table with a grid": (
        "+-----+---------+\n| One | Two     |\n|     | goes on |\n+=====+=========+\n| Three         |\n"
        "+-----+---------+\n"
        "| -   |  - Four |\n|     |  - Five |\n+-----+---------+",
        ["cell: One", "cell: Two goes on", "cell: Three", "cell: Four", "cell: Five"],
    ),
    "a grid in wide letters": (
        "+------+----+\n| 日本 | 語 |\n+------+----+\n| a    | b  |\n+------+----+",
        ["cell: 日本", "cell: 語", "cell: a", "cell: b"],
    ),
    "a grid that was moved": (
        "+-----+-----+\n| Longer | One |\n+-----+-----+\n| a | b |\n+-----+-----+",
        ["cell: Longer", "cell: One", "cell: a", "cell: b"],
    ),
    "a simple table": (
        "=====  =====\nOne    Two\n=====  =====\nThree  Four and more\n       five\n"
        "\\      Six\nSeven  and\n------------\n=====  =====",
        ["cell: One", "cell: Two", "cell: Three", "cell: Four and more five", "cell: Six", "cell: Seven  and"],
    ),
    "a simple table that was moved": (
        "===  ===\nOne two three  Four\na    b\n===  ===",
        ["cell: One two three", "cell: Four", "cell: a", "cell: b"],
    ),
    "a table as a list": (
        ".. list-table:: One\n   :header-rows: 1\n\n   * - Two\n     - Three\n",
        ["heading: One", "cell: Two", "cell: Three"],
    ),
}

INLINE = {
    "emphasis": ("an *old* and **very old** house", "an old and very old house"),
    "literals": ("use ``a *b* c`` and ``x``s", "use @ and ``x``s"),
    "what is no markup": ('2 * 3 * 4, "*", ** bold **, a_b_c, x*y*, *a', '2 * 3 * 4, "*", ** bold **, a_b_c, x*y*, *a'),
    "escapes": (r"\*one\* H\ :sub:`2`\ O, a\ b", "*one* H2O, ab"),
    "links": ("see `the page <http://a.b>`_, `it`_, word_ and `x`__.", "see the page, it, word and x."),
    "a link that is only an address": ("see `<http://a.b>`_ or http://c.d/e_f.", "see @ or @."),
    "a link over two lines": ("see `the\npage <http://a.b\n/c>`__ now", "see the page now"),
    "roles with words": (
        ":ref:`the text <x>`, :doc:`it </a>`, :term:`words`, :sup:`th`, :custom:`two words <x>`",
        "the text, it, words, th, two words",
    ),
    "roles without": (":ref:`x`, :py:class:`~a.B`, :kbd:`Ctrl+C`, :math:`x < y`, `code`:literal:", "@, @, @, @, @"),
    "the default role": ("`one_word` and `two words`", "@ and two words"),
    "substitutions": ("the |name| and |it|_ of |that", "the @ and @ of |that"),
    "footnotes": ("one [1]_ two [#a]_, [*]_ [CIT1]_ [29c3]_.", "one @ two @, @ @ @."),
    "targets": ("an _`inline target` here", "an inline target here"),
    "broken roles": (": ref: `x y` and :ref: `z`", ": ref: x y and :ref: @"),
}


@pytest.mark.parametrize(("text", "units"), BLOCKS.values(), ids=BLOCKS)
def test_blocks(text: str, units: list[str]) -> None:
    assert units_of(text, "rst") == units


@pytest.mark.parametrize(("text", "units"), BLOCKS.values(), ids=BLOCKS)
def test_blocks_are_the_same_with_other_line_ends(text: str, units: list[str]) -> None:
    assert units_of(text.replace("\n", "\r\n"), "rst") == units
    assert units_of(text.replace("\n", "\r"), "rst") == units


@pytest.mark.parametrize(("text", "prose"), INLINE.values(), ids=INLINE)
def test_inline_markup(text: str, prose: str) -> None:
    assert units_of(text, "rst") == [f"paragraph: {prose}"]


def test_boundaries_stand_where_elements_begin_and_end() -> None:
    assert boundaries_of("a *b* **c** `d <e>`_ f_ ``g``", "rst") == (
        "a <emphasis:b:emphasis> <strong:c:strong> <link:d:link> <link:f:link> <code:@:code>"
    )


def test_words_of_a_cell_are_found_in_the_file() -> None:
    text = "+-----+-----+\n| one | two |\n| the | the |\n+-----+-----+\n"
    document = read(SourceFile(text), "rst")
    places = [(unit.span.start, text[unit.span.end - 3 : unit.span.end]) for unit in document.units]
    assert places == [(text.index("one"), "the"), (text.index("two"), "the")]


def test_a_table_without_an_end_does_not_swallow_the_rest() -> None:
    assert units_of("===  ===\nOne  Two\n\nThree", "rst") == ["cell: One", "cell: Two", "paragraph: Three"]


def test_deep_nesting_is_no_danger() -> None:
    read(SourceFile("\n".join(" " * depth + "- a" for depth in range(500))), "rst")
