"""What a text says in its own voice: the prose without what it quotes, which may be in any language."""

from __future__ import annotations

from mtcheck.text import lazy

QUOTATION = lazy(r"[“”„«»‹›\"「『][^“”„«»‹›\"「」『』\n]{1,600}[“”«»‹›\"」』]")
"""A stretch between two quotation marks of one line. Which of them opens is of no matter here."""

FEWEST = 12
"""Words that must remain. A text that is all quotation speaks through it."""


def narration(prose: str) -> str:
    """Return the prose with a blank for each quotation; all of it if hardly anything else is there.

    >>> narration("Der Lotse rief „mind the gap and hold on to the rope“, und alle, die an Bord waren, lachten laut.")
    'Der Lotse rief  , und alle, die an Bord waren, lachten laut.'
    >>> narration("“Mind the gap”, he said.")
    '“Mind the gap”, he said.'
    """
    rest = QUOTATION.sub(" ", prose)
    return rest if len(rest.split()) >= FEWEST or len(rest) > len(prose) / 2 else prose
