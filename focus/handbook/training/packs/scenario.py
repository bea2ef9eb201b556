# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The fictional bill as a hand-out, and its key: what was planted, the right answers, where the check errs."""

import re
from collections.abc import Iterable, Iterator

from focus.handbook.training.exercise_blocks import labels
from focus.handbook.training.packs.plan import bill_language, bill_text, key
from focus.handbook.writing import Writing
from focus.sheet.blocks import Block, Facts, Heading, Items, Paragraph, Run, Runs, plain
from focus.standard.training import Planted

ARTICLE = re.compile(r"(?:Article|Artículo) \d+\. .+")
BANNER = re.compile(r"[^a-zñáéíóúü]+")
"""A line in capitals: the name of a part or annex."""
COMMANDS = (
    "focus training scenario --lang {language} -o bill.txt",
    "focus check bill.txt",
    "focus amend bill.txt --criteria R7,I3,P2 --docx amendments.docx",
)


def bill_blocks(writing: Writing) -> Iterator[Block]:
    """The bill, and the commands that check and amend it."""
    _, language = writing.said._, bill_language(writing.language)
    yield Paragraph(plain(_("To check it on a machine, and to print a table of amendments:")))
    yield Items(tuple((Run(one.format(language=language), language="zxx"),) for one in COMMANDS))
    marked = writing.marked(language)
    for line in filter(None, bill_text(writing.facts.edition, language).splitlines()):
        if BANNER.fullmatch(line):
            yield Paragraph((Run(line, strong=True, soft=True, language=marked),))
        else:
            yield Paragraph((Run(line, language=marked),), "label" if ARTICLE.fullmatch(line) else "text")


def scenario_key(writing: Writing) -> Iterator[Block]:
    """Every planted fault, then what is good and should stay, then where the check is wrong."""
    _, held = writing.said._, key(writing.facts.edition)
    language = bill_language(writing.language)
    wrong = [one for one in held.planted if getattr(one.suggests, language)]
    told = writing.said.n("%(num)s fault was planted.", "%(num)s faults were planted.", len(held.planted))
    erred = writing.said.n("The check misjudges %(num)s of them.", "The check misjudges %(num)s of them.", len(wrong))
    moral = _("The tool proposes, a person answers.")
    yield Paragraph(plain(f"{told} {erred} {moral}"))
    yield from _clauses(writing, held.planted)
    yield Heading(3, _("Good clauses, to be kept"), "key-good")
    yield from _clauses(writing, held.good)


def _clauses(writing: Writing, held: Iterable[Planted]) -> Iterator[Block]:
    language = bill_language(writing.language)
    for one in held:
        criterion = writing.facts.criteria[one.criterion]
        yield Paragraph(plain(f"{_where(writing, one)} · {one.criterion} {writing.said.of(criterion.name)}"), "label")
        yield Paragraph((Run(getattr(one.what, language) or "", language=writing.marked(language)),))
        yield Facts(tuple(_rows(writing, one, language)))


def _rows(writing: Writing, one: Planted, language: str) -> Iterator[tuple[str, Runs]]:
    _, said, marked = writing.said._, writing.said, writing.marked(language)
    answer = said.begun(said.label("answer", one.answer)) if one.answer else _("Asked of practice, not of the text")
    yield _("Answer"), (Run(answer, strong=True),)
    if one.tool:
        suggests = said.begun(said.label("answer", getattr(one.suggests, language) or one.answer))
        why = Run(getattr(one.tool, language) or "", language=marked)
        yield _("The check suggests"), (Run(f"{suggests}. ", strong=True), why)
    amend = "; ".join(labels(one.amend, writing.facts.standard.bill, language))
    if amend:
        yield _("Amend with"), plain(amend, language=marked)


def _where(writing: Writing, one: Planted) -> str:
    """ "Articles 2, 34, Annex B"; the words are the bill's."""
    spanish = bill_language(writing.language) == "es"
    numbers = ", ".join(one.articles).replace("Annex", "Anexo") if spanish else ", ".join(one.articles)
    many = sum(name.isdecimal() for name in one.articles) > 1
    return f"{('Artículos' if many else 'Artículo') if spanish else ('Articles' if many else 'Article')} {numbers}"
