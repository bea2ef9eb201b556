# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a reader sees of a page: its numbers, and where each stands. Nothing of Focus is imported here.

A number belongs to what it stands in or links to: the row of a figure, an event, a source. It is accounted for if it
is among the cells of that record in the data package, written as English writes dates and numbers.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from lxml import html

from tests.edition.packages import as_english
from tests.edition.researcher import Researcher, Row

OWNERS = ("id", "finding", "record", "subject", "commitment", "mechanism", "instrument", "place", "access", "code")
"""Columns that say whose row it is, the first that a table has."""
ORDER = {"position", "version"}
"""Columns that count nothing."""
FIXED = (
    "CC BY 4.0", "Yes counts 1", "no 0.", "at least 70 of 100 questions", " of 100", "older than 24 months",
    "I1 is no", "R7", "each have 30 days",
)  # fmt: skip
"""Numbers of the method, the same on every page."""
Tree = Any
"""An element of lxml, which has no types."""


def body_of(page: str) -> Tree:
    """The page's own part, without drawings (each repeats the words beside it)."""
    whole: Tree = html.fromstring(page)
    (main,) = whole.xpath("//main")
    for drawing in main.xpath(".//svg"):
        drawing.drop_tree()
    return main


def words(element: Tree) -> str:
    """What is read there, blanks as one."""
    return " ".join(element.text_content().split())


def taken(tree: Tree, path: str) -> list[str]:
    """What stands at these places; it is removed, because whoever asks accounts for it."""
    found = tree.xpath(path)
    said = [words(one) for one in found]
    for one in found:
        one.drop_tree()
    return said


class Account:
    """The cells of every record, and the numbers on a page that none of them explains."""

    def __init__(self, researcher: Researcher, tables: Iterable[str]) -> None:
        self._rows: dict[str, list[Row]] = defaultdict(list)
        for name in tables:
            for row in researcher.table(name):
                owner = next((column for column in OWNERS if column in row), "")
                self._rows[row.get(owner, "")].append(row)
        at = {one["id"]: one["place"] for one in researcher.table("records")}
        for error in researcher.table("corrections"):
            self._rows[at.get(error["record"], "")].append(error)
        for place in researcher.table("places"):
            self._rows[place["id"]].append({"since": researcher.since(place["id"])})
        self._codes = {one["code"] for one in researcher.table("standard_criteria")}
        self._out = {one["finding"] for one in researcher.table("left_out")}
        self._known = lru_cache(maxsize=None)(self._cells)

    def _cells(self, record: str) -> tuple[str, ...]:
        """What the package says of a record as far as it has digits, the longest first."""
        rows = self._rows.get(record, ())
        held = [cell for row in rows for column, cell in row.items() if cell and column not in ORDER]
        cells = {" ".join(cell.split()) for cell in held}
        if any((row.get("qualifier"), row.get("value")) == ("at_most", "9") for row in rows):
            cells.add("under 10")
        said = {text for cell in cells if re.search(r"\d", cell) for text in as_english(cell)}
        return tuple(sorted(said, key=len, reverse=True))

    def unexplained(self, tree: Tree, page: str, extra: Iterable[str] = ()) -> list[str]:
        """Every text with a number left on a page of ``page`` (a place) that its records do not say."""
        more = (*extra, *FIXED)
        found = []
        for element in tree.iter():
            if not isinstance(element.tag, str):
                continue
            for text, around in ((element.text, element), (element.tail, element.getparent())):
                if text and re.search(r"\d", text) and element is not tree:
                    left = self._left(" ".join(text.split()), around, page, more)
                    if left:
                        found.append(f"{around.tag}: {' '.join(text.split())} [{left}]")
        return found

    def _left(self, text: str, around: Tree, page: str, extra: tuple[str, ...]) -> str:
        """What remains of a text without what the records around it say; empty where no digit remains."""
        owners = list(self._around(around, page))
        if any(one in self._out for one in owners):
            return ""
        url = "address" in (around.get("class") or "") and text.removesuffix("...")
        cells = [cell for one in owners for cell in self._known(one)]
        if url and any(url in cell for cell in cells):
            return ""
        for cell in sorted({*cells, *extra}, key=len, reverse=True):
            text = re.sub(rf"(?<![\d.,]){re.escape(cell)}(?![\d%]|[.,]\d)", " ", text)
        text = re.sub(r"\b[RIPMAE]\d\b", lambda code: "" if code[0] in self._codes else code[0], text)
        return text.strip() if re.search(r"\d", text) else ""

    def _around(self, element: Tree, page: str) -> Iterator[str]:
        """What a text belongs to: where it links to, then the records that it stands in; the place in the end."""
        for one in (element, *element.iterancestors()):
            if one.tag == "a":
                yield _target(one)
            if one.get("id") in self._rows:
                yield one.get("id")
                return
            if one.tag == "caption":
                # A caption says what all rows of its table have in common.
                yield from one.xpath("../tbody/tr/@id")
                return
            if one.tag == "tr" and (above := one.getprevious()) is not None and above.get("id") in self._rows:
                # What sources say of a figure stands in a row below it.
                yield above.get("id")
            if one.tag in {"li", "tr", "div", "p"}:
                links = one.xpath("./p[@class='record-name']/a|./a|./th/a") or one.xpath(".//a[not(@class)]")
                own = [_target(link) for link in links if _target(link) in self._rows]
                if own:
                    yield from own if one.tag == "p" else own[:1]
                    if one.tag == "li" and "records" in (one.getparent().get("class") or ""):
                        return
            if one.tag == "section":
                break
        yield page


