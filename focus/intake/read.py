# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Read a tree of files strictly: every problem is told at its line, and nothing comes out if there is one."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from focus.findings.rules import Asked
from focus.intake.ahead import Placed, read_ahead
from focus.intake.bill_files import bill_of
from focus.intake.conform import WRONG, Conform
from focus.intake.exercise_files import judge_exercises
from focus.intake.files import read_text, tree_files
from focus.intake.lock_file import read_lock
from focus.intake.nodes import Mapping, Node, Scalar, Sequence, line_of, parse
from focus.intake.problems import Problems
from focus.intake.standard_file import criteria_of
from focus.intake.training_files import judge_training
from focus.intake.tree import CORRECTIONS, PLACE_SOURCES, SECTIONS
from focus.intake.vocabulary_file import Labels, labels_of
from focus.record.records import Records
from focus.record.shapes import KINDS, Correction, Place
from focus.standard.handbook_texts import faults, is_handbook_text
from focus.standard.reference_bill import Bill
from focus.texts.lock import Locked

PLACES = "places"
STANDARD = "standard.yaml"
SAFETY_DECISIONS = "safety-decisions.yaml"


@dataclass(slots=True)
class Tree:
    """What a tree of files holds. ``kept`` has the files kept as they are written, by path.

    ``written`` has the file and line of every record, ``unread`` the id and kind of records with a problem: what points
    to them is not wrong as well.
    ``incomplete`` says that a whole file could not be read, so that missing ids mean nothing. ``texts`` is what the
    lock of official texts names, ``None`` where there is no lock.
    """

    records: Records = field(default_factory=Records)
    kept: dict[str, str] = field(default_factory=dict)
    criteria: dict[str, Asked] = field(default_factory=dict)
    vocabularies: dict[str, Labels] = field(default_factory=dict)
    bill: Bill | None = None
    texts: list[Locked] | None = None
    written: dict[str, tuple[str, int]] = field(default_factory=dict)
    unread: dict[str, str] = field(default_factory=dict)
    incomplete: bool = False
    problems: Problems = field(default_factory=Problems)
    again: dict[str, dict[str, Node]] = field(default_factory=dict)
    """Nodes by record of the files that had to be read once more to tell the line of a field."""

    def wrong(self, record_id: str, path: str, what: str) -> None:
        """Note what is wrong in a field of a record, at its line."""
        file, line = self.written[record_id]
        if file not in self.again:
            self.again[file] = _nodes_of(Path(file))
        node = self.again[file].get(record_id)
        self.problems.add(file, line_of(node, path) if node else line, what)

    def where(self, record_id: str) -> str:
        """The file and line of a record."""
        file, line = self.written[record_id]
        return f"{file}:{line}"


def read_files(directory: Path) -> Tree:
    """Every file of the tree, each value checked alone. The problems found are in ``Tree.problems``."""
    tree = Tree()
    paths = tree_files(directory, tree.problems)
    ahead = read_ahead([path for path in paths if path.parent.name == PLACES], _records_of)
    for path in paths:
        if path in ahead and _take(tree, path, ahead[path]):
            continue
        text = read_text(path, tree.problems)
        if text is None:
            tree.incomplete = True
        else:
            _read_file(tree, path, path.relative_to(directory).as_posix(), text)
    tree.texts = read_lock(directory, tree.problems)
    tree.bill = bill_of(tree.kept, str(directory), tree.problems)
    judge_exercises(tree.kept, str(directory), tree.criteria, tree.bill, tree.problems)
    judge_training(tree.kept, str(directory), tree.criteria, tree.bill, tree.problems)
    return tree


def _records_of(path: Path) -> Placed | None:
    """The records of a place's file with their lines; ``None`` where anything is wrong with it."""
    tree = Tree()
    if text := read_text(path, tree.problems):
        _read_place(tree, path, text)
    if tree.problems.found:
        return None
    return {
        kind: ([tree.written[one][1] for one in held], [*held.values()])
        for kind, held in tree.records.by_kind.items()
        if held
    }


def _take(tree: Tree, path: Path, placed: Placed) -> bool:
    """Add what was read of a file already, unless an id in it is taken: then the file has to be read for its lines."""
    found = [(kind, line, shape) for kind, held in placed.items() for line, shape in zip(*held, strict=True)]
    if any(shape.id in tree.written for _, _, shape in found):
        return False
    for kind, line, shape in found:
        tree.written[shape.id] = (str(path), line)
        tree.records.add(kind, shape)
    return True


