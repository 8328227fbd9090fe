"""Which lines are new according to git, for `--since REV` and `--staged`.

`--since REV` means: since the current branch left REV, that is the last common commit of REV and HEAD, up to the files
as they are now, with what is not committed and with files that git does not track yet. For a commit before HEAD that
is the commit itself; for `origin/main` it is what a pull request shows, and what others did there meanwhile is not
laid at your door. `--staged` means: what the next commit would bring.

A finding is new if its own lines hold a new line, or a place where lines were taken out lies between them. The rest of
its paragraph does not count: “changed lines” is what a reviewer sees coloured, and in a wrapped paragraph with old
damage a repaired comma would otherwise bring all of it back.
"""

from __future__ import annotations

import os
import subprocess
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence

from mtcheck.model import FileReport, Finding, UsageError
from mtcheck.run.hunks import EVERYTHING, Hunk, Stretch, carried, hunks

_DIFF = (
    *("-c", "core.quotePath=true", "diff", "--unified=0", "--inter-hunk-context=0", "--find-renames"),
    *("--no-color", "--no-ext-diff", "--no-textconv", "--no-relative", "--ignore-submodules=all"),
    *("--src-prefix=a/", "--dst-prefix=b/"),
)
"""The settings of users and repositories shape what `git diff` writes; all that matter are said here."""

_GIVEN = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE")
"""Paths that git hands over to its hooks."""


class Changes:
    """The new stretches of files, by absolute path without symbolic links."""

    def __init__(self, stretches: Mapping[str, Sequence[Stretch]]) -> None:
        self._stretches = {path: sorted(places) for path, places in stretches.items()}

    def concerns(self, path: str | None) -> bool:
        """Return whether anything in a file is new; a text without a path has nothing that git could know."""
        return bool(self._places(path))

    def touches(self, path: str | None, first_line: int, last_line: int) -> bool:
        """Return whether lines of a file hold something new, or had lines between them that were taken out.

        Args:
            path: Absolute, or relative to the current folder.
            first_line: Counted from 1, by line feeds alone, as git does.
            last_line: The same; included.
        """
        return _is_touched(self._places(path), first_line, last_line)

    def wanted(self, file: FileReport) -> Callable[[Finding], bool]:
        """Return the question whether a finding in this file is new, as `keep` takes it."""
        places = self._places(file.file.path)
        starts = [0]
        while at := file.file.text.find("\n", starts[-1]) + 1 if places else 0:
            starts.append(at)

        def is_new(finding: Finding) -> bool:
            last = max(finding.span.start, finding.span.end - 1)
            return _is_touched(places, bisect_right(starts, finding.span.start), bisect_right(starts, last))

        return is_new

    def _places(self, path: str | None) -> Sequence[Stretch]:
        return self._stretches.get(_key(path), ()) if path is not None else ()


def _is_touched(places: Sequence[Stretch], first_line: int, last_line: int) -> bool:
    index = bisect_right(places, (2 * last_line, EVERYTHING[1])) - 1
    return index >= 0 and places[index][1] >= 2 * first_line


def changed_lines(paths: Iterable[str | os.PathLike[str]], since: str | None = None, staged: bool = False) -> Changes:
    """Ask git what is new in the repositories that the paths lie in.

    A file that git ignores, and that is named itself, is new as a whole, but nothing of it is staged. Submodules are
    repositories of their own: what is in them is not looked at from outside.

    Args:
        paths: Files and folders; none, or `-`, means the current folder.
        since: A revision; see above.
        staged: Take what is staged for the next commit instead.

    Raises:
        UsageError: git is missing, a path lies in no repository, the revision is unknown or has no common commit with
            HEAD, or both are asked for.
    """
    if (since is None) != staged:
        raise UsageError("--since and --staged: give one of them, not both")
    option = "--staged" if since is None else f"--since {since}"
    names = [os.fspath(path) for path in paths if os.fspath(path) != "-"]
    stretches: dict[str, Sequence[Stretch]] = {}
    for root in _roots(names, option):
        found = _staged(root, option) if since is None else _since(root, since, option, names)
        stretches.update({_key(os.path.join(root, name)): places for name, places in found.items()})
    return Changes(stretches)


def _roots(names: Sequence[str], option: str) -> list[str]:
    """Return the top folders of the repositories, each once."""
    roots: list[str] = []
    for folder in sorted({_folder(name) for name in names} or {os.getcwd()}):
        if not any(folder == root or folder.startswith(root + os.sep) for root in roots):
            done = _git(folder, option, "rev-parse", "--show-toplevel")
            if done.returncode:
                raise UsageError(f"{option}: {_refusal(done, folder)}")
            roots.append(os.path.realpath(os.fsdecode(done.stdout.removesuffix(b"\n"))))
    return list(dict.fromkeys(roots))


