# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Word a briefing: cover, risks, the sections in its reader's order, sources."""

from collections.abc import Callable, Iterator, Mapping

from focus.compare.dossier.standing import Standing
from focus.handbook.briefing import asked_words, gap_words
from focus.handbook.briefing import standing as first
from focus.handbook.briefing.order import OF_A_STATE, sections
from focus.handbook.briefing.shapes import Audience, Briefing
from focus.handbook.said import Said
from focus.sheet.blocks import Block, Facts, Paragraph, Runs, Sheet, plain

SECTIONS: Mapping[str, Callable[[Said, Briefing], Iterator[Block]]] = {
    "standing": first.standing,
    "timeline": first.timeline,
    "mattering": gap_words.mattering,
    "pairs": gap_words.pairs,
    "precedents": gap_words.precedents,
    "questions": asked_words.questions,
    "commitments": asked_words.commitments,
    "recent": asked_words.recent,
    "unknown": asked_words.unknown,
}


def compose(told: Briefing, said: Said) -> Sheet:
    """The briefing as a document. ``said`` speaks the briefing's language for the edition that it is made from."""
    _ = said._
    name = said.place(told.place)
    return Sheet(
        language=told.language,
        kicker=_("Focus, observatory of policies that protect human rights defenders"),
        title=name,
        subtitle=audience(said, told.audience),
        lead=" ".join(filter(None, (first.sentence(said, told), first.flagged(said, told)))),
        facts=Facts(tuple(_cover(said, told))),
        footer=f"{name} · " + _("edition %(edition)s, not an endorsement") % {"edition": told.edition},
        day=told.date,
        contents="",
        page=_("Page"),
        landscape=False,
        dense=True,
        blocks=tuple(_blocks(said, told)),
    )


def audience(said: Said, code: Audience) -> str:
    """Whom a briefing is for, as its subtitle."""
    _ = said._
    return {
        "organisations": _("Briefing for organisations"),
        "lawmakers": _("Briefing for lawmakers"),
        "mechanism": _("Briefing for officials of a protection mechanism"),
        "diplomats": _("Briefing for diplomats and international officials"),
    }[code]


def _blocks(said: Said, told: Briefing) -> Iterator[Block]:
    yield from first.risks(said, told)
    yield from _how_to_read(said, told)
    for name in sections(told.audience, told.kind, little=told.little):
        yield from SECTIONS[name](said, told)
    yield from asked_words.sources(said, told)


def _cover(said: Said, told: Briefing) -> Iterator[tuple[str, Runs]]:
    _ = said._
    yield _("As of"), plain(said.date(told.date))
    yield _("Edition"), plain(told.edition)
    if told.standing.since or told.standing.seen:
        yield _("So since"), plain(_since(said, told.standing))
    if told.digest:
        yield _("Digest"), plain(told.digest)
    yield _("Standard"), plain(f"{told.standard} ({said.of(told.standard_state)})")
    if told.kind not in OF_A_STATE:
        return
    counted = [
        f"{name} {said.number(one.answered)}/{said.number(one.asked)}"
        for name, one in ((said.label("track", "law"), told.law), (said.label("track", "practice"), told.practice))
    ]
    yield _("Criteria answered"), plain(", ".join(counted))


def _since(said: Said, one: Standing) -> str:
    """Since when the place stands where it does; where that is not known, by which day a source shows it."""
    if one.since:
        return said.date(one.since.date)
    return said.not_later(one.seen) if one.seen else said._("not known")


def _how_to_read(said: Said, told: Briefing) -> Iterator[Block]:
    _ = said._
    words = [
        _("Not an endorsement, and no rank: law on paper and practice stay apart, and what is not known is not “no”.")
    ]
    if told.machine:
        words.append(_("“Machine coding” marks an answer that a machine proposed and no person has reviewed."))
    words.append(said.kept_in(told.summary_language))
    yield Paragraph(plain(" ".join(filter(None, words))), "small")
