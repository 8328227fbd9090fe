"""Drafts, file names and messages that try to be more than text."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from mtcheck.model import FileReport, Notification, Report, Rule, RuleId, Span
from mtcheck.report import plain, render
from tests.report.samples import file_report, finding, report

TEXTS = (
    "::error::x",
    "  ::add-mask::e",
    "##[add-mask]e",
    "%0A::error::x, 100 % of %25",
    "one\n::error::two\r\n::error::three\rfour",
    "\x1b[31mred\x1b[0m \x9b31m",
    "\x00 \x08 \x0b \x0c \x7f \ufffe \uffff",
    "\ud800 and \udfff",
    "\u202eturned\u202c \u2066kept\u2069 \u2028 \u2029",
    "]]> </failure><error/> <!-- &lt; & \" '",
    "| a | b |\n|---|---|",
    "`code` ``more`` *bold* _it_ ~~no~~ \\ <b>b</b> $x$",
    "[x](https://evil.example) ![y](z) https://evil.example www.evil.example",
    "@someone #12 !34 GH-56 :+1: :smile: &7 %8",
    "{0} {name} {{",
    "é😀e\u0301 word",
)

NAMES = ("a b/ü😀,x:y%.md", "::error::.md", "name\n::error::x", "<a href='b'>&\"|`.md", "\udcff.md", "@all [x](y)")

ANYTHING = st.text(st.characters(exclude_categories=()), min_size=1, max_size=30)
"""Any code points at all, lone surrogates and controls included."""


def hostile(text: str, path: str = "draft.md") -> Report:
    """Return a report that quotes the text wherever a report can: in finding, repair, notification and rule."""
    found = finding(
        text, text, f"“{text}” is wrong.", edits=((0, len(text), f"{text}{text}"),), title=f"Replace “{text}”"
    )
    rule = Rule(RuleId("en.test.rule"), f"Not {text}", "…", "minor", "style/register", why=text, sources=(text,))
    notes = (Notification(f"{text} cannot be read", path, "error"), Notification(f"odd {text}"))
    return report(file_report(text, found, path=path), notifications=notes, rules=(rule,))


def notified() -> Report:
    """Return a report in which nothing was checked, and which says why."""
    return report(notifications=(Notification("no such file; check the path", "b.txt", "error"), Notification("odd")))


def written(name: str, result: Report) -> str:
    """Return the report in a format, as it is written."""
    return plain(render(name, result))


def many(number: int) -> FileReport:
    """Return a file with so many equal findings, each in a paragraph of its own."""
    text = "\n\n".join(["a b"] * number)
    single = finding(text, "a b", "“a b” is odd.")
    return file_report(text, *(replace(single, span=Span(at * 5, at * 5 + 3)) for at in range(number)))