def _read_file(tree: Tree, path: Path, name: str, text: str) -> None:
    if name.startswith(f"{PLACES}/"):
        _read_place(tree, path, text)
    elif name == f"{CORRECTIONS}.yaml":
        _read_corrections(tree, str(path), text)
    else:
        tree.kept[name] = text
        if is_handbook_text(name):
            for line, what in faults(name, text):
                tree.problems.add(str(path), line, what)
        elif name == STANDARD:
            tree.criteria = criteria_of(text, str(path), tree.problems)
        elif name.startswith("vocabularies/"):
            tree.vocabularies[path.stem] = labels_of(text, str(path), tree.problems)
        elif not name.startswith(("exercises/", "reference-bill/", "training/")):
            parse(text, str(path), tree.problems)


def _read_place(tree: Tree, path: Path, text: str) -> None:
    file = str(path)
    root = parse(text, file, tree.problems)
    tree.incomplete |= root is None
    if root is None:
        return
    if not isinstance(root, Mapping) or "id" not in root.items:
        tree.problems.add(file, root.line, 'a place\'s file begins with the key "id", the code of the place')
        tree.incomplete = True
        return
    place = _id(root) or ""
    if path.stem != place.lower():
        tree.problems.add(file, root.line, f'the file of "{place}" must be called {place.lower()}.yaml')
    own, sections = _divided(root)
    _keep(tree, file, "places", own, Conform(file, tree.problems).shape(own, Place))
    for kind, node in sections.items():
        _read_section(tree, file, kind, node, {"place": place})


def _divided(root: Mapping) -> tuple[Mapping, dict[str, Node]]:
    """The place's own fields, and the sections of its file."""
    own = Mapping({}, {}, root.line)
    sections: dict[str, Node] = {}
    for key, node in root.items.items():
        if key in SECTIONS:
            sections[key] = node
        else:
            name = "sources" if key == PLACE_SOURCES else key
            own.items[name], own.key_lines[name] = node, root.key_lines[key]
    return own, sections


def _id(node: Node) -> str | None:
    found = node.items.get("id") if isinstance(node, Mapping) else None
    return found.text if isinstance(found, Scalar) else None


def _nodes_of(path: Path) -> dict[str, Node]:
    """The nodes of a file by record. They are not kept when it is first read: they need much memory."""
    text = read_text(path, Problems())
    root = parse(text, str(path), Problems()) if text else None
    if isinstance(root, Mapping):
        own, sections = _divided(root)
        nodes = [own, *(one for held in sections.values() if isinstance(held, Sequence) for one in held.items)]
    else:
        nodes = list(root.items) if isinstance(root, Sequence) else []
    return {record_id: node for node in reversed(nodes) if (record_id := _id(node))}


def _read_section(tree: Tree, file: str, kind: str, node: Node, given: dict[str, Any]) -> None:
    if not isinstance(node, Sequence):
        tree.problems.add(file, node.line, f'the section "{kind}" must be a list; begin each record with "- id:"')
        return
    conform = Conform(file, tree.problems)
    for item in node.items:
        _keep(tree, file, kind, item, conform.shape(item, KINDS[kind], given))


def _read_corrections(tree: Tree, file: str, text: str) -> None:
    root = parse(text, file, tree.problems)
    if root is not None and not isinstance(root, Sequence):
        tree.problems.add(file, root.line, 'the file holds one list; begin each correction with "- id:"')
    for item in root.items if isinstance(root, Sequence) else ():
        _keep(tree, file, CORRECTIONS, item, Conform(file, tree.problems).shape(item, Correction))


def _keep(tree: Tree, file: str, kind: str, node: Node, shape: Any) -> None:
    if shape is WRONG:
        tree.unread[_id(node) or ""] = kind
        return
    if shape.id in tree.written:
        first = tree.where(shape.id)
        tree.problems.add(file, line_of(node, "id"), f'the id "{shape.id}" is taken; it stands first at {first}')
        return
    tree.written[shape.id] = (file, node.line)
    tree.records.add(kind, shape)
