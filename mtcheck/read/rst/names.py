"""What the directives and roles of docutils and Sphinx are to a reader. A name that is not here may be any word."""

from __future__ import annotations

from typing import Literal

Use = Literal["nothing", "body", "text", "title", "title only", "version"]

_NAMES: dict[Use, str] = {
    # Nothing of it is prose.
    "nothing": """code code-block sourcecode parsed-literal literalinclude highlight highlightlang raw math toctree
        image include index contents sectnum section-numbering section-autonumbering meta default-role role unicode date
        tabularcolumns target-notes graphviz digraph graph inheritance-diagram productionlist
        doctest testcode testoutput testsetup testcleanup prompt ipython plot jupyter-execute mermaid uml plantuml kroki
        code-cell command-output program-output exec_code tikz autosummary click argparse bibliography currentmodule
        py:currentmodule sectionauthor codeauthor moduleauthor youtube video""",
    # What stands behind the name is the beginning of the text.
    "text": """note warning tip hint important caution danger attention error seealso todo epigraph pull-quote
        highlights compound centered header footer replace availability impl-detail""",
    # What stands behind the name is a title.
    "title": """admonition topic sidebar rubric dropdown details collapse tab tab-item group-tab card grid-item-card
        table list-table""",
    "title only": "csv-table",
    # What stands behind the name begins with a version.
    "version": """versionadded versionchanged versionremoved deprecated deprecated-removed version-added
        version-changed version-removed version-deprecated""",
}
DIRECTIVES = {name: use for use, names in _NAMES.items() for name in names.split()}
"""Of any other directive the body is prose, and what stands behind the name is not."""

CODE_ROLES = frozenset(
    "code math literal raw samp command file kbd program regexp option envvar makevar mimetype newsgroup mailheader"
    " guilabel menuselection numref eq pep rfc cve cwe cite class func meth mod attr exc data obj const var macro type"
    " enum enumerator member struct union expr texpr token keyword opcode".split()
)
"""Roles whose content is an object in prose."""

TEXT_ROLES = frozenset(
    "emphasis strong subscript sub superscript sup title-reference title t term dfn abbr abbreviation ac acronym"
    " index".split()
)
"""Roles whose content is prose."""

LINK_ROLES = frozenset("any doc download ref term".split())
"""Roles that link to a target in angle brackets behind the text, whatever that text is."""

ELEMENTS = {"emphasis": "emphasis", "strong": "strong", "term": "link"}
"""What the boundaries of a role are called, if not `tag`."""
