# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Imports point one way, and nothing public can reach the newsroom."""

import ast
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LOW = {"lib", "record", "standard", "texts", "findings"}
PUBLIC = LOW | {"edition", "compare", "search"}

MAY_IMPORT = {
    "lib": set[str](),
    # A worded document and its writers know nothing of the domain.
    "sheet": {"lib"},
    "record": {"lib"},
    "standard": {"lib", "record"},
    "texts": {"lib", "record"},
    "findings": {"lib", "record", "standard"},
    "intake": LOW,
    # The edition's downloads hold the same YAML tree that intake writes.
    "edition": LOW | {"intake"},
    "search": LOW | {"edition"},
    # Texts of two languages are compared by the concepts that a search knows in both.
    "compare": LOW | {"edition", "search"},
    "handbook": PUBLIC | {"sheet"},
    "check": PUBLIC | {"sheet"},
    "api": PUBLIC,
    "site": PUBLIC | {"sheet", "handbook"},
    "mirror": PUBLIC | {"sheet", "handbook", "site"},
    "archive": LOW,
    # Publishing writes what the archive found beside each source.
    "newsroom": LOW | {"intake", "edition", "archive"},
    "watch": LOW | {"intake", "edition"},
}
"""Room to the rooms it may import, beside itself. The command line stands above all and is not listed."""

PUBLIC_PROCESSES = ("site", "search", "mirror", "check.web")
OF_THE_DATABASE = {"models", "migrations", "actions", "queries", "tables", "rows", "newsroom", "apps"}


@cache
def modules() -> dict[str, Path]:
    """Dotted name to file of every module of the package."""
    found = {}
    for path in sorted((ROOT / "focus").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


@cache
def imports(name: str) -> frozenset[str]:
    """What a module imports, wherever in the file: dotted names, of modules where they are modules."""
    found = set()
    for node in ast.walk(ast.parse(modules()[name].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{name}: imports are written in full"
            found |= {node.module or ""}
            found |= {deep for alias in node.names if (deep := f"{node.module}.{alias.name}") in modules()}
    return frozenset(found)


def reached(starts: set[str]) -> set[str]:
    """Everything of the package that these modules load, however indirectly, with the packages above them."""
    seen: set[str] = set()
    waiting = set(starts)
    while waiting:
        name = waiting.pop()
        seen.add(name)
        own = {one for one in imports(name) if one in modules()}
        above = {one.rpartition(".")[0] for one in own}
        waiting |= (own | (above & modules().keys())) - seen
    return seen


def in_room(name: str, room: str) -> bool:
    return name == f"focus.{room}" or name.startswith(f"focus.{room}.")


def test_every_room_has_its_arrows() -> None:
    rooms = {path.parent.name for path in (ROOT / "focus").glob("*/__init__.py")}
    assert rooms - MAY_IMPORT.keys() == {"commands"}


@pytest.mark.parametrize("room", sorted(MAY_IMPORT))
def test_a_room_imports_only_rooms_below_it(room: str) -> None:
    allowed = MAY_IMPORT[room] | {room}
    against = [
        f"{name} imports {one}"
        for name in modules()
        if in_room(name, room)
        for one in imports(name)
        if one.startswith("focus.") and one.split(".")[1] not in allowed
    ]
    assert not against


def test_nothing_public_reaches_the_newsroom_or_a_model() -> None:
    starts = {name for name in modules() if any(in_room(name, one) for one in PUBLIC_PROCESSES)}
    found = reached(starts | {"focus.edition.reader"})
    private = {"newsroom", "watch", "models", "actions", "migrations"}
    assert not sorted(name for name in found if private & set(name.split(".")) or in_room(name, "archive"))
    assert not sorted(name for name in found if any(one.startswith("django.db") for one in imports(name)))


def test_only_modules_of_the_newsrooms_database_import_django_db() -> None:
    using = [name for name in modules() if any(one.startswith("django.db") for one in imports(name))]
    assert using, "the newsroom has tables"
    assert not [name for name in using if not OF_THE_DATABASE & set(name.split(".")) and not in_room(name, "intake")]


def test_an_arrow_against_the_direction_would_be_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    forged = tmp_path / "forged.py"
    forged.write_text("def late():\n    from focus.newsroom import settings\n    return settings\n")
    monkeypatch.setitem(modules(), "focus.site.forged", forged)
    assert "focus.newsroom.settings" in reached({"focus.site.forged"})
