"""Files written as Okapi, Xcode, Angular, Trados, memoQ and lupdate write them, and repairs in places of all kinds."""

from __future__ import annotations

from pathlib import Path

import pytest

import mtcheck
from tests.read.translations.messages import messages_of

OKAPI = """<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:okp="okapi-framework:xliff-extensions">
<file original="a.html" source-language="en" target-language="fr" datatype="html" okp:inputEncoding="UTF-8">
<body>
<group id="g1" restype="x-paragraph">
<trans-unit id="tu1" restype="x-paragraph">
<source xml:lang="en">The <g id="1" ctype="x-b">mill</g> turns. It is <x id="2" ctype="image"/> old.</source>
<seg-source><mrk mid="0" mtype="seg">The <g id="1">mill</g> turns.</mrk> <mrk mid="1" mtype="seg">It is old.\
</mrk></seg-source>
<target xml:lang="fr"><mrk mid="0" mtype="seg">Le <g id="1">moulin</g> tourne.</mrk> <mrk mid="1" mtype="seg">Il est \
<x id="2"/> vieux.</mrk></target>
<alt-trans match-quality="80"><target xml:lang="fr">Le moulin.</target></alt-trans>
</trans-unit>
</group>
</body>
</file>
</xliff>
"""
XCODE = """<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
  <file original="App/en.lproj/Localizable.strings" source-language="en" target-language="fr" datatype="plaintext">
    <header><tool tool-id="com.apple.dt.xcode" tool-name="Xcode"/></header>
    <body>
      <trans-unit id="%lld mills" xml:space="preserve">
        <source>%lld mills</source>
        <target>%lld moulins</target>
        <note>Shown on the map.</note>
      </trans-unit>
      <trans-unit id="OPEN" xml:space="preserve"><source>Open</source></trans-unit>
    </body>
  </file>
</xliff>
"""
ANGULAR = """<?xml version="1.0" encoding="UTF-8" ?>
<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="fr">
  <file id="ngi18n" original="ng.template">
    <unit id="4286451273117902052">
      <notes><note category="location">app.html:3</note></notes>
      <segment>
        <source>Open <ph id="0" equiv="INTERPOLATION" disp="{{ name }}"/><pc id="1" equivStart="START_TAG_B" \
type="fmt" dispStart="&lt;b>" dispEnd="&lt;/b>">now</pc></source>
        <target>Ouvrir <ph id="0" equiv="INTERPOLATION" disp="{{ name }}"/> <pc id="1" equivStart="START_TAG_B" \
type="fmt" dispStart="&lt;b>" dispEnd="&lt;/b>">maintenant</pc></target>
      </segment>
    </unit>
  </file>
</xliff>
"""
TRADOS = """\ufeff<?xml version="1.0" encoding="utf-8"?><xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" \
xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2" sdl:version="1.0"><file original="a.docx" \
source-language="en-GB" target-language="fr-FR"><header><reference><internal-file form="base64">UEsDBBQAAAA=\
</internal-file></reference><tag-defs xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><tag id="1"><bpt name="cf">\
&lt;cf&gt;</bpt></tag></tag-defs></header><body><trans-unit id="0d2b">\
<source>The <g id="1">mill</g>.</source><seg-source>\
<mrk mtype="seg" mid="1">The <g id="1">mill</g>.</mrk></seg-source><target><mrk mtype="seg" mid="1">Le \
<g id="1">moulin</g>.</mrk></target>\
<sdl:seg-defs><sdl:seg id="1" conf="Translated"/></sdl:seg-defs></trans-unit><trans-unit id="lock" \
translate="no"><source><x id="locked1"/></source></trans-unit></body></file></xliff>"""
MEMOQ = """<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns:mq="MQXliff"><file source-language="en" target-language="fr"><header/><body>
<trans-unit id="1" mq:status="ManuallyConfirmed"><source xml:space="preserve">The <bpt id='1' ctype='bold'>{}</bpt>mill\
<ept id='1'>{}</ept></source><target xml:space="preserve">Le <bpt id='1' ctype='bold'>{}</bpt>moulin\
<ept id='1'>{}</ept></target><mq:minorversions><mq:historical-unit>\
<target>Vieux.</target></mq:historical-unit></mq:minorversions></trans-unit>
</body></file></xliff>"""
LUPDATE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../main.cpp" line="+12"/>
        <location line="+3"/>
        <source>&amp;Open &quot;%1&quot;</source>
        <oldsource>Open it</oldsource>
        <comment>menu</comment>
        <extracomment>Shown in the menu.</extracomment>
        <translatorcomment>Voir le guide.</translatorcomment>
        <translation>&amp;Ouvrir &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
"""


@pytest.mark.parametrize(
    ("format", "text", "messages"),
    [
        ("xliff", OKAPI, [("tu1/0", "Le moulin tourne."), ("tu1/1", "Il est @ vieux.")]),
        ("xliff", XCODE, [("%lld mills", "@ moulins")]),
        ("xliff", ANGULAR, [("4286451273117902052", "Ouvrir @ maintenant")]),
        ("xliff", TRADOS.lstrip("\ufeff"), [("0d2b", "Le moulin.")]),
        ("xliff", MEMOQ, [("1", "Le moulin")]),
        ("qt", LUPDATE, [('MainWindow/&Open "%1"', 'Ouvrir "@"')]),
    ],
)
def test_files_of_translation_programs_are_read(format: str, text: str, messages: list[tuple[str, str]]) -> None:
    assert messages_of(text, format) == messages


def test_a_file_in_another_encoding_stays_in_it(tmp_path: Path) -> None:
    path = tmp_path / "a.xlf"
    text = OKAPI.replace("UTF-8", "UTF-16").replace("vieux.", "vieux .").replace("\n", "\r\n")
    path.write_bytes(text.encode("utf-16"))
    report = mtcheck.check_file(path)
    assert report.apply_fixes() == text.replace("vieux .", "vieux.")


@pytest.mark.parametrize(
    ("format", "damaged", "repaired"),
    [
        ("xliff", "<![CDATA[R &#38; D ist  gut .]]>", "<![CDATA[R & D ist  gut.]]>"),
        ("xliff", "R &amp;#38; D ist <g id='1'>gut</g> .", "R &amp; D ist <g id='1'>gut</g>."),
        ("xliff", "<![CDATA[R &#38; D]]> ist gut .", "<![CDATA[R & D]]> ist gut."),
        ("xliff", "Das Haus ist gross\n   , und alt .", "Das Haus ist gross, und alt."),
        ("android", "Er sagt , sie\\'s &amp;#39; .", "Er sagt, sie\\'s \\'."),
        ("android", "<![CDATA[Das <b>Haus</b> , &#39;alt .]]>", "<![CDATA[Das <b>Haus</b>, \\'alt.]]>"),
    ],
)
def test_repairs_are_written_as_their_place_asks_for(format: str, damaged: str, repaired: str) -> None:
    frame = {
        "xliff": '<xliff><trans-unit id="a"><source>R and D</source><target>{}</target></trans-unit></xliff>',
        "android": "<resources><string name='a'>{}</string></resources>",
    }[format]
    report = mtcheck.check_text(
        frame.format(damaged), format=format, language="de", select=["any.spacing", "any.encoding"]
    )
    assert report.apply_fixes() == frame.format(repaired)
