# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How well laws are read into articles: labels in order, headings and paths, against texts whose articles were counted.

A file's found labels and its gold labels are aligned by their longest common subsequence; its length is what is right,
precision divides it by the labels found, recall by the gold labels. A row sums these over its files before dividing.
Labels are compared in small letters without accents; 1er and premier are 1. Articles that gold names as neither right
nor wrong (``other_article_lines``) are left out of the found ones.
"""

import hashlib
import json
import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from focus.lib.errors import FocusError
from focus.texts.reading import read
from focus.texts.shapes import Reading
from focus.texts.structure.numbers import folded

MARKUP_TARGET, OTHER_TARGET = 0.99, 0.98


class Case(NamedTuple):
    """One file with its counted labels."""

    path: Path
    source: str
    language: str
    labels: list[str]
    markup: bool
    units: list[dict[str, Any]]
    """Gold units with title and path, where the source has them."""
    ignored: frozenset[str]
    held_out: bool


@dataclass
class Row:
    """Counts over the files of one source, language and format."""

    target: float
    files: int = 0
    right: int = 0
    found: int = 0
    gold: int = 0
    headings: list[bool] = field(default_factory=list)
    paths: list[bool] = field(default_factory=list)
    below: list[str] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 1.0


def held_out(name: str) -> bool:
    """Whether a law was put aside before any rule was written: a third, chosen by the hash of its id."""
    law = re.sub(r"\.(pdf|docx)$|-(en|fr)$", "", name)
    return int(hashlib.sha256(law.encode()).hexdigest(), 16) % 3 == 0


def cases(corpus: Path) -> Iterator[Case]:
    """Every file of the corpus that has gold."""
    for row in _rows(corpus / "structure-sample" / "gold.jsonl"):
        path = corpus / "structure-sample" / row["file"]
        labels = [unit["num"] for unit in row["units"]]
        ignored = frozenset(canonical(other["label"].split()[-1]) for other in row.get("other_article_lines", ()))
        markup = row["gold"].startswith("markup")
        source = row["file"].split("/")[0]
        yield Case(path, source, row["lang"], labels, markup, row["units"], ignored, held_out(row["id"]))
    for row in _rows(corpus / "hrd-laws" / "gold.jsonl"):
        for name in row["files"]:
            yield _whole(corpus / "hrd-laws" / name, "hrd-laws", row["lang"], row["numbers"])
    for row in _rows(corpus / "related-laws" / "gold.jsonl"):
        for path in sorted((corpus / "related-laws").glob(f"{row['id']}.*")) if row.get("numbers") else ():
            language = re.search(r"\.(en|fr)\.", path.name)
            yield _whole(path, "related-laws", language[1] if language else row["lang"], row["numbers"])


def _whole(path: Path, source: str, language: str, numbers: list[str]) -> Case:
    return Case(path, source, language, numbers, source == "related-laws", [], frozenset(), held_out=False)


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def canonical(number: str) -> str:
    """A number as it is compared."""
    plain = re.sub(r"[\s.*]*$|^[\s*]+", "", folded(number))
    return re.sub(r"^(?:1er|1re|premiere?)\b", "1", plain).replace(" ", "")


def labels_of(reading: Reading, gold: Sequence[str], ignored: frozenset[str]) -> list[str]:
    """The labels found, in order; those of annexes too where gold counts them."""
    with_annexes = any(label.startswith("annex-") for label in gold)
    wanted = set(map(canonical, gold))
    found = []
    for unit in reading.units:
        if unit.kind == "article":
            found.append(canonical(unit.number))
        elif unit.kind == "annex_article" and with_annexes:
            found.append(f"annex-{canonical(unit.number)}")
    return [one for one in found if one in wanted or one not in ignored]


def common(first: Sequence[str], second: Sequence[str]) -> list[tuple[int, int]]:
    """The pairs of a longest common subsequence."""
    lengths = [[0] * (len(second) + 1) for _ in range(len(first) + 1)]
    for i in range(len(first) - 1, -1, -1):
        for j in range(len(second) - 1, -1, -1):
            same = first[i] == second[j]
            lengths[i][j] = lengths[i + 1][j + 1] + 1 if same else max(lengths[i + 1][j], lengths[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(first) and j < len(second):
        if first[i] == second[j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif lengths[i + 1][j] >= lengths[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def score(case: Case, row: Row) -> None:
    """Read one file and add what was right to its row."""
    began = time.perf_counter()
    try:
        reading = read(case.path)
    except FocusError as error:
        row.below.append(f"{case.path.name}: {error}")
        row.gold += len(case.labels)
        row.files += 1
        return
    row.seconds += time.perf_counter() - began
    gold = [canonical(label) for label in case.labels]
    found = labels_of(reading, case.labels, case.ignored)
    pairs = common(gold, found)
    row.files, row.right = row.files + 1, row.right + len(pairs)
    row.found, row.gold = row.found + len(found), row.gold + len(gold)
    if 2 * len(pairs) < row.target * (len(found) + len(gold)):
        missing = [label for at, label in enumerate(gold) if at not in {one for one, _ in pairs}]
        extra = [label for at, label in enumerate(found) if at not in {one for _, one in pairs}]
        row.below.append(f"{case.path.name}: missing {missing[:12]}, extra {extra[:12]}")
    _score_headings(case, reading, pairs, row)


def _score_headings(case: Case, reading: Reading, pairs: Sequence[tuple[int, int]], row: Row) -> None:
    articles = [unit for unit in reading.units if unit.kind == "article"]
    if not case.units or case.ignored:
        return
    for one, other in pairs:
        if other >= len(articles):
            return
        unit, gold = articles[other], case.units[one]
        if gold.get("title"):
            row.headings.append(_letters(gold["title"]) == _letters(unit.heading))
        if "path" in gold:
            row.paths.append([_letters(name) for name in gold["path"]] == [_letters(name) for name in unit.path])


def _letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "", folded(text))


def rows(corpus: Path, *, only_held_out: bool | None = None) -> dict[tuple[str, str, str], Row]:
    """Source, language and format to the counts of their files."""
    found: dict[tuple[str, str, str], Row] = {}
    for case in cases(corpus):
        if only_held_out is not None and case.held_out != only_held_out:
            continue
        if case.path.suffix in (".doc",) or "machine-akn" in case.path.name:
            continue
        form = case.path.suffix.lstrip(".").replace("xhtml", "html")
        target = MARKUP_TARGET if case.markup else OTHER_TARGET
        score(case, found.setdefault((case.source, case.language, form), Row(target)))
    return found
