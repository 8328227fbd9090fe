"""What the elements of HTML are to a reader."""

from __future__ import annotations

import re

from mtcheck.model import UnitKind
from mtcheck.text import lazy

VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split()
)
"""Elements without content."""

PICTURES = frozenset("area embed img input".split())
"""Void elements that show something: an object in prose."""

BLOCKS = frozenset(
    "address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol"
    " optgroup option p search section select summary table tbody td tfoot th thead title tr ul".split()
)
"""Elements that begin and end a unit."""

DROPPED = frozenset(
    "applet audio canvas iframe listing noembed noframes object plaintext pre script style template textarea video"
    " xmp".split()
)
"""Elements whose content is never prose."""

UNSEEN = frozenset("noembed noframes script style template".split())
"""Those of them that show nothing."""

SCRIPTS = frozenset({"script", "style"})
"""Those of which a browser shows nothing more if they are not closed."""

OPAQUE = frozenset("code kbd math samp svg tt".split())
"""Inline elements whose content is an object in prose."""

_INLINE = frozenset(
    "a abbr acronym b bdi bdo big blink cite data datalist del dfn em font i ins label map mark marquee meter nobr"
    " noscript output picture progress q rb rp rt rtc ruby s slot small span strike strong sub sup time u var".split()
)

KNOWN = VOID | BLOCKS | DROPPED | OPAQUE | _INLINE
"""The names of HTML, obsolete ones included."""

CLOSES_SAME = {
    "dd": frozenset({"dd", "dt"}),
    "dt": frozenset({"dd", "dt"}),
    "li": frozenset({"li"}),
    "option": frozenset({"option"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "tr": frozenset({"td", "th", "tr"}),
}
"""Elements whose beginning ends an open one of these."""

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "legend", "summary", "title")
KINDS: dict[str, UnitKind] = {
    **dict.fromkeys(_HEADINGS, "heading"),
    **dict.fromkeys(("li", "dt", "dd", "option"), "item"),
    **dict.fromkeys(("td", "th", "caption", "button"), "cell"),
    "blockquote": "quote",
}
"""What kind of unit an element is, or its content if nothing inside says otherwise."""

_ELEMENTS = {
    "a": "link",
    "b": "strong",
    "strong": "strong",
    "em": "emphasis",
    "i": "emphasis",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
    "img": "image",
    "svg": "image",
}

_BRACES = r"\{(?:[^{}]|\{(?:[^{}]|\{[^{}]{0,500}\}){0,500}\}){0,500}\}"
TAG_PATTERN = (
    r"""</?([A-Za-z][^\s/<>"'={]*)(?:[^<>"'{]|"[^"]*"|'[^']*'|(?=(?P<braces>"""
    + _BRACES
    + r"))(?P=braces)|\{(?!"
    + _BRACES[2:]
    + r"))*>"
)
TAG = lazy(TAG_PATTERN)
"""A tag as it should be; group 1 is the name. Braces may hold anything, as in JSX; what opens one need not close it."""


def element(name: str) -> str:
    """Return what a boundary of this element is called."""
    return _ELEMENTS.get(name, "tag")


def is_picture(tag: str) -> bool:
    """Return whether a tag is one of a void element that shows something, such as `<img …>`."""
    return tag.lstrip("<").split(maxsplit=1)[0].rstrip("/>").lower() in PICTURES


def is_tag_name(name: str) -> bool:
    """Return whether a name in angle brackets is a tag that a reader does not see.

    That is a name of HTML, a custom element or one of another vocabulary (`my-card`, `o:p`), or a component
    (`Tabs`). Anything else, such as a name that was translated, is damage to be shown.

    >>> is_tag_name("strong"), is_tag_name("my-card"), is_tag_name("fuerte")
    (True, True, False)
    """
    return name.lower() in KNOWN or not name.isalpha() or not name.islower()


def closing_end(text: str, name: str, start: int, nests: bool) -> int:
    """Return the end of the closing tag for an element whose content begins at `start`; -1 if there is none.

    Args:
        text: The text that holds the element.
        name: The name, in small letters.
        start: Code points of the text, as is the result.
        nests: Whether elements of this name may stand in one another.
    """
    depth = 1
    for match in re.compile(rf"<(/?){re.escape(name)}(?:\s[^<>]*)?(/?)>", re.I).finditer(text, start):
        if match[1]:
            depth -= 1
        elif nests and not match[2]:
            depth += 1
        if not depth:
            return match.end()
    return -1
