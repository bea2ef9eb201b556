# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The profile of one subject under a reader's own choice, from its records."""

from focus.compare.dossier.citations import Citations
from focus.compare.dossier.links import Link, links_to
from focus.compare.dossier.place import dossier
from focus.compare.dossier.profile import Profile
from focus.compare.dossier.states import state_lines
from focus.compare.dossier.territory import profile, told
from focus.record.shapes import Instrument, Mechanism
from focus.site.page import Ask
from focus.site.queries.instrument import instrument_page
from focus.site.queries.mechanism import mechanism_page
from focus.standard.scoring.choice import Choice


def profiled(ask: Ask, subject: str, choice: Choice) -> tuple[Link, Profile | None] | None:
    """The link and the profile of a place, instrument or mechanism; ``None`` where there is no such thing."""
    link = links_to(ask.edition, [subject]).get(subject)
    if link is None:
        return None
    if link.kind == "places":
        return link, _of_place(ask, subject, choice)
    if link.kind == "instruments":
        (one,) = ask.edition.some(Instrument, [subject])
        return link, instrument_page(ask.edition, one, ask.view.day, None, "", choice).profile
    if link.kind == "mechanisms":
        (body,) = ask.edition.some(Mechanism, [subject])
        return link, mechanism_page(ask.edition, body, ask.view.day, None, "", choice).profile
    return None


def _of_place(ask: Ask, place: str, choice: Choice) -> Profile | None:
    found = dossier(ask.edition, place)
    if found is None:
        return None
    day = ask.view.day
    known = state_lines(ask.edition, [x.id for x in (*found.instruments, *found.mechanisms)], Citations(ask.edition))
    return profile(found, told(found, known, day, choice), day, choice)
