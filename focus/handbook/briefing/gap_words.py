# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What matters most and why, what is promised and what is done, and how comparable places met it."""

from collections.abc import Iterator

from focus.compare.dossier.profile import GapRow
from focus.handbook.briefing.pieces import by_machine, cited, criterion, figure, linked, listed, time_limit
from focus.handbook.briefing.shapes import Answer, Briefing, Likeness, Mattering, Precedent, Precedents, Reason
from focus.handbook.said import Said
from focus.sheet.blocks import Block, Heading, Items, Paragraph, Run, Runs, Table, plain

NOTHING = "\N{EN DASH}"


def reason(said: Said, one: Mattering, code: Reason) -> str:
    """Why a gap was chosen."""
    _ = said._
    if code == "weakness_no":
        return _("a weakness that the field names again and again is not met")
    return {
        "core_no": _("a core criterion is answered no"),
        "promised_not_done": _("more is promised than done"),
        "core_partly": _("a core criterion is met only in part"),
        "answered_no": _("the answer is no"),
    }[code]


def mattering(said: Said, told: Briefing) -> Iterator[Block]:
    """At most three gaps, each with what is known on paper and in practice, and why it matters."""
    _ = said._
    yield Heading(1, _("The gaps that matter most"), "gaps")
    if not told.mattering:
        words = _("No answer recorded here shows a gap. That is no good mark while most questions are unanswered.")
        yield Paragraph(plain(words))
        return
    yield Paragraph(
        plain(_("Chosen by a written rule of the method, never by a score; the order is that of the rule.")), "small"
    )
    for one in told.mattering:
        yield Heading(2, criterion(said, told, one.criterion))
        because = said.semicolon.join(dict.fromkeys(reason(said, one, code) for code in _telling(one)))
        runs = [Run(_("Why it is here:"), strong=True), Run(f" {because}. ")]
        yield Paragraph((*runs, Run(said.of(one.why))))
        sides = [(_("Law on paper"), one.law), (_("Practice"), one.practice)]
        yield Items(tuple(_side(said, name, answer) for name, answer in sides if answer))


def _telling(one: Mattering) -> tuple[Reason, ...]:
    """The reasons that say something: that the answer is no is said by every stronger one."""
    return tuple(code for code in one.reasons if code != "answered_no") or one.reasons


def _side(said: Said, name: str, one: Answer) -> Runs:
    runs = [Run(f"{name}{said.colon}", strong=True), Run(said.label("answer", one.answer), strong=True)]
    if one.subjects:
        runs += [Run(f" {NOTHING} "), *listed(one.subjects[:2])]
    if one.locator:
        runs.append(Run(f", {one.locator}", language=one.language))
    if one.note:
        runs += [Run(". "), Run(one.note, language=one.language)]
    if one.as_of:
        as_of = said._("as of %(date)s") % {"date": said.date(one.as_of)}
        runs.append(Run(f" ({as_of})", soft=True))
    return (*runs, *by_machine(said, one.coder_kind), *cited(one.cites))


def pairs(said: Said, told: Briefing) -> Iterator[Block]:
    """The pairs of the standard, law and practice side by side and never averaged; then the newest figures."""
    _ = said._
    if told.pairs or not told.little:
        yield Heading(1, _("What the law promises, and what is known of practice"), "promises")
    if told.pairs:
        head = (_("The law promises"), _("What is done"), _("Figures and time limits"))
        yield Table(
            _("Law on paper beside practice"), head, tuple(_row(said, told, one) for one in told.pairs), (9, 9, 10)
        )
        if told.pairs_more:
            yield Paragraph(
                plain(
                    said.n(
                        "%(num)s more pair is on the page of the place.",
                        "%(num)s more pairs are on the page of the place.",
                        told.pairs_more,
                    )
                ),
                "small",
            )
    elif not told.little:
        yield Paragraph(
            plain(_("No promise of a text in force can be set beside practice yet: the answers are not known."))
        )
    if told.figures:
        yield (
            Paragraph(plain(_("Newest figures")), "label") if told.pairs else Heading(1, _("Newest figures"), "figures")
        )
        yield Items(tuple(plain(figure(said, one)) for one in told.figures))


def _row(said: Said, told: Briefing, one: GapRow) -> tuple[Runs, ...]:
    gap = one.gap
    shown = [figure(said, each) for each in one.figures[:2]] + [time_limit(said, each) for each in one.deadlines[:2]]
    return (
        _cell(said, told, gap.pair.law, gap.law, one.law_coder),
        _cell(said, told, gap.pair.practice, gap.practice, one.practice_coder),
        plain("\n".join(shown) or NOTHING),
    )


def _cell(said: Said, told: Briefing, code: str, answer: str, coder: str) -> Runs:
    marker = by_machine(said, coder) if answer != "unknown" else ()
    return (Run(f"{criterion(said, told, code)}{said.colon}"), Run(said.label("answer", answer), strong=True), *marker)


def precedents(said: Said, told: Briefing) -> Iterator[Block]:
    """Comparable places that met what is missing here; each says what makes it comparable."""
    _ = said._
    if not told.mattering:
        return
    yield Heading(1, _("Precedents from comparable places"), "precedents")
    for one in told.precedents:
        if one.shown:
            yield Paragraph(plain(criterion(said, told, one.criterion)), "label")
            yield Items(tuple(_precedent(said, each) for each in one.shown) + _more(said, one))
    if without := [one for one in told.precedents if not one.shown]:
        codes = ", ".join(criterion(said, told, one.criterion) for one in without)
        yield Paragraph(plain(_("No comparable place is known to have met:") + f" {codes}."), "small")


def _more(said: Said, one: Precedents) -> tuple[Runs, ...]:
    if not one.more:
        return ()
    told = said.n(
        "%(num)s more comparable answer is on the page of the criterion.",
        "%(num)s more comparable answers are on the page of the criterion.",
        one.more,
    )
    return ((Run(told, href=f"/standard/{one.criterion}", soft=True),),)


def _precedent(said: Said, one: Precedent) -> Runs:
    _ = said._
    notes = [alike(said, each) for each in one.likeness]
    notes += [said.label(one.link.states, one.link.state), _("grade %(grade)s") % {"grade": one.grade}]
    runs = [Run(f"{said.place(one.place)}{said.colon}", strong=True), linked(one.link)]
    runs += [Run(f", {one.locator}")] if one.locator else []
    runs += [Run(f" ({said.semicolon.join(notes)})", soft=True), *by_machine(said, one.coder_kind)]
    if one.harmful:
        warning = _(
            "Beware: the text has clauses that can be used against defenders (R7: no). A precedent for this clause "
            "alone."
        )
        runs.append(Run(f" {warning}", strong=True))
    return (*runs, *cited(one.cites))


def alike(said: Said, code: Likeness) -> str:
    """What makes a place comparable, in words."""
    _ = said._
    return {
        "region": _("same region"),
        "legal_family": _("same family of law"),
        "form": _("same form of mechanism"),
    }[code]
