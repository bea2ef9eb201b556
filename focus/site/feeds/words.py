# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How a feed names what it tells, in the language of the page it stands beside."""

from collections.abc import Mapping

from focus.compare.dossier.links import Link
from focus.lib.names import LANGUAGES
from focus.record.shapes import Deadline, Figure, Measure
from focus.record.vocab import codes
from focus.site.feeds.field_words import field_word
from focus.site.harm import harm_words
from focus.site.view import View


def kind_word(view: View, kind: str) -> str:
    """One record of a kind."""
    _ = view._
    return {
        "places": _("place"),
        "instruments": _("instrument"),
        "bodies": _("body"),
        "mechanisms": _("mechanism"),
        "events": _("event"),
        "figures": _("figure"),
        "deadlines": _("deadline"),
        "seats": _("seat"),
        "measures": _("measure"),
        "documents": _("document"),
        "lessons": _("lesson"),
        "findings": _("finding"),
        "commitments": _("commitment"),
        "access": _("way to ask for protection"),
        "regional_help": _("help in the region"),
        "sources": _("source"),
        "coders": _("coder"),
        "consultations": _("request for comments"),
        "corrections": _("correction"),
        "texts": _("wording of a text"),
        "standard": _("rule of the standard"),
        "writings": _("guidance or reference bill"),
        "labels": _("label"),
    }[kind]


def kind_title(view: View, kind: str) -> str:
    """A kind as the title of a list."""
    _ = view._
    return {
        "places": _("Places"),
        "instruments": _("Instruments"),
        "bodies": _("Bodies"),
        "mechanisms": _("Mechanisms"),
        "events": _("Events"),
        "figures": _("Figures"),
        "deadlines": _("Deadlines"),
        "seats": _("Seats"),
        "measures": _("Measures"),
        "documents": _("Documents"),
        "lessons": _("Lessons"),
        "findings": _("Findings"),
        "commitments": _("Commitments"),
        "access": _("Ways to ask for protection"),
        "regional_help": _("Help in the region"),
        "sources": _("Sources"),
        "coders": _("Coders"),
        "consultations": _("Requests for comments"),
        "corrections": _("Known errors"),
    }[kind]


def change_word(view: View, change: str) -> str:
    """What happened to a record."""
    _ = view._
    return {"added": _("added"), "corrected": _("corrected"), "withdrawn": _("withdrawn")}[change]


def path_word(view: View, field: str) -> str:
    """The same for a field within a field, such as ``answers.no.rule.es``: what it holds, for which answer, in which
    language."""
    first, *within = field.split(".")
    return joined(field_word(view, first), *(_step(view, one) for one in within))


def _step(view: View, name: str) -> str:
    if name in LANGUAGES:
        return view.language_name(name)
    return view.label("answer", name) if name in codes("answer") else field_word(view, name)


def record_word(view: View, link: Link) -> str:
    """A record's name with the label that has to follow it, and its country where it is not one itself."""
    own = view.place(link.id) if link.kind == "places" else link.title or link.id
    place = "" if link.kind == "places" else view.place(link.place)
    harm = harm_words(view, link)
    return own + (f" ({place})" if place else "") + (f" [{harm}]" if harm else "")


def figure_word(view: View, one: Figure, links: Mapping[str, Link]) -> str:
    """What a figure counts, of whom and when; the words of its source alone do not say so."""
    about = links.get(one.about)
    of = record_word(view, about) if about else view.place(one.place)
    return joined(view.label("indicator", one.indicator), of, view.date(one.period))


def untitled_word(view: View, one: Figure | Deadline | Measure, links: Mapping[str, Link]) -> str:
    """A record that has no title of its own: what it is, and of whom."""
    if isinstance(one, Figure):
        return figure_word(view, one, links)
    words = ("deadline_step", one.step) if isinstance(one, Deadline) else ("measure_kind", one.measure)
    about = links.get(one.about)
    return joined(view.label(*words), record_word(view, about) if about else view.place(one.place))


def joined(*parts: str) -> str:
    """The parts of a title; a sign between them that needs no rule of any language."""
    return " · ".join(part for part in parts if part)
