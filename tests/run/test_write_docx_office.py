"""A word processor writes a document, we repair it, and the word processor opens it again."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

import mtcheck
from mtcheck.read import load
from mtcheck.run.write import write_file
from tests.read.word import members

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice Writer is not installed")

PAGE = """\
<html><body><h1>Über den Hafen</h1>
<p>Sie öffnete <b>und und</b> schloss die Tür. <i>Er kam , als</i> es <a href="http://a.b">dunkel war</a> .</p>
<ul><li>Eins &amp; zwei<li>Drei<br>vier</ul>
<table border=1><tr><td>Links<td>Rechts , im Haus am See</table>
<blockquote>Ein Spruch</blockquote><pre>code , code</pre><p>Benutze <code>int int</code> hier.</p></body></html>
"""


def converted(path: Path, kind: str, options: tuple[str, ...] = ()) -> Path:
    """Let LibreOffice open a file and save it as something else."""
    home = f"-env:UserInstallation=file://{path.parent}/office"
    command = ["soffice", home, "--headless", *options, "--convert-to", kind, "--outdir", str(path.parent), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return path.with_suffix("." + kind.partition(":")[0])


def test_libreoffice_opens_what_was_repaired_in_its_own_document(tmp_path: Path) -> None:
    page = tmp_path / "draft.html"
    page.write_text(PAGE, encoding="utf-8")
    path = converted(page, "docx:MS Word 2007 XML", ("--infilter=HTML (StarWriter)",))
    before = members(path.read_bytes())
    report = mtcheck.check_file(path, language="de")
    kinds = [unit.kind for unit in report.units]
    assert kinds == ["heading", "paragraph", "item", "item", "cell", "cell", "quote", "paragraph"]
    assert [report.units[one.unit_id].line for one in report.findings] == [2, 2, 2, 6]
    write_file(str(path), load(path), report.apply_fixes())
    after = members(path.read_bytes())
    assert {name for name in before if before[name] != after[name]} == {"word/document.xml"}
    lines = converted(path, "txt:Text").read_text(encoding="utf-8-sig").splitlines()
    assert lines[:2] == ["Über den Hafen", "Sie öffnete und schloss die Tür. Er kam, als es dunkel war."]
    assert lines[-5:] == ["Links", "Rechts, im Haus am See", "Ein Spruch", "code , code", "Benutze int int hier."]
