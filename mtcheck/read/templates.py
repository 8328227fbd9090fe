"""What a template or a component computes in running text: it is there, but it is no words."""

from __future__ import annotations

# Bounded, so that many openings without an end cost no more than their number.
TEMPLATE = (
    r"\{(?:\{[\s\S]{0,500}?\}|%[\s\S]{0,500}?%|\#[\s\S]{0,500}?\#|\*[\s\S]{0,500}?\*|![\s\S]{0,500}?!"
    r"|/\*[\s\S]{0,500}?\*/)\}"
)
"""Pattern of a tag of Jinja, Liquid, Hugo, Handlebars, Vue, Blade and their like, and of a comment of MDX."""

EXPRESSION = (
    r"\{\s{0,9}[A-Za-z_$][\w$]{0,99}(?:\.[\w$]{1,99}|\([^(){}\n]{0,200}\)|\[[^\[\]{}\n]{0,99}\]){1,20}\s{0,9}\}"
)
"""Pattern of a member or call of JavaScript in braces, as in MDX. A single name may be a placeholder: it is none."""

BLANKED = r"<!--[\s\S]{0,1100}?-->|<wbr\s{0,1100}>"
"""Pattern of what is read instead of a comment that speaks to mtcheck, or of another comment."""
