# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Everything in the lines of a text that may be a label, with what stands around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from focus.texts.shapes import Line
from focus.texts.structure import marks
from focus.texts.structure.labels import Label, article_label, bare_label, loose_label
from focus.texts.structure.marks import Group
from focus.texts.structure.numbers import folded

Zone = Literal["body", "transitory", "annex", "title"]
ABBREVIATION = re.compile(r"(?:\betc|\b[A-Z]\.[A-Z])\.\Z")
"""How a heading may end with a full stop."""
SURE = 0.55
"""A label at least so strong is hardly a mention."""
LABELS_BY_WORD = 3
ENOUGH, TAIL = 320, 200
"""Characters at the beginning and the end of a line that tell what it is: no pattern looks at more."""
MANY = 20
"""Labels that show how a text writes them."""
"""With this many sure labels that say article or section, bare numbers are points and not provisions."""


class Candidate(NamedTuple):
    """A line that may begin an article."""

    at: int
    """Index of its line."""
    label: Label
    strength: float
    quoted: bool = False
    amending: bool = False
    """Whether the words before it announce the wording of another law."""


@dataclass
class Seen:
    """The lines of a text with what each of them may be."""

    lines: Sequence[Line]
    candidates: list[Candidate] = field(default_factory=list)
    groups: dict[int, Group] = field(default_factory=dict)
    zones: dict[int, tuple[Zone, str]] = field(default_factory=dict)
    """Line that begins a zone to the zone and its number."""
    notes: set[int] = field(default_factory=set)
    contents: set[int] = field(default_factory=set)
    quoted: set[int] = field(default_factory=set)
    """Lines inside quotation marks that an amendment opened."""
    signatures: set[int] = field(default_factory=set)
    by_word: bool = True


def marked(lines: Sequence[Line], language: str) -> Seen:
    """Look at every line once; which candidates are labels is decided afterwards, by their order."""
    found = Seen(lines)
    labels = _as_in_a_code([_label(line, language) for line in lines], lines)
    found.by_word = sum(1 for label in labels if label and label.strength >= SURE) >= LABELS_BY_WORD
    sections_are_groups = _sections_are_groups(labels)
    walk = _Walk(found, sections_are_groups)
    for at, label in enumerate(labels):
        walk.look(at, label)
    _trust_lonely(found)
    _see_what_holds_others(found)
    return found


def _see_what_holds_others(found: Seen) -> None:
    """Where articles I, II, III or first, second amend, the numbered articles between them are other laws'.

    They are taken for that only where their numbers do not begin with one: a preliminary title has Roman numbers too.
    """
    sure = [one for one in found.candidates if one.label.strength >= SURE and not one.quoted]
    digits = [one for one in sure if one.label.style == "digits"]
    for style in ("roman", "words"):
        outer = [one for one in sure if one.label.style == style and not one.amending]
        counted = [one.label.place.base for one in outer]
        if len(outer) < 2 or counted != list(range(1, len(outer) + 1)) or not digits:
            continue
        first, last = outer[0].at, outer[-1].at
        if first < digits[0].at < last and digits[0].label.place.base > 1:
            found.candidates = [
                _held(one) if one.label.style == "digits" and one.at > first else one for one in found.candidates
            ]


def _held(one: Candidate) -> Candidate:
    return one._replace(strength=one.strength - 4, amending=True)


def _trust_lonely(found: Seen) -> None:
    """Where nearly all labels have a line to themselves and nothing is amended, such a line is no mention."""
    words = [one for one in found.candidates if one.label.style not in ("bare", "dotted", "loose")]
    alone = [one for one in words if _alone(one.label, found.lines[one.at])]
    if len(words) < MANY or len(alone) < 0.9 * len(words) or any(one.amending for one in words):
        return
    sure = {one.at for one in alone if not one.quoted}
    found.candidates = [one._replace(strength=one.strength + 1) if one.at in sure else one for one in found.candidates]


def _label(line: Line, language: str) -> Label | None:
    if line.kind in ("struck", "note", "table"):
        return None
    label = article_label(line.text)
    if label and label.word == "section" and language in ("es", "fr", "pt") and "§" not in line.text[: label.end]:
        return None
    return label


