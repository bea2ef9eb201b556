# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How well laws are read into articles: labels in order, headings, paths, against laws whose articles were counted.

``python -m tests.accuracy.structure`` prints the table, ``--write`` puts it into ``docs/accuracy.md``; it ends with 1
where a row is below its target.

A file's found labels and its gold labels are aligned by their longest common subsequence; its length is what is right,
precision divides it by the labels found, recall by the gold labels. A row sums these over its files before dividing.
Labels are compared in small letters without accents; 1er and premier are 1, "22 et 23" is "22 and 23".
Articles that gold names as neither right nor wrong (``other_article_lines``) are left out of the found ones.
"""

import hashlib
import json
import re
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from focus.lib.errors import FocusError
from focus.texts.reading import read
from focus.texts.shapes import Reading
from focus.texts.structure.numbers import folded

MARKUP_TARGET, OTHER_TARGET = 0.99, 0.98
CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
PAGE = Path(__file__).resolve().parents[2] / "docs" / "accuracy.md"
BEGIN, END = "<!-- structure -->", "<!-- end of structure -->"
ABOUT = (
    "`make accuracy` reads every counted law of the development corpus and compares the labels of the body's",
    "articles, in order. Right is the length of the longest common subsequence of the labels found and counted; F1 is",
    "twice that over their sum. A third of the laws, chosen by the hash of their id, was put aside before a rule was",
    "written: *held out* is F1 on those alone. Headings and paths are compared, letters and digits only, where the",
    "source marks them.",
)


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
    plain = re.sub(r"\s(?:and|et|y|e)\s", "+", plain)
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


def table(corpus: Path) -> tuple[str, bool]:
    """The table of all files beside those held out, what is below its target, and whether all was reached."""
    every, held = rows(corpus), rows(corpus, only_held_out=True)
    lines = [
        f"## Reading laws into articles, {date.today():%-d %B %Y}",
        "",
        *ABOUT,
        "",
        "| source | language | format | files | counted | found | right | F1 | held out | headings | paths |",
        "|---|---|---|---:|---:|---:|---:|---:|---:|---:|---:|",
        *(_table_row(key, row, held.get(key)) for key, row in every.items()),
        "",
        *_total(every, held),
        *_below(every),
    ]
    return "\n".join(lines), all(row.f1 >= row.target for row in every.values())


def _table_row(key: tuple[str, str, str], row: Row, held: Row | None) -> str:
    source, language, form = key
    aside = f"{held.f1:.3f} ({held.files})" if held else ""
    cells = [source, language, form, str(row.files), str(row.gold), str(row.found), str(row.right), f"{row.f1:.3f}"]
    return "| " + " | ".join([*cells, aside, _share(row.headings), _share(row.paths)]) + " |"


def _share(answers: list[bool]) -> str:
    return f"{sum(answers)} of {len(answers)}" if answers else ""


def _total(every: dict[tuple[str, str, str], Row], held: dict[tuple[str, str, str], Row]) -> list[str]:
    def f1(some: dict[tuple[str, str, str], Row]) -> float:
        right = sum(row.right for row in some.values())
        return 2 * right / sum(row.found + row.gold for row in some.values())

    return [f"All files: F1 {f1(every):.4f}; those held out: {f1(held):.4f}.", ""]


def _below(every: dict[tuple[str, str, str], Row]) -> list[str]:
    said = [f"- {line}" for row in every.values() for line in row.below]
    return ["Files below their target (0.99 where the source marks articles, else 0.98):", "", *said] if said else []


def main() -> int:
    """Print the table, or write it between the markers of the page; 1 where a row is below its target."""
    if not CORPUS.exists():
        print(f"no gold: {CORPUS.parent.name}/{CORPUS.name} is not here")
        return 0
    made, reached = table(CORPUS)
    print(made)
    if "--write" in sys.argv:
        page = PAGE.read_text(encoding="utf-8")
        before, _, rest = page.partition(BEGIN)
        PAGE.write_text(f"{before}{BEGIN}\n{made}\n{END}{rest.partition(END)[2] or chr(10)}", encoding="utf-8")
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())
