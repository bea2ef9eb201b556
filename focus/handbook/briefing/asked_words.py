# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What was asked of the State, what happened last, what to ask, what is not known, and the sources."""

from collections.abc import Iterator

from focus.compare.dossier.gaps import Gap
from focus.compare.dossier.promises import CommitmentRow
from focus.compare.dossier.timeline import EventRow
from focus.handbook.briefing.asked_parts import YEARS
from focus.handbook.briefing.order import OF_A_STATE
from focus.handbook.briefing.pieces import anchor, cited, listed, source
from focus.handbook.briefing.shapes import Briefing
from focus.handbook.said import Said
from focus.sheet.blocks import Block, Facts, Heading, Items, Paragraph, Run, Runs, Steps, plain

KINDS = ("instruments", "mechanisms", "findings", "deadlines", "figures", "commitments", "events", "documents")


def commitments(said: Said, told: Briefing) -> Iterator[Block]:
    """Those accepted and not done first."""
    _ = said._
    yield Heading(1, _("What was asked of the State"), "commitments")
    if not told.commitments:
        yield Paragraph(plain(_("No recommendation, order or pledge is recorded for this place yet.")))
        return
    yield Items(tuple(_commitment(said, one) for one in told.commitments))
    if told.commitments_more:
        more = said.n(
            "%(num)s more is on the page of the place.", "%(num)s more are on the page of the place.",
            told.commitments_more,
        )  # fmt: skip
        yield Paragraph(plain(more), "small")


def _commitment(said: Said, one: CommitmentRow) -> Runs:
    _ = said._
    head = ", ".join(part for part in (one.issuer, one.occasion) if part)
    date = said.date(one.date)
    if one.date_basis == "reported":
        date = _("reported, %(date)s") % {"date": date}
    runs = [Run(_("Accepted and not done.") + " ", strong=True)] if one.accepted_not_done else []
    runs += [Run(head, language=one.language), Run(f" ({date}){said.colon}"), Run(one.gist, language=one.language)]
    runs += cited(one.cites)
    answer = _("Answer of the State:") + " " + said.label("commitment_answer", one.answer)
    runs.append(Run(f" {answer}."))
    if one.compliance:
        last = one.compliance[-1]
        kept = _("What became of it (%(date)s):") % {"date": said.date(last.date)}
        runs.append(Run(f" {kept} {said.label('compliance', last.compliance)}. "))
        runs += [Run(last.text, language=one.language), *cited(last.cites)]
    else:
        runs.append(Run(" " + _("Whether it is kept is not known.")))
    return tuple(runs)


def recent(said: Said, told: Briefing) -> Iterator[Block]:
    """The newest events, and the dates to come that a record knows."""
    _ = said._
    yield Heading(1, _("Recent events and dates to come"), "recent")
    if told.recent:
        yield Items(tuple(_event(said, one) for one in told.recent))
    else:
        words = _("No dated event of the last %(years)s years is recorded.") % {"years": YEARS}
        yield Paragraph(plain(words))
    if told.ahead:
        yield Paragraph(plain(_("Dates to come")), "label")
        yield Items(tuple(_event(said, one) for one in told.ahead))
    else:
        yield Paragraph(plain(_("No date of a coming review, hearing or deadline is recorded.")), "small")


def _event(said: Said, one: EventRow) -> Runs:
    date = said.date(one.date)
    if one.date_basis == "reported":
        date = said._("reported, %(date)s") % {"date": date}
    # Before the event's own words, "other" tells nothing.
    kind = "" if one.kind == "other" and one.text else said.label("event_kind", one.kind)
    runs = [Run(f"{date}{said.colon}", strong=True), Run(kind)]
    if one.about and not one.text:
        runs += [Run(f"{said.colon}"), *listed(one.about[:2])]
    if one.text:
        runs += [Run(". " if kind else ""), Run(one.text, language=one.language)]
    return (*runs, *cited(one.cites))


def questions(said: Said, told: Briefing) -> Iterator[Block]:
    """Numbered, so that a meeting can refer to them."""
    _ = said._
    if not told.questions:
        return
    yield Heading(1, _("Questions to ask"), "questions")
    yield Steps(
        tuple((Run(one.text, language=one.language), Run(f" ({one.criterion})", soft=True)) for one in told.questions)
    )


def unknown(said: Said, told: Briefing) -> Iterator[Block]:
    """What nobody knows yet, what was looked for, and how to help."""
    _ = said._
    yield Heading(1, _("What is not known"), "unknown")
    if told.little and told.kind in OF_A_STATE:
        yield Paragraph(
            plain(
                _(
                    "Little is known of this place. Looked for, and last checked on %(date)s: texts, bodies, answers "
                    "on law and practice, time limits, figures, commitments, dated events, documents. Found:"
                )
                % {"date": said.date(told.last_checked)}
            )
        )
        names = _names(said)
        yield Facts(tuple((names[kind], plain(said.number(told.held[kind]))) for kind in KINDS))
    lines: list[Runs] = [(Run(one, language=told.summary_language),) for one in told.not_known]
    lines += [_gap(said, one) for one in told.unknown if told.kind in OF_A_STATE]
    if told.left_out:
        words = said.n(
            "%(num)s answer rests on a compilation of others and is shown on the site only.",
            "%(num)s answers rest on compilations of others and are shown on the site only.",
            told.left_out,
        )
        lines.append(plain(words))
    if lines:
        yield Items(tuple(lines))
    runs = [Run(_("Do you know more, with a source that may be shown?") + " ")]
    runs.append(Run(_("The page “Corrections” of the observatory says how to report it."), href="/corrections"))
    yield Paragraph(tuple(runs))


def _names(said: Said) -> dict[str, str]:
    _ = said._
    return {
        "instruments": _("Instruments"),
        "mechanisms": _("Mechanisms"),
        "findings": _("Answers on law and practice"),
        "deadlines": _("Time limits"),
        "figures": _("Figures"),
        "commitments": _("Commitments"),
        "events": _("Events"),
        "documents": _("Documents"),
    }


def _gap(said: Said, one: Gap) -> Runs:
    """The same words as on the page of the place."""
    _ = said._
    counts = {"n": said.number(one.count), "of": said.number(one.of)}
    words = {
        "application": _("Whether these are applied:"),
        "route": _("How to ask for protection at:"),
        "text_address": _("The address of the text (instruments: %(n)s of %(of)s):"),
        "title": _("The official title of:"),
        "law": _("What the law says on %(n)s of the %(of)s criteria asked of a text in force."),
        "practice": _("What happens in practice on %(n)s of %(of)s criteria."),
        "kept": _("Whether time limits are kept (%(n)s of %(of)s)."),
        "sources": _("The exact address of sources of this page (%(n)s of %(of)s)."),
    }[one.code] % counts
    if not one.subjects:
        return plain(words)
    more = len(one.subjects) - 2
    rest = f", +{said.number(more)}" if more > 0 else ""
    return (Run(f"{words} "), *listed(one.subjects[:2]), Run(f"{rest}."))


def sources(said: Said, told: Briefing) -> Iterator[Block]:
    """Every source that is cited, with how well its address is known."""
    _ = said._
    yield Heading(1, _("Sources"), "sources")
    if not told.sources:
        yield Paragraph(plain(_("No source recorded yet.")))
        return
    yield Paragraph(plain(_("Each note says how well the address of its source is known.")), "small")
    yield Steps(
        tuple(source(said, one) for one in told.sources), anchors=tuple(anchor(one.number) for one in told.sources)
    )