def _as_in_a_code(labels: list[Label | None], lines: Sequence[Line]) -> list[Label | None]:
    """In a code with labels such as L111-1, the few plain numbers that stand alone on a line are labels of it too."""
    styles = [label.style for label in labels if label and label.strength >= SURE]
    if styles.count("code") <= styles.count("digits"):
        return labels
    return [
        label._replace(style="code") if label and label.style == "digits" and _alone(label, line) else label
        for label, line in zip(labels, lines, strict=True)
    ]


def _alone(label: Label, line: Line) -> bool:
    return not line.text[label.end :].strip()


def _sections_are_groups(labels: Sequence[Label | None]) -> bool:
    """Sections hold articles where a text has both; where it has no articles they are its articles."""
    words = [label.word for label in labels if label and label.strength >= SURE]
    return words.count("article") >= max(2, words.count("section") // 3)


class _Walk:
    """Goes through the lines and remembers open quotations, announced amendments and the zone."""

    def __init__(self, found: Seen, sections_are_groups: bool) -> None:
        self.found = found
        self.sections_are_groups = sections_are_groups
        self.quoting = False
        self.quoting_amendment = False
        self.quoted_lines = 0
        self.depth = 0
        """Quotation marks that are open."""
        self.announced: set[int] | None = None
        self.transitory = False
        self.contents_begin: tuple[str, str] | None = None
        """What a table of contents begins with; None outside of one."""
        self.after_quote = False

    def look(self, at: int, label: Label | None) -> None:
        line = self.found.lines[at]
        if self._is_aside(at, line):
            return
        starts_quote = not self.quoting and marks.opens_quote(line.text)
        inside = self.quoting or starts_quote or line.kind == "quoted"
        if starts_quote:
            self.quoting_amendment = self.announced is not None or (self.after_quote and self.quoting_amendment)
        if inside and self.quoting_amendment:
            self.found.quoted.add(at)
        if not (inside and self.quoting_amendment):
            self._heading(at, line, label)
        self._candidate(at, line, label, inside)
        self._carry(line, starts_quote)

    def _is_aside(self, at: int, line: Line) -> bool:
        low = folded(line.text[:ENOUGH])
        if line.kind == "struck":
            return True
        if line.kind == "note" or marks.NOTE.match(low):
            self.found.notes.add(at)
            # Editors' notes stand outside of what a law quotes, also where it forgot to close the quotation.
            self.quoting, self.announced = False, None
            return True
        begins = bool(marks.CONTENTS.match(low)) and self._lists_follow(at)
        if begins or marks.LEADERS.search(line.text[-TAIL:]):
            self.found.contents.add(at)
            self.contents_begin = ("", "") if begins else self.contents_begin
            return True
        if self.contents_begin is not None and self._in_contents(line):
            self.found.contents.add(at)
            return True
        return False

    def _lists_follow(self, at: int) -> bool:
        """Whether entries come after what may be the heading of a table of contents, or only a section named so."""
        after = self.found.lines[at + 1 : at + 2]
        if self.found.lines[at].level or not after:
            return False
        return len(after[0].text) < 160 and not after[0].text.startswith("(")

    def _in_contents(self, line: Line) -> bool:
        """Whether a table of contents goes on: until its first entry comes again, a title, or a whole paragraph."""
        group, label = marks.group_of(line), article_label(line.text) or bare_label(line.text)
        entry = (group.kind, group.number) if group else ("label", label.number) if label else ("", "")
        again = entry != ("", "") and entry == self.contents_begin
        if again or len(line.text) > 240 or (_is_title(line) and self.contents_begin != ("", "")):
            self.contents_begin = None
            return False
        if self.contents_begin == ("", ""):
            self.contents_begin = entry
        return True

    def _heading(self, at: int, line: Line, label: Label | None) -> None:
        found = self.found
        if line.kind == "table":
            return
        group = marks.group_of(line)
        if group and not (label and label.word == "section" and not self.sections_are_groups):
            found.groups[at] = group
        elif marks.is_transitory(line):
            found.zones[at] = ("transitory", "")
            self.transitory = True
        elif number := marks.annex_number(line):
            found.zones[at] = ("annex", number)
            self.transitory = False
        elif _is_title(line):
            found.zones[at] = ("title", "")
        elif marks.SIGNATURE.match(folded(line.text[:80])):
            found.signatures.add(at)

    def _candidate(self, at: int, line: Line, label: Label | None, inside: bool) -> None:
        if at in self.found.groups:
            return
        if label is None and not inside and line.kind not in ("table", "struck"):
            label = self._without_word(at, line)
        if label is None:
            return
        if label.word == "section" and self.sections_are_groups:
            return
        amending = self.quoting_amendment if inside else self.announced is not None
        doubt = self._doubt(label, inside, marks.opens_quote(line.text), amending)
        strength = label.strength + self._looks(at, line, label) - doubt
        self.found.candidates.append(Candidate(at, label, strength, inside, amending))
        if not inside:
            self.announced = None

    def _without_word(self, at: int, line: Line) -> Label | None:
        label = loose_label(line.text)
        if label and (self.transitory or not self.found.by_word or "dispos" in folded(line.text[: label.end])):
            return label
        return None if self.found.by_word else bare_label(line.text)

    def _looks(self, at: int, line: Line, label: Label) -> float:
        lines = self.found.lines
        before = lines[at - 1] if at else None
        worth = 0.15 if line.kind == "heading" or line.bold or line.centred else 0.0
        if before and not before.ends_paragraph and before.text[-1:] not in '.;:—”»")' and worth == 0:
            worth -= 0.4
        if label.style not in ("bare", "dotted"):
            return worth
        return worth + _looks_of_a_provision(line, before, lines[at + 1] if at + 1 < len(lines) else None)

    def _doubt(self, label: Label, inside: bool, opening: bool, amending: bool) -> float:
        if not amending:
            return 0.9 if inside else 0.0
        if inside:
            # Without a quotation mark of its own it may be the law's next article after a forgotten closing mark.
            return 3.0 if opening else 1.4
        return 3.0 if label.place.base in (self.announced or ()) else 1.2

    def _carry(self, line: Line, starts_quote: bool) -> None:
        """What this line means for the next ones."""
        if line.text.rstrip().endswith(":") and marks.AMENDS.search(folded(line.text[-500:])):
            self.announced = {int(number) for number in re.findall(r"\d{1,4}", line.text[-400:])}
        elif self.announced is not None and not (self.quoting or starts_quote) and len(line.text) > 40:
            self.announced = None
        was_quoting = self.quoting or starts_quote
        if was_quoting:
            self.quoted_lines = self.quoted_lines + 1 if self.quoting else 0
            self.depth = marks.quotes_open(line.text, self.depth if self.quoting else 0)
            # A quotation that no mark closes ends somewhere: sooner where no amendment announced it.
            self.quoting = bool(self.depth) and self.quoted_lines < (400 if self.quoting_amendment else 30)
        if was_quoting and not self.quoting:
            # What was announced has come; further paragraphs may each have quotation marks of their own.
            self.announced, self.after_quote = None, True
        elif not self.quoting and not (len(line.text) < ENOUGH and marks.DOTS.match(line.text)):
            self.after_quote = False


def _looks_of_a_provision(line: Line, before: Line | None, after: Line | None) -> float:
    worth = -0.3
    if before and is_headinglike(before):
        worth += 0.5
    if line.level:
        worth -= 0.6
    if line.text.rstrip()[-1:] in ";,":
        worth -= 0.5
    if len(line.text) < 6 and not (after and after.text.startswith("(")):
        worth -= 0.4
    return worth


def is_headinglike(line: Line) -> bool:
    """Whether a line is short, begins large and does not end as a sentence does."""
    text = line.text.strip()
    if line.kind == "heading":
        return not text.endswith(":")
    return (
        2 < len(text) < 160
        and line.level == 0
        and line.kind == "text"
        and (text[-1] not in ".;:," or bool(ABBREVIATION.search(text)))
        and (text[0].isupper() or text[0] in "([«“¿")
        and not bare_label(text)
    )


def _is_title(line: Line) -> bool:
    text = line.text
    if len(text) > 300 or text.rstrip().endswith((".", ":", ";", ",")):
        return False
    stands_out = line.kind == "heading" or line.bold or line.centred or text.isupper()
    return stands_out and bool(marks.ENACTED_TEXT.match(folded(text)))