def _folder(name: str) -> str:
    """Return the nearest folder that exists: a path may be that of a deleted file."""
    folder = os.path.realpath(name)
    while not os.path.isdir(folder):
        folder = os.path.dirname(folder)
    return folder


def _refusal(done: subprocess.CompletedProcess[bytes], folder: str) -> str:
    said = " ".join(os.fsdecode(done.stderr).split())
    if "not a git repository" in said:
        return f"{folder} is not in a git repository; run `git init`, or check without this option"
    return f"git cannot tell what is new in {folder} ({said.removeprefix('fatal: ')})"


def _since(root: str, since: str, option: str, names: Sequence[str]) -> dict[str, list[Stretch]]:
    changed = _diff(root, option, _base(root, since, option))
    untracked = _names(_output(root, option, "ls-files", "--others", "--exclude-standard", "-z"))
    found = {name: [EVERYTHING] for name in (*untracked, *_ignored(root, names))}
    return found | {name: _stretches(changes) for name, changes in changed.items()}


def _base(root: str, since: str, option: str) -> str:
    """Return the last common commit of a revision and HEAD."""
    commit = (
        b"" if since.startswith("-") else _line(root, option, "rev-parse", "--verify", "--quiet", f"{since}^{{commit}}")
    )
    base = _line(root, option, "merge-base", commit.decode(), "HEAD") if commit else b""
    if base:
        return base.decode()
    wrong = "has no common commit with HEAD" if commit else "is no revision that git knows"
    is_shallow = _line(root, option, "rev-parse", "--is-shallow-repository") == b"true"
    cure = "the clone is shallow: run `git fetch --unshallow`" if is_shallow else "check its name, or run `git fetch`"
    raise UsageError(f"--since: “{since}” {wrong}; {cure}")


def _staged(root: str, option: str) -> dict[str, list[Stretch]]:
    """Return what is staged, at its place in the files as they are, which may have been changed once more."""
    later = _diff(root, option)
    found = {}
    for name, changes in _diff(root, option, "--cached").items():
        again = later.get(name, [])
        found[name] = _stretches(changes) if again is None else carried(_stretches(changes), again)
    return found


def _stretches(changes: Sequence[Hunk] | None) -> list[Stretch]:
    return [EVERYTHING] if changes is None else [hunk.stretch() for hunk in changes]


def _diff(root: str, option: str, *what: str) -> dict[str, list[Hunk] | None]:
    return hunks(_output(root, option, *_DIFF, *what, "--"))


def _ignored(root: str, names: Sequence[str]) -> list[str]:
    """Return those of the files that git ignores, as paths from the top folder."""
    files = [os.path.realpath(name) for name in names if os.path.isfile(name)]
    inside = [os.path.relpath(file, root) for file in files if file.startswith(root + os.sep)]
    return _names(_git(root, "", "check-ignore", "-z", "--stdin", names=inside).stdout)


def _names(output: bytes) -> list[str]:
    return [os.fsdecode(name) for name in output.split(b"\0") if name]


def _line(root: str, option: str, *arguments: str) -> bytes:
    """Return the line that git writes, empty if it fails."""
    done = _git(root, option, *arguments)
    return b"" if done.returncode else done.stdout.strip()


def _output(root: str, option: str, *arguments: str) -> bytes:
    done = _git(root, option, *arguments)
    if done.returncode:
        raise UsageError(f"{option}: {_refusal(done, root)}")
    return done.stdout


def _git(folder: str, option: str, *arguments: str, names: Iterable[str] = ()) -> subprocess.CompletedProcess[bytes]:
    """Run git in a folder; names go to its standard input."""
    data = b"\0".join(map(os.fsencode, names))
    command = ["git", *arguments]
    try:
        return subprocess.run(command, cwd=folder, input=data, capture_output=True, env=_environment(), check=False)
    except FileNotFoundError as error:
        raise UsageError(f"{option}: git was not found; install it, or check without this option") from error


def _environment() -> dict[str, str]:
    """Return the environment for git, which is run in other folders than ours.

    Reading must not lock the index of someone who commits, and messages are recognised, so they must be English. Git
    runs hooks in the top folder, and there names the repository and the index by relative paths.
    """
    given = {name: os.path.abspath(os.environ[name]) for name in _GIVEN if os.environ.get(name)}
    if "GIT_DIR" in given:
        given.setdefault("GIT_WORK_TREE", os.getcwd())
    return {**os.environ, **given, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}


def _key(path: str) -> str:
    return os.path.normcase(os.path.realpath(path))
