"""The line of every key is found, whatever stands around it."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.config.places import Places

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

TRAPS = '''\
# select = ["comment"]
title = """
select = 1
[tool.mtcheck]
"""
[tool]
mtcheck.language = "de"
[tool.mtcheck."select"]  # a table
x = 1
y = [
  # y = 2
  "a", "b",

  """c
  d = [""",
]
"z.z" = { u = 1, v = [ 1,
 2 ] }
[[tool.mtcheck.over]]
[[tool.mtcheck.over]]
a.b = 1
last = 'no newline'
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (["title"], 2),
        (["tool"], 6),
        (["tool", "mtcheck"], 7),
        (["tool", "mtcheck", "language"], 7),
        (["tool", "mtcheck", "select"], 8),
        (["tool", "mtcheck", "select", "x"], 9),
        (["tool", "mtcheck", "select", "y"], 10),
        (["tool", "mtcheck", "select", "y", 2], 10),
        (["tool", "mtcheck", "select", "z.z"], 17),
        (["tool", "mtcheck", "select", "z.z", "v"], 17),
        (["tool", "mtcheck", "over"], 19),
        (["tool", "mtcheck", "over", 1], 20),
        (["tool", "mtcheck", "over", 1, "a", "b"], 21),
        (["tool", "mtcheck", "over", 1, "last"], 22),
    ],
)
def test_the_line_of_a_key_is_found(path: list[str | int], line: int) -> None:
    assert Places(TRAPS).line(path) == line
    assert Places(TRAPS.rstrip()).line(path) == line


def test_a_word_is_looked_for_in_the_value_alone() -> None:
    path = ["tool", "mtcheck", "select", "y"]
    assert Places(TRAPS).line(path, "b") == 12
    assert Places(TRAPS).line(path, "language") == 10


KEYS = st.text("abc", min_size=1, max_size=3)
VALUES = ("1", '"""x\n\na = 1"""', "[\n1,\n# c\n2]", "{ q = 1 }", "'''\n[a]\n'''", "true  # yes")


@given(st.lists(st.tuples(KEYS, st.sampled_from(VALUES), st.integers(0, 2)), min_size=1, max_size=8))
def test_the_line_of_every_key_of_any_file_is_found(parts: list[tuple[str, str, int]]) -> None:
    lines: list[str] = []
    expected: dict[str, int] = {}
    for key, value, blanks in parts:
        if key not in expected:
            lines += [""] * blanks
            expected[key] = len(lines) + 1
            lines += f"{key} = {value}".split("\n")
    text = "\n".join(lines)
    assert set(tomllib.loads(text)) == set(expected)
    places = Places(text)
    assert {key: places.line([key]) for key in expected} == expected
