"""No code of the package asks for a language by name: what a language needs stands in its folder under rules/."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.gates.tree import Module, modules

# ISO 639-1, and the longer codes of languages that we know to be used.
TAGS = frozenset(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es
    et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki
    kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no
    nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te
    tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu yue fil ceb hsb nds
    """.split()
)
SUBTAGS = re.compile(r"(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?")

NOT_LANGUAGES = {
    "mtcheck/": {"id", "to"},  # keys and group names
    "mtcheck/rulebook/": {"as"},  # `as:` names a word of a pattern
    "mtcheck/read/": {"br", "hr", "li", "th", "tr", "tt"},  # elements of HTML
    "mtcheck/read/xliff/": {"no"},  # `translate="no"`
    "mtcheck/read/xml/": {"hi", "lb", "no", "sc", "sm"},  # inline elements of XLIFF and TMX, and their attributes
}
"""Tags that are other words as well, by the folder where they are."""


def test_no_language_tag_stands_in_the_code() -> None:
    found = [
        f"{module.name}:{line}: “{text}” is a language tag; move what depends on it to rules/ or mtcheck/languages/"
        for module in modules()
        if module.name.startswith("mtcheck/") and not module.name.startswith("mtcheck/languages/")
        for text, line in _constants(module)
        if _are_tags(text, _others(module))
    ]
    assert not found, "\n".join(found)


def _constants(module: Module) -> Iterator[tuple[str, int]]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value, node.lineno


def _others(module: Module) -> set[str]:
    return {word for folder, words in NOT_LANGUAGES.items() if module.name.startswith(folder) for word in words}


def _are_tags(text: str, others: set[str]) -> bool:
    """Return whether the text is nothing but language tags, one or several; “ or ” between blanks joins words."""
    words = text.replace(",", " ").split()
    return bool(words) and text == text.strip() and all(_is_tag(word) and word not in others for word in words)


def _is_tag(word: str) -> bool:
    language = word.partition("-")[0]
    return language in TAGS and bool(SUBTAGS.fullmatch(word, len(language)))
