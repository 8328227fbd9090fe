"""Page furniture: lines that belong to the page, in clusters; the notation of phrases."""

from __future__ import annotations

import pytest

from mtcheck.detect import furniture
from mtcheck.detect._phrases import Phrases, may_match
from mtcheck.languages import load
from mtcheck.model import Rule, RuleError, RuleId
from mtcheck.rulebook import Entry
from tests.detect.finding import applicabilities, found

RULE = "en.furniture.page-furniture"
CRUMBS = "any.furniture.breadcrumb"
ARTICLE = "The lighthouse opens in May, and tickets cost five crowns."


@pytest.mark.parametrize(
    "line",
    [
        "Leave a Reply",
        "Please enter your name here",
        "Your email address will not be published. Required fields are marked *",
        "No comments yet",
        "Share this article on Facebook",
        "Subscribe to our YouTube channel",
        "READ ALSO: Ferry line to close",
        "Skip to content",
        "We use cookies to make this site better.",
        "Tags: harbour, lighthouse",
        "You may also like",
        "12 min read",
        "[edit | edit source]",
        "© 2023 All rights reserved",
    ],
)
def test_furniture_is_found_under_an_article(line: str) -> None:
    text = f"{ARTICLE}\n\n{line}"
    assert found(RULE, text) == [line]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("de", ["Zum Inhalt springen", "Keine Kommentare", "Auf Facebook teilen", "Das könnte Sie auch interessieren"]),
        ("fr", ["Aucun commentaire", "Retour en haut de la page", "Partager sur Twitter", "Articles similaires"]),
        ("es", ["Sin comentarios", "Ir al contenido", "Compartir en WhatsApp", "Te puede interesar: La isla"]),
        ("it", ["Nessun commento", "Vai al contenuto", "Condividi su Facebook", "Articoli correlati"]),
        ("pt", ["Nenhum comentário", "Voltar ao topo", "Partilhar no Twitter", "Notícias relacionadas"]),
        ("nl", ["Geen reacties", "Terug naar boven", "Deel dit artikel op Facebook", "Gerelateerde artikelen"]),
        ("pl", ["Brak komentarzy", "Przejdź do treści", "Udostępnij na Facebooku", "Podobne artykuły"]),
        ("ru", ["Комментариев пока нет", "Перейти к содержимому", "Поделиться в Telegram", "Похожие новости"]),
        ("uk", ["Коментарів ще немає", "Перейти до вмісту", "Поділитися у Facebook", "Схожі новини"]),
        ("cs", ["Žádné komentáře", "Přejít k obsahu", "Sdílet na Facebooku", "Související články"]),
        ("sv", ["Inga kommentarer", "Hoppa till innehåll", "Dela på Facebook", "Relaterade artiklar"]),
        ("tr", ["Henüz yorum yok", "İçeriğe geç", "FACEBOOK'TA PAYLAŞ", "İlgili haberler"]),
        ("ar", ["لا توجد تعليقات", "انتقل إلى المحتوى", "شارك على فيسبوك", "مقالات ذات صلة"]),
        ("zh", ["暂无评论", "跳至内容", "分享到微博", "相关新闻", "閱讀更多"]),
        ("ja", ["コメントはありません", "コンテンツへスキップ", "Facebook でシェアする", "関連記事", "もっと 見る"]),
        ("ko", ["댓글이 없습니다", "본문으로 바로가기", "페이스북에 공유하기", "관련기사", "더 보기"]),
    ],
)
def test_furniture_is_found_in_other_languages(language: str, lines: list[str]) -> None:
    assert [line for line in lines if found(f"{language}.furniture", f"{line}\n", language) != [line]] == []


@pytest.mark.parametrize("line", ["Comments", "Share", "Contact", "Home", "Related", "2 comments", "Facebook"])
def test_a_single_supporting_line_is_left_alone(line: str) -> None:
    assert found(RULE, f"{line}\n\n{ARTICLE}") == []


def test_supporting_lines_count_beside_others_and_in_a_menu() -> None:
    assert found(RULE, f"{ARTICLE}\n\nShare\n\nLeave a reply") == ["Share\n\nLeave a reply"]
    assert found(RULE, f"Home\n\nNews\n\nContact\n\n{ARTICLE}") == ["Home\n\nNews\n\nContact"]


