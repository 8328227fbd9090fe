"""Damage planted into texts in many languages: all of it is found, and the safe repairs give the texts back.

Each text is silent as it stands. Damage is a piece of the text and what a translator makes of it.
"""

from __future__ import annotations

import pytest

import mtcheck

TEXTS = {
    "en": (
        "# Lid of the pump\n\nRead [the manual](https://example.org/pump) **twice** and keep `config.toml` open.\n\n"
        "> [!NOTE]\n> The lid stays hot.\n\n| Part | Price |\n| --- | --- |\n| Lid | 4 |\n\n- [x] Pour.\n- [ ] Stir.\n",
        [
            ("[the manual](", "[the manual] ("),
            ("**twice**", "** twice **"),
            ("`config.toml`", "`` config.toml `"),
            ("[!NOTE]", "[! NOTE]"),
            ("| --- | --- |", "| - - | - - |"),
            ("[x] Pour", "[ x ] Pour"),
        ],
    ),
    "de": (
        "---\ntitle: Die Pumpe\n---\n\nSchreiben Sie an info@example.org, oder lesen Sie https://example.org/pumpe.\n\n"
        "```bash\nmake test\n```\n\nDie Datei %s liegt in /usr/local/bin.\n",
        [
            ("---\ntitle", "- - -\ntitle"),
            ("Pumpe\n---", "Pumpe\n- - -"),
            ("info@example.org", "info @ example. org"),
            ("https://example.org/pumpe", "https: // example.org/pumpe"),
            ("```bash", "` ` `bash"),
            ("test\n```", "test\n` ` `"),
            ("%s liegt", "% s liegt"),
            ("/usr/local/bin", "/ usr / local / bin"),
        ],
    ),
    "fr": (
        'Le prix est <b>fixe</b>.[^1]\n\nVoir <a href="https://example.org/prix">ici</a>.\n\n'
        "[^1]: Pour un an.\n\n{% raw %}\n\nBonjour {prenom}, vous avez {nombre} lettres.\n",
        [
            ("fixe</b>.[^1]", "fixe</b>.[^ 1]"),
            ("<b>fixe</b>", "< b >fixe< / b >"),
            ('"https://example.org/prix"', "« https://example.org/prix »"),
            ("[^1]: Pour", "[^1] : Pour"),
            ("{% raw %}", "{ % raw % }"),
            ("{prenom}", "{ prenom }"),
        ],
    ),
    "es": (
        "Lea `process.argv` y [la guía][pump], [el plano][pump].\n\n[pump]: https://example.org/pump\n\n"
        "<p>El precio es <strong>fijo</strong>.</p>\n\nInstale Node.js ahora.\n",
        [
            ("process.argv", "process. argv"),
            ("[la guía][pump]", "[la guía] [pump]"),
            ("Node.js", "Node. js"),
        ],
    ),
    "it": (
        "![Il coperchio](/img/lid.png)\n\nSi vedano %1$s e %(nome)s, poi ${valore}.\n\n<!-- da rivedere -->\n",
        [
            ("![Il coperchio](", "! [Il coperchio] ("),
            ("%1$s", "% 1 $ s"),
            ("%(nome)s", "%(nome) s"),
            ("${valore}", "$ {valore}"),
            ("<!-- da rivedere -->", "<! -- da rivedere -->"),
        ],
    ),
    "pt": (
        "::: tip\nDespeje devagar.\n:::\n\nVeja https://example.org/bomba e www.example.org.\n",
        [("::: tip", ": : : tip"), ("https://example.org/bomba", "https://example. org/bomba")],
    ),
    "ru": (
        "1. Налить воду.\n2. Размешать.\n3. Ждать.\n\nФайл %s удалён, **крышка** горячая.\n\n"
        "- [x] Налить\n- [ ] Ждать\n",
        [("2. Размешать", "2.Размешать"), ("%s удалён", "%с удалён"), ("**крышка**", "**крышка **"), ("[x]", "[х]")],
    ),
    "uk": (
        "Читайте [довідку](https://example.org/uk) та `app.close()`.\n",
        [("[довідку](https://example.org/uk)", "[ довідку ]( https://example.org/uk )"), ("app.close", "app. close")],
    ),
    "pl": (
        "Plik {{ nazwa }} jest gotowy.\n\n## Pokrywa\n\nJest **gorąca**.\n",
        [("**gorąca**", "** gorąca**"), ("{{ nazwa }}", "{ { nazwa } }"), ("## Pokrywa", "##Pokrywa")],
    ),
    "ar": (
        "تم نقل %1$s إلى [الأرشيف](https://example.org/ar).\n",
        [("%1$s", "%١$s"), ("](https", "] (https")],
    ),
    "hi": (
        "ढक्कन **गरम** है। [यहाँ](https://example.org/hi) पढ़ें।\n",
        [("**गरम**", "** गरम **"), ("(https://", "(https: //")],
    ),
    "zh": (
        "请阅读[说明书](https://example.org/zh)，并等待%s。\n\n你好，{name}，盖子**很烫**。\n\n"
        "| 部件 | 价格 |\n| --- | --- |\n| 盖子 | 4 |\n",
        [
            ("[说明书](https://example.org/zh)", "［说明书］（https://example.org/zh）"),
            ("%s", "％s"),
            ("{name}", "｛name｝"),
            ("**很烫**", "＊＊很烫＊＊"),
            ("| --- | --- |", "| — | — |"),
        ],
    ),
    "ja": (
        "<b>ふた</b>は`maxWidth`まで熱いです。https://example.org/ja を見てください。\n\n```bash\nmake test\n```\n",
        [
            ("```bash", "｀｀｀bash"),
            ("test\n```", "test\n｀｀｀"),
            ("<b>", "＜b＞"),
            ("</b>", "＜/b＞"),
            ("`maxWidth`", "` maxWidth `"),
            ("https://", "https：//"),
        ],
    ),
    "ko": (
        "뚜껑은 %s에서 **뜨겁습니다**. [설명서](https://example.org/ko) 참조.\n",
        [("%s에서", "% s에서"), ("**뜨겁습니다**", "** 뜨겁습니다 **"), ("](https", "] (https")],
    ),
    "th": (
        "ฝา **ร้อน** มาก อ่าน [คู่มือ](https://example.org/th) ก่อน\n",
        [("**ร้อน**", "** ร้อน **"), ("](https", "] (https")],
    ),
}
PLANTED = [(language, right, wrong) for language, (_, damage) in TEXTS.items() for right, wrong in damage]


def _report(text: str, language: str) -> mtcheck.Report:
    return mtcheck.check_text(text, language=language, format="markdown", select=["any.markup"])


@pytest.mark.parametrize("language", TEXTS)
def test_nothing_is_found_before_the_damage(language: str) -> None:
    assert [finding.message for finding in _report(TEXTS[language][0], language).findings] == []


@pytest.mark.parametrize(("language", "right", "wrong"), PLANTED)
def test_planted_damage_is_found_where_it_stands(language: str, right: str, wrong: str) -> None:
    text = TEXTS[language][0].replace(right, wrong, 1)
    start, end = text.index(wrong), text.index(wrong) + len(wrong)
    spans = [finding.span for finding in _report(text, language).findings]
    assert any(span.start < end and start < span.end for span in spans)


@pytest.mark.parametrize("language", TEXTS)
def test_safe_repairs_give_the_text_back(language: str) -> None:
    clean, damage = TEXTS[language]
    text = clean
    for right, wrong in damage:
        assert right in text, f"{right!r} is not in the text; the damage is planted in the order of the list"
        text = text.replace(right, wrong, 1)
    assert _report(text, language).apply_fixes() == clean
