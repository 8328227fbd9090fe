"""What the gates look at: the files of the repository, and the functions in its Python files."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

Function = ast.FunctionDef | ast.AsyncFunctionDef
Definition = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """A Python file of ours. `name` is its path from the root of the repository."""

    name: str
    source: str
    tree: ast.Module

    def functions(self) -> Iterator[Function]:
        """Yield every function and method, inner ones too."""
        for node in ast.walk(self.tree):
            if isinstance(node, Function):
                yield node


@cache
def modules() -> tuple[Module, ...]:
    """Return the Python files of the package and of the tools, by path."""
    return tuple(
        Module(path.relative_to(ROOT).as_posix(), source, ast.parse(source, str(path)))
        for folder in ("mtcheck", "tools")
        for path in sorted((ROOT / folder).rglob("*.py"))
        for source in (path.read_text(encoding="utf-8"),)
    )


@cache
def texts() -> dict[str, str]:
    """Return the text files of the repository by path: what git knows or would add; binary files left out."""
    found: dict[str, str] = {}
    for name in _names():
        path = ROOT / name
        if path.is_file() and b"\0" not in (data := path.read_bytes()):
            found[name] = data.decode("utf-8", errors="replace")
    return found


def _names() -> list[str]:
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listing = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):  # unpacked from an archive: there is no git to ask
        hidden = {".git", ".venv", "__pycache__"}
        paths = (path.relative_to(ROOT) for path in ROOT.rglob("*"))
        return sorted(path.as_posix() for path in paths if not hidden & set(path.parts))
    return sorted(filter(None, listing.decode().split("\0")))


def body_lines(function: Function) -> int:
    """Return the number of lines of a function's body, its docstring left out."""
    statements = function.body[1:] if ast.get_docstring(function) is not None else function.body
    if not statements:
        return 0
    return (statements[-1].end_lineno or statements[-1].lineno) - statements[0].lineno + 1


def without_docstring(module: Module) -> Iterator[tuple[str, int]]:
    """Yield name and line of everything public that says nothing about itself."""
    if ast.get_docstring(module.tree) is None:
        yield "the module", 1
    yield from _without_docstring(module.tree, "")


def _without_docstring(node: ast.Module | ast.ClassDef, prefix: str) -> Iterator[tuple[str, int]]:
    for child in node.body:
        if not isinstance(child, Definition) or child.name.startswith("_"):
            continue
        if ast.get_docstring(child) is None and not _is_overload(child):
            yield prefix + child.name, child.lineno
        if isinstance(child, ast.ClassDef):
            yield from _without_docstring(child, f"{prefix}{child.name}.")


def _is_overload(node: Definition) -> bool:
    return any(ast.unparse(decorator).endswith("overload") for decorator in node.decorator_list)
