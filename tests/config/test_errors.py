"""What is said about a configuration file that is wrong: file, line, their words, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from mtcheck.config import Configurations
from mtcheck.model import ConfigError, UsageError
from tests.config.folder import Project

WRONG = [
    # keys
    ('selct = ["en"]', "1: unknown key “selct”; did you mean “select”?"),
    ('# x\n\nlanguage = "de"\nSelect = ["en"]', "4: unknown key “Select”; did you mean “select”?"),
    ("fail_under = 3", "1: unknown key “fail_under”; did you mean “fail-under”?"),
    ("zebra = 3", "1: unknown key “zebra”; `mtcheck config show` lists the keys"),
    ("root = true", "1: unknown key “root”; leave it out: the nearest file counts alone"),
    (
        'extend = "../x.toml"',
        "1: unknown key “extend”; leave it out: the nearest file counts alone; [[overrides]] change it for some files",
    ),
    ("[overide]\nx = 1", "1: unknown key “overide”; did you mean “overrides”?"),
    (f"{'x' * 50} = 1", "1: unknown key “xxxxxxxxxxxxxxx…xxxxxxxxxxxxxx”; `mtcheck config show` lists the keys"),
    # types
    ('select = "en.names"', '1: “select” is text; expected a list: write select = ["en.names"]'),
    ("select = 3", '1: “select” is a number; expected a list: write select = ["any.repeats", "any.markup"]'),
    (
        'ignore = [\n  "en",\n  3,\n]',
        '1: “ignore” has a number in it; expected texts: write ignore = ["any.furniture"]',
    ),
    ('words = ["a", ""]', "1: “words” has an empty text in it; fill it or take it out"),
    ("language = true", '1: “language” is true or false; expected text: write language = "fr-CA"'),
    ("language = 2020-01-01", '1: “language” is a date or time; expected text: write language = "fr-CA"'),
    ('input-format = " "', "1: “input-format” is empty; fill it or take it out"),
    ('fail-under = "90"', "1: “fail-under” is text; expected a score from 0 to 100: write fail-under = 90"),
    ("fail-under = true", "1: “fail-under” is true or false; expected a score from 0 to 100: write fail-under = 90"),
    ("fail-under = 101", "1: “fail-under” is 101; expected a score from 0 to 100"),
    ("fail-under = nan", "1: “fail-under” is nan; expected a score from 0 to 100"),
    ("fail-under = -inf", "1: “fail-under” is -inf; expected a score from 0 to 100"),
    ("jobs = 1.5", "1: “jobs” is a number; expected a whole number: write jobs = 2"),
    ("jobs = false", "1: “jobs” is true or false; expected a whole number: write jobs = 2"),
    ("jobs = -1", "1: “jobs” is -1; expected 0 or more"),
    ('cache = "no"', "1: “cache” is text; expected true or false, without quotation marks"),
    ("severity = [3]", None),
    ("[language]", '1: “language” is a table; expected text: write language = "fr-CA"'),
    # values
    ('language = "German!"', '1: “German!” is no language tag; expected one such as "fr-CA"'),
    ('select = [\n  "any.markup",\n  "en names",\n]', None),
    ('ignore = ["en.names, en.spacing"]', "1: “en.names, en.spacing” cannot be a rule; write one rule a text"),
    (
        'fail-on = "majr"',
        "1: “majr” is no severity; expected neutral, minor, major, critical or never; did you mean “major”?",
    ),
    (
        '[severity]\n"en" = "minor"\n\n"en.names" = "high"',
        "4: “high” is no severity; expected neutral, minor, major or critical",
    ),
    (
        '[severity]\nen.names = "off"',
        "2: “off” is no severity; expected neutral, minor, major or critical; to leave a rule out, use “ignore”",
    ),
    (
        '[severity]\n"en.names" = 2',
        "2: the severity of “en.names” is a number; expected neutral, minor, major or critical",
    ),
    ('rules = [\n  "mine",\n]', "2: there is no “mine”; write the path from the folder of this file on"),
    ('glossary = ["no.txt"]', "1: there is no “no.txt”; write the path from the folder of this file on"),
    (
        '[severity]\n"en" = "minor"\n"en names" = "minor"',
        "3: “en names” cannot be a rule; expected a rule's id or its beginning, such as en.names",
    ),
    # globs
    (r"exclude = ['docs\de\*.md']", r"1: “docs\de\*.md” has a backslash; globs have / on every system"),
    (r'exclude = ["a", "docs\\de"]', r"1: “docs\de” has a backslash; globs have / on every system"),
    ('exclude = [\n"ok",\n"../de/"]', None),
    ('exclude = ["./de"]', "1: “./de” can match nothing; write it from the folder of this file on, without ~, . or .."),
    ('exclude = ["C:/de"]', None),
    ('exclude = ["!"]', "1: “!” is no glob; write one such as *.md or de/**"),
    ('exclude = ["[z-a]"]', "1: “[z-a]” is no glob; write one such as *.md or de/**"),
    ('exclude = ["[[:alpha:]]"]', "1: “[[:alpha:]]” is no glob; write one such as *.md or de/**"),
    ('exclude = ["#a"]', r"1: “#a” is a comment to git; write \# for a name that begins with #"),
    ('exclude = ["a[b"]', "1: “a[b” can match nothing; correct it"),
    # overrides
    ('[[overrides]]\nlanguage = "de"', '1: this override has no “files”; say for which: files = ["de/**"]'),
    ('[[overrides]]\nfiles = []\nlanguage = "de"', '1: this override has no “files”; say for which: files = ["de/**"]'),
    ('[[overrides]]\nfiles = "de/**"', '2: “files” is text; expected a list: write files = ["de/**"]'),
    ('[overrides]\nfiles = ["a"]', "1: “overrides” is not a list of tables; begin each with [[overrides]]"),
    ("overrides = [3]", "1: “overrides” is not a list of tables; begin each with [[overrides]]"),
    (
        '[[overrides]]\nfiles = ["a"]\n\n[[overrides]]\nfiles = ["b"]\nlanguge = "de"',
        "6: unknown key “languge”; did you mean “language”?",
    ),
    ('[[overrides]]\nfile = ["a"]', "2: unknown key “file”; did you mean “files”?"),
    ('[[overrides]]\nfiles = ["a"]\njobs = 2', "3: “jobs” is for a whole run; move it out of [[overrides]]"),
    (
        '[[overrides]]\nfiles = ["a"]\nformat = "markdown"',
        "3: “format” is that of the report of a whole run; did you mean “input-format”?",
    ),
    (
        '[[overrides]]\nfiles = ["a"]\n\n[[overrides]]\nfiles = ["b"]\n[overrides.severity]\n"en" = "loud"',
        "7: “loud” is no severity; expected neutral, minor, major or critical",
    ),
    ('overrides = [{files = ["a"], slect = ["b"]}]', "1: unknown key “slect”; did you mean “select”?"),
    # syntax
    ('language = "de"\nselect = [en]', "2:11: this is not TOML (Invalid value); correct it"),
    ('language = "de"\n\nselect = ["a",\n', None),
    ('language = "de"\nlanguage = "fr"', None),
    ("[severity]\n[severity]", "2:10: this key or table stands here again; keep one"),
    ("cache = True", "1:9: this is not TOML (Invalid value); correct it"),
]

OTHERS = {
    "severity = [3]": "1: “severity” is a list; expected a table: write severity = { ",
    'select = [\n  "any.markup",\n  "en names",\n]': "3: “en names” cannot be a rule; expected a rule's id or",
    'exclude = [\n"ok",\n"../de/"]': "3: “../de/” can match nothing; write it from the folder of this file on",
    'exclude = ["C:/de"]': "1: “C:/de” can match nothing; write it from the folder of this file on",
    'language = "de"\n\nselect = ["a",\n': "3: the file ends too early (",
    'language = "de"\nlanguage = "fr"': "2: this key or table stands here again; keep one",
}
"""Beginnings of messages that end as the parser or a long example has it."""

LONGEST = 120


@pytest.mark.parametrize(("text", "expected"), WRONG)
def test_the_error_names_the_line_and_what_to_do(project: Project, text: str, expected: str | None) -> None:
    project.write("mtcheck.toml", text)
    message = _error()
    assert message.startswith(f"mtcheck.toml:{expected or OTHERS[text]}")
    assert expected is None or message == f"mtcheck.toml:{expected}"
    assert "\n" not in message
    assert len(message) - len("mtcheck.toml:1: ") <= LONGEST


@pytest.mark.parametrize(("text", "expected"), [pair for pair in WRONG if pair[1] and "this is not" not in pair[1]])
def test_newlines_of_windows_and_a_byte_order_mark_change_no_line(project: Project, text: str, expected: str) -> None:
    project.write("mtcheck.toml", b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert _error().startswith(f"mtcheck.toml:{expected.partition(':')[0]}:")


def test_lines_in_pyproject_count_from_its_top(project: Project) -> None:
    project.write(
        "pyproject.toml",
        """\
        [project]
        description = '''
        [tool.mtcheck]
        selct = 3
        '''

        [tool.mtcheck]
        select = [
            "any",  # a comment

            "en",
        ]
        [[tool.mtcheck.overrides]]
        files = ["x"]
        ignroe = []
        """,
    )
    assert _error() == "pyproject.toml:15: unknown key “ignroe”; did you mean “ignore”?"


@pytest.mark.parametrize("text", ["[tool]\nmtcheck = 3\n", "[[tool.mtcheck]]\nx = 3\n"])
def test_our_table_has_to_be_a_table(project: Project, text: str) -> None:
    project.write("pyproject.toml", text)
    line = 1 + text.startswith("[tool]")
    assert _error() == f"pyproject.toml:{line}: “mtcheck” is not a table; write [tool.mtcheck], then its keys"


def test_a_file_in_another_encoding_is_an_error_with_its_line(project: Project) -> None:
    project.write("mtcheck.toml", 'language = "de"\n# caf\xe9\n'.encode("latin-1"))
    assert _error() == "mtcheck.toml:2: this is not UTF-8; save the file as UTF-8"
    project.write("mtcheck.toml", 'language = "de"'.encode("utf-16"))
    assert _error() == "mtcheck.toml:1: this is not UTF-8; save the file as UTF-8"


def test_lists_without_end_are_an_error(project: Project) -> None:
    project.write("mtcheck.toml", "words = " + "[" * 100_000)
    assert _error().startswith("mtcheck.toml: is nested too deeply") or "mtcheck.toml:1" in _error()


def test_the_path_in_an_error_is_short(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.write("docs/mtcheck.toml", "zebra = 1")
    (project.path / "docs/de").mkdir()
    assert _error("docs/a.md").startswith("docs/mtcheck.toml:1: ")
    monkeypatch.chdir("docs/de")
    assert _error("a.md").startswith("../mtcheck.toml:1: ")


def test_a_glossary_that_cannot_be_read_is_an_error(project: Project) -> None:
    project.write("terms.txt", "Caf\xe9\n".encode("latin-1"))
    project.write("mtcheck.toml", 'glossary = ["terms.txt"]')
    assert _error() == "terms.txt:1: this is not UTF-8; save the glossary as UTF-8"
    project.write("mtcheck.toml", 'glossary = ["."]')
    assert _error().startswith(".: the glossary cannot be read (")


def test_a_glossary_that_goes_is_an_error(project: Project) -> None:
    path = project.write("terms.txt", "Oslo\n")
    project.write("mtcheck.toml", 'glossary = ["terms.txt"]')
    found = Configurations()
    found.explain("a.md")
    path.unlink()
    with pytest.raises(ConfigError, match=r"^terms\.txt: the glossary cannot be read \(No such file or directory\)"):
        found.settings_for("a.md")


def test_an_error_about_a_rule_is_told_with_the_line_that_names_it(project: Project) -> None:
    project.write("mtcheck.toml", 'language = "de"\nselect = [\n  "any.markup",\n  "en.nmaes",\n]\n')
    found = Configurations(command_line={"ignore": ["en.spcing"]})
    told = found.blamed(UsageError("no rule is called or begins with “en.nmaes”; did you mean …"), "a.md")
    assert isinstance(told, ConfigError)
    assert str(told) == "mtcheck.toml:4: no rule is called or begins with “en.nmaes”; did you mean …"
    told = found.blamed(UsageError("'de' has another kind of quotes"), "a.md")
    assert str(told) == "mtcheck.toml:1: 'de' has another kind of quotes"
    for own in ("no rule is called or begins with “en.spcing”", "unknown format “doc”"):
        error = UsageError(own)
        assert found.blamed(error, "a.md") is error


def test_an_error_about_a_severity_or_an_override_is_told_with_its_line(project: Project) -> None:
    project.write(
        "mtcheck.toml",
        '[severity]\n"en.names" = "major"\n"en.nmaes" = "major"\n[[overrides]]\nfiles = ["x.md"]\nlanguage = "qx"\n',
    )
    told = Configurations().blamed(UsageError("no rule begins with “en.nmaes”"), None)
    assert str(told) == "mtcheck.toml:3: no rule begins with “en.nmaes”"
    told = Configurations().blamed(UsageError("unknown language “qx”"), "x.md")
    assert str(told) == "mtcheck.toml:6: unknown language “qx”"
    assert isinstance(Configurations().blamed(UsageError("unknown language “qx”"), "y.md"), UsageError)


def test_options_that_are_no_settings_are_a_mistake_of_the_caller(project: Project) -> None:
    with pytest.raises(ValueError, match="colour: no settings of that name"):
        Configurations(command_line={"colour": True}).settings_for(None)


@pytest.mark.parametrize("glob", ["!", "docs\\de", "[z-a]"])
def test_a_wrong_glob_of_the_command_line_is_told_with_its_option(project: Project, glob: str) -> None:
    with pytest.raises(UsageError, match=r"^--exclude: “"):
        Configurations(command_line={"exclude": [glob]}).is_excluded("a.md")


def test_what_concerns_the_run_is_checked_too(project: Project) -> None:
    project.write("mtcheck.toml", "jobs = -1")
    with pytest.raises(ConfigError, match=r"^mtcheck\.toml:1: “jobs” is -1"):
        Configurations().run_settings(Path())
    with pytest.raises(ConfigError, match=r"^mtcheck\.toml:1: “jobs” is -1"):
        Configurations().is_excluded("a.md")


def _error(path: str = "a.md") -> str:
    with pytest.raises(ConfigError) as caught:
        Configurations().settings_for(path)
    return str(caught.value)
