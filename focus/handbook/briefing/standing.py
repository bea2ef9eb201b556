# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The first page: what to beware of, where the place stands and since when, and its events as a picture with a list."""

from collections.abc import Iterator

from focus.handbook.briefing.lanes import ALL
from focus.handbook.briefing.picture import drawing
from focus.handbook.briefing.pieces import by_machine, cited, linked, state
from focus.handbook.briefing.shapes import Briefing, Dot, Risk
from focus.handbook.said import Said
from focus.sheet.blocks import Block, Box, Facts, Heading, Items, Paragraph, Picture, Run, Runs, plain

DECIDING = 3
"""So many texts or bodies that decide the state are named."""


def sentence(said: Said, told: Briefing) -> str:
    """Where the place stands, in one sentence: the same as on its page."""
    _, standing = said._, told.standing
    if not standing.state:
        return _(
            "An international or regional body has no national policy to be at some stage of: it makes texts, reviews "
            "States and receives complaints."
        )
    if standing.state == "adopted_nationally":
        return _("The State has adopted a public policy made to protect human rights defenders.")
    if standing.state == "adopted_subnationally" and told.kind == "subdivision":
        return _(
            "This part of the country has adopted a public policy of its own, made to protect human rights defenders."
        )
    if standing.state == "adopted_subnationally":
        return _(
            "We know of no national policy made to protect human rights defenders, but parts of the country have "
            "adopted their own."
        )
    if standing.state == "under_discussion":
        return _(
            "A public policy to protect human rights defenders is under discussion; we know of none that has been "
            "adopted."
        )
    if standing.state == "abandoned":
        return _(
            "A public policy to protect human rights defenders was begun, but it was given up, ended or is not applied."
        )
    return _("We know of no public policy made to protect human rights defenders here.")


def flagged(said: Said, told: Briefing) -> str:
    """That what decides the state has clauses against defenders; empty where it has none."""
    _ = said._
    return {
        "adopted": _("It has clauses that can be used against defenders."),
        "draft": _("The draft has clauses that can be used against defenders."),
    }.get(told.standing.flag, "")


def risks(said: Said, told: Briefing) -> Iterator[Block]:
    """What can harm defenders stands before everything else, whatever else a text holds."""
    if not told.risks:
        return
    _ = said._
    yield Box(
        "alarm",
        _("Clauses that can be used against defenders"),
        (
            Paragraph(plain(_("Read this first. Nothing below recommends these texts, whatever else they answer."))),
            Items(tuple(_risk(said, one) for one in told.risks)),
        ),
    )


def _risk(said: Said, one: Risk) -> Runs:
    runs = [linked(one.link), Run(f", {state(said, one.link, one.standing)}")]
    if one.locator:
        runs.append(Run(f", {one.locator}", language=one.language))
    if one.note:
        runs += [Run(said.colon), Run(one.note, language=one.language)]
    return (*runs, *by_machine(said, one.coder_kind), *cited(one.cites))


def standing(said: Said, told: Briefing) -> Iterator[Block]:
    """What decides where the place stands, since when, and its summary."""
    _ = said._
    yield Heading(1, _("Where it stands"), "standing")
    if told.deciding:
        yield Items(tuple(_deciding(said, told, at) for at in range(min(len(told.deciding), DECIDING))))
        if (more := len(told.deciding) - DECIDING) > 0:
            words = said.n("and %(num)s more text or body", "and %(num)s more texts or bodies", more)
            yield Paragraph(plain(f"… {words}."), "small")
    elif told.standing.state == "none_known":
        yield Paragraph(plain(_("That we know of none does not prove that there is none.")))
    yield Paragraph((Run(told.summary, language=told.summary_language), *cited(told.summary_cites)))


def _deciding(said: Said, told: Briefing, at: int) -> Runs:
    one = told.deciding[at]
    runs = [linked(one.link), Run(f"{said.colon}{state(said, one.link, one.standing)}")]
    if one.standing.application == "unknown" and one.standing.state in ("in_force", "adopted", "partly_annulled"):
        runs.append(Run(". " + said._("Whether it is applied is not known.")))
    return (*runs, *cited(one.standing.cites))


def timeline(said: Said, told: Briefing) -> Iterator[Block]:
    """The picture, and the same as a list: a drawing says nothing that the list does not."""
    _ = said._
    yield Heading(1, _("Timeline"), "timeline")
    if not told.dots:
        yield Paragraph(plain(_("We know of no dated event.")))
        return
    names = {
        "law": _("Texts"),
        "body": _("Bodies and money"),
        "review": _("Reviews and rulings"),
        "treaty": _("Treaties"),
        "other": _("Other events"),
    }
    if drawn := drawing(told.dots, names):
        note = _("Each mark is an event at its date; a hollow one stands at the day of the source that tells it.")
        yield Picture(drawn, note, _("The events of the list below, by year."))
    yield Facts(tuple((names[lane], plain(_years(told, lane))) for lane in ALL if _years(told, lane)))
    yield Paragraph(plain(_("Attacks are left out on purpose: nothing here sets them beside a law.")), "small")


def _years(told: Briefing, lane: str) -> str:
    """The years of a lane, each with how many events it had where these are several."""
    counted: dict[int, int] = {}
    for one in _in(told, lane):
        counted[one.year] = counted.get(one.year, 0) + 1
    return ", ".join(f"{year} ({many})" if many > 1 else str(year) for year, many in counted.items())


def _in(told: Briefing, lane: str) -> list[Dot]:
    return [one for one in told.dots if one.lane == lane]
