# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Pieces that the report and the table of amendments share: passages with marks, clauses, precedents."""

from collections.abc import Iterable, Iterator

from focus.check.report.build import label_of
from focus.check.report.said import Said
from focus.check.report.shapes import Clause, Entry, Precedent, World
from focus.check.shapes import Passage
from focus.search.fold import fold
from focus.sheet.blocks import Paragraph, Quote, Run, Runs, Tone, plain
from focus.standard import bill_words
from focus.standard.bill_markdown import ARTICLE, option_label
from focus.standard.reference_bill import Option
from focus.standard.reference_bill import Paragraph as Numbered
from focus.texts.shapes import Unit

MOST_PRECEDENTS = 6
MOST_REASONS = 5
FOR_DECREES = "Decree"
"""How the reference bill names the wording that an executive act can take."""


def passage_label(said: Said, passage: Passage) -> str:
    """Where a passage stands: its article and page."""
    unit = Unit(eid=passage.article, kind="article", label=passage.label, heading=passage.heading)
    where = label_of(unit) or (said._("Preamble") if passage.kind == "preamble" else said._("Text outside articles"))
    if passage.kind == "transitional" and label_of(unit):
        where = transitory(said, where)
    page = said._("p. %(page)s") % {"page": passage.page}
    return f"{where}, {page}" if passage.page else where


def transitory(said: Said, label: str) -> str:
    """A transitory article's label with the word that tells it from the law's own: "Third" alone is no address."""
    told = said._("Transitory: %(label)s") % {"label": label}
    return label if fold(told.partition(":")[0])[:8] in fold(label) else told


def marked(text: str, marks: Iterable[tuple[int, int]]) -> tuple[Runs, ...]:
    """The lines of a text, found words marked."""
    runs: list[Run] = []
    at = 0
    for start, end in marks:
        runs += [Run(text[at:start]), Run(text[start:end], mark=True)]
        at = end
    runs.append(Run(text[at:]))
    return tuple(_lines(runs))


def _lines(runs: Iterable[Run]) -> Iterator[Runs]:
    line: list[Run] = []
    for run in runs:
        first, *others = run.text.split("\n")
        line.append(Run(first, mark=run.mark))
        for other in others:
            yield tuple(one for one in line if one.text)
            line = [Run(other, mark=run.mark)]
    yield tuple(one for one in line if one.text)


def passage_quote(said: Said, entry: Entry, passage: Passage, language: str, tone: Tone = "plain") -> Quote:
    """A passage with the reasons why it was chosen."""
    reasons = dict.fromkeys(filter(None, (_reason(said, entry, one) for one in passage.why)))
    why = said.semicolon.join(list(reasons)[:MOST_REASONS])
    return Quote(
        label=passage_label(said, passage),
        lines=tuple(line for line in marked(passage.text, passage.marks) if line),
        note=plain(said._("Chosen for: %(why)s") % {"why": why}, soft=True) if why else (),
        language=language,
        tone=tone,
    )


def _reason(said: Said, entry: Entry, why: str) -> str:
    kind, _, rest = why.partition(": ")
    names = {one.key: one.name[said.language] for one in entry.result.elements}
    if kind == "concept":
        return names.get(rest.split(" (")[0], "")
    if kind == "cue":
        return said._("the phrase “%(phrase)s”") % {"phrase": rest.replace("*", "")}
    if kind == "meaning":
        return said._("its meaning (%(likeness)s of 1)") % {"likeness": rest}
    if kind == "structure":
        return said._("its heading")
    return said._("words that it shares with the question, and nothing more")


def clause_lines(paragraphs: Iterable[tuple[int | str, Numbered]]) -> Iterator[str]:
    """Numbered paragraphs with their lettered points."""
    for number, paragraph in paragraphs:
        yield f"{number}. {paragraph.text}"
        for place, point in enumerate(paragraph.points):
            yield f"    {chr(ord('a') + place)}) {point}"


