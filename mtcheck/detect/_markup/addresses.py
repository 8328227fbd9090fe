"""Web addresses, e-mail addresses and paths of files that were taken for prose.

Sources: RFC 3986 (URI syntax), RFC 5322 (addr-spec), Filesystem Hierarchy Standard 3.0.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.detect._markup.shape import Shape, blanks, narrowed
from mtcheck.detect._markup.source import Source
from mtcheck.text import lazy

TORN = lazy(r"http(?<!\w.{4})s?(?: : ?/ ?/| ?: / ?/| ?: ?/ /| ?: ?// (?=[\w-]+\.))[^\s()]+(?: / ?[^\s()]+)*")
END_MARKS = ".,;:!?”“\"’'»«…"
WIDE = lazy(r"http(?<!\w.{4})s?(?=[:：][/／]{2})(?:：[/／]{2}|:／／|:/／|:／/)[\w.-]+[\w/.-]*")
DOMAINS = "com|org|net|edu|gov|info|io|eu|uk|fr|pl|cz|ru|jp|cn|br|kr|nl|ch"
WIDE_DOT = lazy(r"(?<=[A-Za-z0-9-])[。．](?:com|org|net|edu|gov|cn|jp|io)(?![A-Za-z])")
ENDED = lazy(rf"\.(?:{DOMAINS}|de|es)\Z")
HOST = lazy(rf"(?:https?://|www\.)[\w-]+(?:\.[\w-]+)*\. (?:{DOMAINS})(?:/[^\s()<>]*)?(?!\w)")
MAIL = lazy(
    r"(?<![\w.@/])[A-Za-z0-9][A-Za-z0-9._+-]*(?: @ ?|@ ?)[A-Za-z0-9-]+(?:\. ?[A-Za-z0-9-]+)*"
    rf"\. ?(?:{DOMAINS}|de|es)(?![\w@])"
)
PATH = lazy(
    r"[/~](?<![\w/.][/~])(?:(?<=/) (?:usr / ?(?:bin|lib|local|sbin|share|src|include)"
    r"|var / ?(?:cache|lib|log|run|spool|tmp|www)"
    r"|etc / ?(?:apache2|apt|cron\.d|default|fstab|group|hosts|init\.d|nginx|passwd|ssh|systemd)"
    r"|opt / [a-z][\w.-]*|tmp / [a-z][\w.-]*|home / [a-z][\w.-]* /|dev / ?(?:null|sd[a-z]|tty\w*|urandom|zero))"
    r"|(?<=~) / ?\.[a-z][\w-]*)(?: ?/ ?[\w.-]*[\w-])*"
)
LOCAL_PART = lazy(r"[A-Za-z0-9][A-Za-z0-9._+-]* ?\Z")
LONGEST_PART = 64
"""Characters before the sign of an e-mail address."""


def addresses(text: str) -> Iterator[Shape]:
    """Yield web addresses torn apart in running text, or written with wide signs."""
    for match in TORN.finditer(text):
        end = match.start() + len(match[0].rstrip(END_MARKS))
        yield Shape(match.start(), end, blanks(text, match.start(), end))
    for match in WIDE.finditer(text):
        yield Shape(match.start(), match.end(), narrowed(text, *match.span()))


def hosts(source: Source) -> Iterator[Shape]:
    """Yield addresses with a blank behind a dot of the host, or with the full stop of Chinese as a dot."""
    yield from (shape for shape in _hosts(source.text) if not source.is_code(shape.start))


def _hosts(text: str) -> Iterator[Shape]:
    for at in _places(text, "://", "www."):
        match = HOST.match(text, at - 5) or HOST.match(text, at - 4) if text[at] == ":" else HOST.match(text, at)
        if not match:
            continue
        end = match.start() + len(match[0].rstrip(END_MARKS))
        yield Shape(match.start(), end, blanks(text, match.start(), end))
    if "。" in text or "．" in text:
        for match in WIDE_DOT.finditer(text):
            start = _start_of_host(text, match.start())
            if not text[start : start + 1].isdigit() and not ENDED.search(text, start, match.start()):
                yield Shape(start, match.end(), ((match.start(), match.start() + 1, "."),))


def _places(text: str, *signs: str) -> Iterator[int]:
    """Yield where rare signs stand, sign by sign."""
    for sign in signs:
        at = text.find(sign)
        while at >= 0:
            yield at
            at = text.find(sign, at + 1)


def _start_of_host(text: str, end: int) -> int:
    start = end
    while start and text[start - 1].isascii() and (text[start - 1].isalnum() or text[start - 1] in "-./:@_"):
        start -= 1
    return start


def mails(source: Source) -> Iterator[Shape]:
    """Yield e-mail addresses with a blank behind a dot or the sign.

    Blanks on both sides of the sign alone are left: people write so to hide an address from programs.
    """
    text = source.text
    for at in _places(text, "@"):
        part = LOCAL_PART.search(text[max(0, at - LONGEST_PART) : at])
        match = MAIL.match(text, at - len(part[0])) if part else None
        if not match:
            continue
        is_torn = ". " in match[0] or ("@ " in match[0] and " @" not in match[0])
        if is_torn and not source.is_code(match.start()):
            yield Shape(match.start(), match.end(), blanks(text, *match.span()))


def paths(text: str) -> Iterator[Shape]:
    """Yield paths below the usual folders of a Unix system with blanks beside their slashes."""
    for match in PATH.finditer(text) if "/ " in text or "~ /" in text else ():
        yield Shape(match.start(), match.end(), blanks(text, *match.span()))