def test_markdown_keeps_its_pointers_and_loses_comment_forms() -> None:
    text = "## Related articles\n\nRead more: [here](a.md)\n\nLeave a reply\n"
    assert found(RULE, text, format="markdown") == ["Leave a reply"]


def test_a_heading_is_not_deleted_unseen() -> None:
    assert applicabilities(RULE, "# Leave a reply\n", format="markdown") == ["display"]


def test_prose_with_the_same_words_is_left_alone() -> None:
    assert found(RULE, "Leave a reply on the table before you go home tonight.") == []
    assert found(RULE, "Share this article with " + "the people of the islands " * 12) == []


@pytest.mark.parametrize(
    ("line", "is_crumb"),
    [
        ("Home News The old mill burns", True),
        ("Start › Region › The old mill burns", True),
        ("a long way to The old mill burns", False),
        ("One Two Three Four Five The old mill burns", False),
        ("TheThe old mill burns", False),
    ],
)
def test_breadcrumbs_are_a_few_capitalised_words_and_the_headline(line: str, is_crumb: bool) -> None:
    assert found(CRUMBS, f"{line}\n\nThe old mill burns\n\nIt was arson.") == ([line] if is_crumb else [])


def test_phrases_know_choices_lists_numbers_and_rest() -> None:
    lists = {"thing": ["likes", "new views"]}
    phrases = Phrases.of(["(see|read) (also|): …", "# <thing>", "share (it (now|here)|)"], lists)
    matching = ["See also: the mill", "Read: one", "1,204 likes", "3 new views", "Share!", "share it here"]
    assert [line for line in matching if not phrases.matches(line)] == []
    assert [line for line in ["see also", "likes", "share it", "read more: x", ""] if phrases.matches(line)] == []


def test_phrases_ignore_accents_points_widths_and_the_spaces_of_solid_scripts() -> None:
    phrases = Phrases.of(["(شاهد|اقرأ) أيضا", "yorum yapın", "首页 > …", "댓글 남기기", "à lire aussi"], {})
    lines = ["شاهد أيضًا", "YORUM YAPIN", "首页＞文化｜正文", "댓글남기기", "A LIRE AUSSI"]
    assert [line for line in lines if not phrases.matches(line)] == []


def test_a_line_of_many_words_is_prose() -> None:
    phrases = Phrases.of(["read also: …"], {})
    assert phrases.matches("Read also: " + "to be or not to be " * 4)
    assert not phrases.matches("Read also: " + "to be or not to be " * 8)


def test_the_first_words_decide_whether_a_line_is_looked_at() -> None:
    heads = Phrases.of(["read also: …", "share"], {}).heads
    firsts = frozenset(head[0] for head in heads)
    assert may_match("Read also: x", heads, firsts)
    assert may_match("Share", heads, firsts)
    assert not may_match("Share the boat", heads, firsts)
    assert not may_match("", heads, firsts)
    assert not may_match("Boats also: x", heads, firsts)


@pytest.mark.parametrize("phrase", ["(one", "one)", "… ago", "(a|)", "<nothing> here"])
def test_a_phrase_that_is_not_well_written_is_refused(phrase: str) -> None:
    with pytest.raises(ValueError, match="“"):
        Phrases.of([phrase], {})


def test_a_bad_phrase_in_a_rule_names_the_rule() -> None:
    rule = Rule(RuleId("en.furniture.mine"), "", "", "minor", "accuracy/addition")
    entry = Entry(rule, "detector", {"phrases": "(one"}, path="mine.yaml", line=3)
    with pytest.raises(RuleError, match=r"mine\.yaml:3: .*partner"):
        furniture.build([entry], load("en"))


def test_labels_of_a_program_are_no_furniture() -> None:
    assert found(RULE, "Leave a Reply") == ["Leave a Reply"]
    assert found(RULE, 'msgid "a"\nmsgstr "Leave a Reply"\n', format="po") == []
    crumbs = 'msgid "a"\nmsgstr "The old mill burns"\n\nmsgid "b"\nmsgstr "Home The old mill burns"\n'
    assert found(CRUMBS, crumbs, format="po") == []
