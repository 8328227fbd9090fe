"""The attributes of a tag: those that hold prose, and those that say whether and in what language its content is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from mtcheck.model import Notation
from mtcheck.text import lazy

_NOTABLE = lazy(
    r"(?i)[\s\"'](?:xml:lang|lang|translate|class|hidden|role|aria-|alt|title|placeholder|label|summary|abbr|value|content)\b"
)
_BEGINNING = lazy(r"""<[^\s<>/"'=]*""")
_ATTRIBUTE = lazy(r"""([^\s"'<>/={}]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`{}][^\s"'=<>`]*)))?""")

_ANYWHERE = frozenset(
    "aria-braillelabel aria-brailleroledescription aria-description aria-label aria-placeholder aria-roledescription"
    " aria-valuetext title".split()
)
"""Attributes that a reader sees or hears, whatever the element."""

_OF_ELEMENTS = {
    "abbr": frozenset({"th"}),
    "alt": frozenset({"area", "img", "input"}),
    "label": frozenset({"optgroup", "option", "track"}),
    "placeholder": frozenset({"input", "textarea"}),
    "summary": frozenset({"table"}),
}
_NO_TITLES = frozenset("abbr acronym dfn link style".split())
"""Elements whose title is a name to choose by, or spells out a term, often in the language that it came from."""

_BUTTONS = frozenset({"button", "reset", "submit"})
_METADATA = frozenset(
    "dc.description dc.title dcterms.abstract dcterms.description dcterms.title description og:description"
    " og:image:alt og:title twitter:description twitter:image:alt twitter:title".split()
)
"""Metadata that search engines and networks show as running text. Keywords and names of sites are none."""

_REGIONS = frozenset({"contentinfo", "navigation", "search"})
"""Roles of the parts of a page that surround its text."""

_REFUSALS = frozenset("no false".split())
_LEAVING_OUT = frozenset({"nav", "search"})
_SECTIONS = frozenset({"article", "aside", "blockquote", "figure", "main", "section"})
"""What a footer may be the end of. That of anything else is the page's."""

ESCAPES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))
CONTENT = Notation(ESCAPES)
"""How the text between tags is written."""

NOTATIONS = {
    '"': Notation((*ESCAPES, ('"', "&quot;"))),
    "'": Notation((*ESCAPES, ("'", "&#39;"))),
    "": Notation(ESCAPES, refused=" \t\n\r\f\"'=`"),
}
"""How the value of an attribute is written, by its quotation marks."""


class Value(NamedTuple):
    """The value of an attribute: its text as written, where that begins in code points, and its quotation marks."""

    text: str
    start: int
    quote: str


class Attributes(dict[str, Value]):
    """The attributes of a tag by name, in small letters. If one comes twice, the first counts."""

    def says(self, name: str) -> str:
        """Return the value without blanks and in small letters; empty if there is none."""
        return self[name].text.strip().lower() if name in self else ""


NONE = Attributes()


def attributes(tag: str, start: int = 0) -> Attributes:
    """Return the attributes of a tag if one of them may matter to a reader, otherwise none.

    Args:
        tag: The tag with its brackets.
        start: Where it begins, in code points.
    """
    beginning = _BEGINNING.match(tag)
    if not beginning or not _NOTABLE.search(tag):
        return NONE
    found = Attributes()
    for match in _ATTRIBUTE.finditer(tag, beginning.end()):
        group = match.lastindex or 1
        value = ("", match.end(1)) if group == 1 else (match[group], match.start(group))
        found.setdefault(match[1].lower(), Value(value[0], start + value[1], ("", "", '"', "'", "")[group]))
    return found


def prose(name: str, found: Attributes) -> Iterator[Value]:
    """Yield the values that are read as text, in the order in which they stand; none of what is not to be read."""
    if not found or is_untranslated(found) or is_hidden(found) or found.says("aria-hidden") == "true":
        return
    for attribute, value in found.items():
        if value.text and _is_prose(name, attribute, found):
            yield value


def _is_prose(name: str, attribute: str, found: Attributes) -> bool:
    if attribute in _ANYWHERE:
        return attribute != "title" or name not in _NO_TITLES
    if attribute == "value":
        return name == "input" and found.says("type") in _BUTTONS
    if attribute == "content":
        return name == "meta" and (found.says("name") or found.says("property")) in _METADATA
    return name in _OF_ELEMENTS.get(attribute, ())


def is_untranslated(found: Attributes) -> bool:
    """Return whether the content is not to be translated."""
    return found.says("translate") in _REFUSALS or "notranslate" in found.says("class").split()


def is_hidden(found: Attributes) -> bool:
    """Return whether the element is not shown. What a search in the page brings out is."""
    return "hidden" in found and found.says("hidden") != "until-found"


def is_surrounding(name: str, found: Attributes, parents: Callable[[], set[str]]) -> bool:
    """Return whether an element is no part of what the page has to say: menus, the search, the foot of the page.

    What is hidden from screen readers is a repetition or an ornament. The head of a page holds its title and is read,
    and so are asides and dialogs: somebody wrote them for readers.

    Args:
        name: The name of the element.
        found: Its attributes.
        parents: Gives the names of the open elements around it.
    """
    is_foot = name == "footer" and _SECTIONS.isdisjoint(parents())
    return is_foot or name in _LEAVING_OUT or found.says("role") in _REGIONS or found.says("aria-hidden") == "true"


def stated_language(found: Attributes) -> str | None:
    """Return the language tag as written, None if there is none."""
    value = found.get("lang") or found.get("xml:lang")
    return value.text if value else None