def clause_quote(said: Said, clause: Clause, state: str) -> Quote:
    """A clause of the reference bill with its state."""
    note = state
    if clause.paragraphs != clause.whole:
        note += " " + said._("The article's other paragraphs are left out here.")
    return Quote(
        label=clause_label(clause),
        lines=tuple(plain(line) for line in clause_lines(clause.paragraphs)),
        note=plain(note, soft=True),
        language=clause.language,
        tone="calm",
    )


def clause_label(clause: Clause) -> str:
    """The number and heading of the reference bill's article, in the language of the clause."""
    return f"{ARTICLE[clause.language]} {clause.article}. {clause.heading}"


def option_quotes(clause: Clause, *, statute: bool) -> Iterator[Quote]:
    """Other wordings of an article with the condition of each; those for decrees only where the text is no statute."""
    for one in clause.options:
        if not (statute and one.name.en == FOR_DECREES):
            yield _option(one, clause.language)


def _option(option: Option, language: str) -> Quote:
    text: tuple[Numbered, ...] = getattr(option.text, language)
    start = option.paragraphs[0] if option.paragraphs else 1
    return Quote(
        label=f"{bill_words.OPTION[language]}: {option_label(option, language)}",
        lines=tuple(plain(line) for line in clause_lines(enumerate(text, start))),
        note=plain(getattr(option.condition, language), soft=True),
        language=language,
    )


def ids(of_sources: Iterable[str]) -> Run:
    """The sources of a line. They are no Spanish words: Spanish would write the hyphen twice where a line ends."""
    return Run(f" [{', '.join(of_sources)}]", soft=True, language="en")


def precedent_runs(said: Said, one: Precedent) -> Runs:
    """A text of another country, where it says so, what became of it, and how sure the answer is."""
    runs = [Run(f"{one.place}{said.colon}", strong=True), Run(one.title, language=one.title_language)]
    if one.title_en and one.title_en != one.title and said.language == "en":
        runs.append(Run(f" ({one.title_en})"))
    runs.append(Run(", " + (one.locator or said._("article not recorded"))))
    notes = [one.state, said._("grade %(grade)s") % {"grade": one.grade}]
    if one.by_machine:
        notes.append(said._("answer proposed by a machine, not confirmed by a person"))
    runs.append(Run(f" ({'; '.join(notes)})", soft=True))
    if one.harmful:
        runs.append(Run(f" {beware(said)}", strong=True))
    runs.append(ids(source.id for source in one.sources))
    return tuple(runs)


def beware(said: Said) -> str:
    """What a text with clauses against defenders carries wherever it is named."""
    return said._(
        "Beware: the text has clauses that can be used against defenders (R7: no). A precedent for this clause alone."
    )


def precedent_in_brief(said: Said, one: Precedent) -> Runs:
    """The same for a narrow column: whose, what, where, its state, the source."""
    locator = one.locator or said._("article not recorded")
    head = (
        Run(f"{one.place}{said.colon}", strong=True),
        Run(one.title, language=one.title_language),
        Run(f", {locator}"),
    )
    told = (*head, Run(f" ({one.state})", soft=True), ids(source.id for source in one.sources))
    return (*told, Run(f" {beware(said)}", strong=True)) if one.harmful else told


def precedent_lines(said: Said, entry: Entry, world: World) -> tuple[tuple[Runs, ...], tuple[Paragraph, ...]]:
    """The first precedents, and what must be said of the rest or of their absence."""
    if not world.edition:
        told = said._("No edition is at hand: precedents from other countries could not be looked up.")
        return (), (Paragraph(plain(told), "small"),)
    shown = entry.precedents[:MOST_PRECEDENTS]
    notes = []
    if not shown:
        told = said._("Edition %(edition)s holds no answer “yes” from another country that could be printed here.")
        notes.append(told % {"edition": world.edition})
    if more := len(entry.precedents) - len(shown):
        notes.append(said.n("%(num)s more is in the edition.", "%(num)s more are in the edition.", more))
    if entry.left_out:
        told = said.n(
            "%(num)s answer rests on a compilation of others and is shown on the site only.",
            "%(num)s answers rest on compilations of others and are shown on the site only.",
            entry.left_out,
        )
        notes.append(told)
    return tuple(precedent_runs(said, one) for one in shown), tuple(Paragraph(plain(one), "small") for one in notes)
