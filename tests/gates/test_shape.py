"""Small files, small functions, and a docstring on everything public."""

from __future__ import annotations

from statistics import median, quantiles

from tests.gates.tree import body_lines, modules, without_docstring

MOST_LINES_OF_A_FILE = 300
MOST_LINES_OF_A_BODY = 40
NINE_OF_TEN_BODIES = 20
HALF_OF_THE_BODIES = 8


def test_no_file_is_long() -> None:
    sizes = [(module.source.count("\n"), module.name) for module in modules()]
    long = [f"{name}: {lines} lines; split it" for lines, name in sorted(sizes) if lines > MOST_LINES_OF_A_FILE]
    assert not long, "\n".join(long)


def test_no_function_is_long() -> None:
    long = [
        f"{module.name}:{function.lineno}: {function.name}() has {body_lines(function)} lines; split it"
        for module in modules()
        for function in module.functions()
        if body_lines(function) > MOST_LINES_OF_A_BODY
    ]
    assert not long, "\n".join(long)


def test_most_functions_are_short() -> None:
    lines = [body_lines(function) for module in modules() for function in module.functions()]
    ninth = quantiles(lines, n=10)[-1]
    assert ninth <= NINE_OF_TEN_BODIES, f"nine of ten bodies should fit in {NINE_OF_TEN_BODIES} lines, not {ninth}"
    assert median(lines) <= HALF_OF_THE_BODIES, f"the median body has {median(lines)} lines"


def test_every_public_name_has_a_docstring() -> None:
    silent = [f"{module.name}:{line}: {name}" for module in modules() for name, line in without_docstring(module)]
    assert not silent, "no docstring:\n" + "\n".join(silent)