def contents(tree: Tree) -> dict[str, int]:
    """The numbers beside the page's list of contents, by section."""
    entries = tree.xpath(".//nav[@class='toc']/ol/li/a[span[@class='count']]")
    found = {one.get("href")[1:]: int(one.xpath("string(span[2])").replace(",", "")) for one in entries}
    taken(tree, ".//nav[@class='toc']")
    return found


def folds(tree: Tree) -> list[tuple[str, int, int]]:
    """What a phone folds: its section, how many entries the summary tells, rows of tables in it; summaries go."""
    found = []
    for one in tree.xpath(".//details[contains(@class, 'narrow')]"):
        (summary,) = one.xpath("./summary")
        said = re.search(r"(\d+) entr", words(summary))
        if said is None:
            # Answers tell their number in other words: see coded_words.
            continue
        section = one.xpath("string(ancestor::section[@id][1]/@id)")
        found.append((section, int(said[1]), len(one.xpath(".//tbody/tr"))))
        summary.drop_tree()
    return found


def coded_words(tree: Tree) -> list[str]:
    """How many criteria have an answer and how many none, in the page's words; they are removed."""
    folded = ".//details[contains(@class, 'fold')]/summary"
    found = tree.xpath(f"{folded}|.//div[@class='unanswered']/p|.//section[@id='answers']/p")
    said = [(one, re.match(r"\d+ criteri.*|None of the \d+", words(one))) for one in found]
    for one, match in said:
        if match:
            one.drop_tree()
    return [match[0] for _, match in said if match]


def lines_of(tree: Tree, caption: str) -> list[list[str]]:
    """The cells of a table's body, line by line; the table is removed. Empty where there is no such table."""
    held = tree.xpath(f".//table[@aria-labelledby='{caption}']|.//table[caption[@id='{caption}']]")
    found = [[words(cell) for cell in row.xpath("td")] for table in held for row in table.xpath("tbody/tr")]
    for one in held:
        one.drop_tree()
    return found


def _target(link: Tree) -> str:
    """The record that a link leads to."""
    address = (link.get("href") or "").partition("?")[0]
    path, _, anchor = address.partition("#")
    last = anchor or path.rpartition("/")[2]
    return last.upper() if "/places/" in path and not anchor else last
