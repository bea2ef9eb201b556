# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The documents speak of what exists: commands, verbs, files, licences."""

import re
import shlex
import tomllib
from pathlib import Path

import pytest
import yaml

from focus import cli
from focus.lib.version import VERSION

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
README = (ROOT / "README.md").read_text(encoding="utf-8")
LINK = re.compile(r"\]\((?!https?://|#|mailto:)([^)#\s]+)")
COMMAND = re.compile(r"(?:\.venv/bin/)?focus [a-z]+ .*")


def targets() -> set[str]:
    """The commands that the Makefile explains."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z]+):.*## ", makefile, re.MULTILINE))


def shown(text: str) -> list[str]:
    """What stands in code, inline or in a block."""
    blocks = re.findall(r"```\n(.*?)```", text, re.DOTALL)
    inline = re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL))
    return [line.split("#")[0].strip() for block in blocks for line in block.splitlines()] + inline


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_linked_file_exists(page: Path) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))
    assert not [link for link in links if not (page.parent / link).exists()]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_make_command_in_the_documents_exists(page: Path) -> None:
    said = [line.split()[1] for line in shown(page.read_text(encoding="utf-8")) if line.startswith("make ")]
    assert not [name for name in said if name not in targets()]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_focus_command_in_the_documents_is_understood(page: Path) -> None:
    for line in shown(page.read_text(encoding="utf-8")):
        if COMMAND.fullmatch(line) and "[" not in line and line.split()[1] in cli.VERBS:
            cli.parser().parse_args(shlex.split(line)[1:])


def test_the_readme_opens_with_the_two_commands() -> None:
    first = README.index("\nmake run\n")
    assert first < README.index("\nmake test\n") < README.index("## What next")


def test_every_verb_is_in_the_readme() -> None:
    assert not [verb for verb in cli.VERBS if f"| `focus {verb}" not in README]


def test_every_decision_is_listed() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = (folder / "README.md").read_text(encoding="utf-8")
    assert not [path.name for path in folder.glob("0*.md") if f"({path.name})" not in listed]


def test_every_run_dependency_has_its_sentence() -> None:
    compiled = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
    stack = (ROOT / "docs" / "decisions" / "0001-stack.md").read_text(encoding="utf-8")
    names = re.findall(r"^([a-z0-9-]+)==", compiled, re.MULTILINE)
    assert len(names) > 5
    assert not [name for name in names if name not in stack]


def test_the_citation_names_this_version_and_both_licences() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert {"cff-version", "message", "title", "authors"} <= citation.keys()
    assert citation["cff-version"] == "1.2.0"
    assert citation["version"] == VERSION
    assert citation["license"] == ["Apache-2.0", "CC-BY-4.0"]


def test_the_package_carries_the_same_version() -> None:
    assert tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"] == VERSION


def test_the_licence_texts_are_whole() -> None:
    for name, last in (("Apache-2.0", "limitations under the License."), ("CC-BY-4.0", "creativecommons.org.")):
        assert (ROOT / "LICENSES" / f"{name}.txt").read_text(encoding="utf-8").rstrip().endswith(last)
    assert "CC0 1.0 Universal" in (ROOT / "LICENSES" / "CC0-1.0.txt").read_text(encoding="utf-8")


def test_no_document_invents_an_address_to_write_to() -> None:
    assert not [page.name for page in PAGES if re.search(r"\w@\w+\.\w", page.read_text(encoding="utf-8"))]
