"""Our hooks with a real pre-commit in a real repository, installed from a clone of this one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DAMAGED = "They opened the the door , and the boat left.\n"
REPAIRED = "They opened the door, and the boat left.\n"
UNREPAIRED = "The mayor spoke of an “endless noise” That kept them awake.\n"
BYTES_OF_LATIN_1 = b"Caf\xe9\n"

pytest.importorskip("pre_commit", reason="pre-commit is installed with the tests: pip install -e .[dev]")


@dataclass(frozen=True)
class Repository:
    """A repository with drafts; `environment` is that of git and of the hooks."""

    folder: Path
    environment: dict[str, str]

    def git(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run git in it."""
        return self._run("git", *arguments)

    def hooks(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run pre-commit in it."""
        return self._run(sys.executable, "-m", "pre_commit", *arguments)

    def write(self, name: str, text: str) -> Path:
        """Write a file and add it to the index."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        self.git("add", "--", name)
        return path

    def _run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command, cwd=self.folder, env=self.environment, capture_output=True, encoding="utf-8", timeout=900
        )


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Nothing of the user's own: another home, a name for commits, a folder for what pre-commit installs."""
    home = tmp_path_factory.mktemp("home")
    (home / ".gitconfig").write_text(
        "[user]\nname = Tester\nemail = tester@harbour.example\n[init]\ndefaultBranch = main\n", encoding="utf-8"
    )
    dropped = {name for name in os.environ if name.startswith(("GIT_", "PRE_COMMIT"))} | {"PYTHONPATH"}
    kept = {name: value for name, value in os.environ.items() if name not in dropped}
    ours = {"HOME": home, "PRE_COMMIT_HOME": home / "pre-commit", "XDG_CACHE_HOME": home / "cache"}
    packages = os.environ.get("PIP_CACHE_DIR") or Path.home() / ".cache" / "pip"
    return kept | {name: str(path) for name, path in {**ours, "PIP_CACHE_DIR": packages}.items()}


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> Repository:
    """A repository of mtcheck as it is now, what is not committed included."""
    folder = tmp_path_factory.mktemp("mtcheck")
    command = ["git", "ls-files", "-coz", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("the hooks are installed from a clone, and this is none")
    for name in filter(None, listed.stdout.decode().split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    repository = Repository(folder, environment)
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "mtcheck"]):
        repository.git(*command).check_returncode()
    return repository


@pytest.fixture(scope="module")
def ready(hooks: Repository) -> str:
    """The revision of the hooks, once it is sure that their environment can be installed."""
    asked = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(hooks.folder.parent / "x"), "typer"]
    if subprocess.run(asked, capture_output=True, check=False, timeout=120).returncode:
        pytest.skip("no package index can be reached: pre-commit installs the hooks from one")
    return hooks.git("rev-parse", "HEAD").stdout.strip()


@pytest.fixture
def make(hooks: Repository, ready: str, tmp_path: Path) -> Callable[..., Repository]:
    """Make a repository that uses some of our hooks."""

    def made(*names: str) -> Repository:
        listed = "".join(f"      - id: {name}\n" for name in names)
        config = f"repos:\n  - repo: {hooks.folder}\n    rev: {ready}\n    hooks:\n{listed}"
        repository = Repository(tmp_path, hooks.environment)
        repository.git("init", "-q").check_returncode()
        repository.write(".pre-commit-config.yaml", config)
        return repository

    return made


def test_the_manifest_is_valid(hooks: Repository) -> None:
    done = hooks.hooks("validate-manifest", ".pre-commit-hooks.yaml")
    assert done.returncode == 0, done.stdout


def _passed(done: subprocess.CompletedProcess[str]) -> bool:
    assert done.returncode in (0, 1), done.stdout + done.stderr
    return done.returncode == 0


def test_a_bad_draft_fails_is_fixed_and_passes(make: Callable[..., Repository]) -> None:
    repository = make("mtcheck-fix", "mtcheck")
    draft = repository.write("Entwürfe/die Brücke 1.md", DAMAGED)
    picture = repository.write("picture.svg", "<svg>the the</svg>\n")
    assert not _passed(repository.hooks("run", "--all-files"))
    assert draft.read_text("utf-8") == REPAIRED
    assert picture.read_text("utf-8") == "<svg>the the</svg>\n"
    assert _passed(repository.hooks("run", "--all-files"))


def test_what_no_machine_may_repair_fails_until_a_person_does(make: Callable[..., Repository]) -> None:
    repository = make("mtcheck-fix", "mtcheck")
    draft = repository.write("a.md", UNREPAIRED)
    done = repository.hooks("run", "--all-files")
    assert not _passed(done)
    assert "any.boundary.odd-capital" in done.stdout
    assert draft.read_text("utf-8") == UNREPAIRED
    repository.write("a.md", UNREPAIRED.replace("That", "that"))
    assert _passed(repository.hooks("run", "--all-files"))


def test_excluded_files_are_left_out_though_the_hook_names_them(make: Callable[..., Repository]) -> None:
    repository = make("mtcheck-fix", "mtcheck")
    draft = repository.write("old/a.md", DAMAGED)
    repository.write("mtcheck.toml", 'exclude = ["old/"]\n')
    assert _passed(repository.hooks("run", "--all-files"))
    assert draft.read_text("utf-8") == DAMAGED


def test_commits_merges_deletions_and_new_names_go_through(make: Callable[..., Repository]) -> None:
    repository = make("mtcheck-fix", "mtcheck")
    repository.hooks("install").check_returncode()
    repository.write("one.md", REPAIRED)
    repository.write("ein Name.md", REPAIRED)
    repository.write("gone.md", REPAIRED)
    repository.git("commit", "-qm", "drafts").check_returncode()
    repository.git("switch", "-qc", "branch").check_returncode()
    repository.write("two.md", REPAIRED)
    repository.git("commit", "-qm", "on the branch").check_returncode()
    repository.git("switch", "-q", "main").check_returncode()
    repository.git("mv", "ein Name.md", "имя.md").check_returncode()
    repository.git("rm", "-q", "gone.md").check_returncode()
    repository.git("commit", "-qm", "new name, deletion").check_returncode()
    repository.git("merge", "-q", "--no-ff", "branch", "-m", "merge").check_returncode()
    repository.write("three.md", DAMAGED)
    assert repository.git("commit", "-qm", "damaged").returncode == 1
    repository.git("add", "three.md")
    repository.git("commit", "-qm", "repaired").check_returncode()
    assert repository.git("show", "HEAD:three.md").stdout == REPAIRED


def test_a_draft_in_another_encoding_is_told_and_kept(make: Callable[..., Repository]) -> None:
    repository = make("mtcheck-fix")
    draft = repository.write("a.md", REPAIRED)
    draft.write_bytes(BYTES_OF_LATIN_1)
    repository.git("add", "a.md")
    done = repository.hooks("run", "--all-files")
    assert not _passed(done)
    assert "not UTF-8" in done.stdout
    assert draft.read_bytes() == BYTES_OF_LATIN_1
