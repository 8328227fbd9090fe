"""What the directives and roles of docutils and Sphinx are to a reader. A name that is not here may be any word."""

from __future__ import annotations

from typing import Literal

Use = Literal["nothing", "body", "text", "title", "title only", "version", "literal"]

_NAMES: dict[Use, str] = {
    # Nothing of it is prose.
    "nothing": """code code-block sourcecode parsed-literal literalinclude highlight highlightlang raw math toctree
        image include index contents sectnum section-numbering section-autonumbering meta default-role role unicode date
        header-footer tabularcolumns graphviz digraph graph inheritance-diagram productionlist doctest testcode
        testoutput testsetup testcleanup prompt ipython plot jupyter-execute jupyter-input jupyter-output mermaid uml
        plantuml kroki autosummary bibliography code-cell command-output program-output runcmd asciinema tikz
        exec_code execute_code currentmodule module py:currentmodule py:module acks-list csv-table-raw target-notes
        restructuredtext-test-directive sectionauthor codeauthor moduleauthor versionchanged-log console shell bash
        cmake-module autoclass automodule autofunction automethod autoexception autodata autoattribute apidoc click
        argparse program repl repl-quiet syntax grammar-snippet cssclass rst-class class-only style iframe video youtube
        bokeh-plot altair-plot gallery minigallery swagger openapi jsonschema exec embed-code""",
    # What stands behind the name is the beginning of the text.
    "text": """note warning tip hint important caution danger attention error seealso todo epigraph pull-quote
        highlights compound centered header footer replace availability impl-detail""",
    # What stands behind the name is a title.
    "title": """admonition topic sidebar rubric dropdown details collapse tab tab-item card grid-item-card table
        list-table figure-title container-title group-tab""",
    "title only": "csv-table",
    # What stands behind the name begins with a version.
    "version": """versionadded versionchanged versionremoved deprecated deprecated-removed version-added
        version-changed version-removed version-deprecated""",
}
DIRECTIVES = {name: use for use, names in _NAMES.items() for name in names.split()}
"""Of any other directive the body is prose, and what stands behind the name is not."""

CODE_ROLES = frozenset(
    "code math literal raw samp command file kbd program regexp option envvar makevar mimetype newsgroup mailheader"
    " guilabel menuselection numref eq pep rfc cve cwe download-link bibcite cite class func meth mod attr exc data obj"
    " const var macro type enum token keyword opcode sha commit hash".split()
)
"""Roles whose content is an object in prose."""

TEXT_ROLES = frozenset(
    "emphasis strong subscript sub superscript sup title-reference title t term dfn abbr abbreviation ac acronym"
    " index".split()
)
"""Roles whose content is prose."""

LINK_ROLES = frozenset("ref doc any download term".split())
"""Roles that link to a target in angle brackets behind the text, whatever that text is."""

ELEMENTS = {"emphasis": "emphasis", "strong": "strong", "term": "link"}
"""What the boundaries of a role are called, if not `tag`."""
