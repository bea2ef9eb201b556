# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which function answers which address, and which parameters it knows."""

import re
from typing import NamedTuple

from focus.site.page import PageFunction
from focus.site.pages import (
    about,
    agreement,
    briefing,
    changes,
    changes_of_kind,
    coding_queue,
    commitment,
    commitments,
    compare_texts,
    corrections,
    criterion,
    data,
    document,
    editions,
    figure_comparison,
    figures,
    guides,
    handbook,
    home,
    instrument,
    instruments,
    lesson,
    lessons,
    library,
    matrix,
    mechanism,
    mechanisms,
    method,
    own_weights,
    place,
    places,
    practice,
    precedents,
    reference_bill,
    search,
    side_by_side,
    source,
    sources,
    standard,
    text,
    text_changes,
    timeline,
)


class Route(NamedTuple):
    """An address pattern (without language), its page and its parameters in canonical order.

    ``is_list``: its parameters choose among values that the page offers. What readers type is never kept.
    ``alone``: a page of megabytes; a process makes no two such pages at once.
    """

    pattern: re.Pattern[str]
    page: PageFunction
    parameters: tuple[str, ...] = ()
    is_list: bool = False
    alone: bool = False


def _route(pattern: str, page: PageFunction, *parameters: str) -> Route:
    return Route(re.compile(f"^{pattern}$"), page, parameters)


def _list(pattern: str, page: PageFunction, *parameters: str) -> Route:
    return _route(pattern, page, *parameters)._replace(is_list=True)


ID = "(?P<id>[A-Za-z0-9-]{1,80})"
EDITION = r"(?P<name>[0-9]{4}-[0-9]{2}-[0-9]{2}\.[0-9]{1,4})"

ROUTES: tuple[Route, ...] = (
    _route("/", home.home),
    _list("/places", places.places, "region", "state", "kind", "year", "page"),
    _route("/places/" + ID, place.place, "people"),
    _route("/places/" + ID + "/briefing", briefing.briefing, briefing.READER),
    _list("/instruments", instruments.instruments, "place", "kind", "state", "relevance", "year", "page"),
    _route("/instruments/" + ID, instrument.instrument, "on", "people"),
    _route("/instruments/" + ID + "/text", text.text, *text.PARAMETERS),
    _route("/instruments/" + ID + "/text/changes", text_changes.text_changes, *text_changes.PARAMETERS),
    _list("/mechanisms", mechanisms.mechanisms, "place", "form", "nature", "state", "page"),
    _route("/mechanisms/" + ID, mechanism.mechanism, "on", "people"),
    _route("/documents/" + ID, document.document),
    _list("/library", library.library, *library.PARAMETERS),
    _list("/timeline", timeline.world_timeline, *timeline.PARAMETERS),
    _route("/figures", figures.figures, *figures.PARAMETERS),
    _route(
        "/figures/(?P<indicator>[a-z0-9_]{1,80})/(?P<definition>[a-z0-9-]{1,80})",
        figure_comparison.figure_comparison,
        *figure_comparison.PARAMETERS,
    ),
    _route("/guides", guides.guides),
    _route("/guides/all", guides.all_guides)._replace(alone=True),
    _route("/guides/(?P<place>[A-Za-z0-9-]{2,12})", guides.guide),
    _route("/standard", standard.standard),
    _route("/standard/agreement", agreement.agreement, "page"),
    _route("/standard/(?P<code>[A-Za-z][0-9])", criterion.criterion, "page"),
    _route("/side-by-side", side_by_side.side_by_side, *side_by_side.PARAMETERS),
    _route("/matrix", matrix.matrix, *matrix.PARAMETERS),
    _route("/precedents", precedents.precedents, *precedents.PARAMETERS),
    _route("/reference-bill", reference_bill.reference_bill),
    _route("/practice", practice.practice),
    _route("/practice/(?P<id>[a-z][0-9]-[0-9]{1,2})", practice.exercise, *practice.PARAMETERS),
    _route("/compare-texts", compare_texts.compare_texts, *compare_texts.PARAMETERS),
    _list("/commitments", commitments.commitments, "place", "kind", "answer", "compliance", "view", "page"),
    _route("/commitments/" + ID, commitment.commitment),
    _list("/lessons", lessons.lessons, "kind", "region", "place", "criterion", "page"),
    _route("/lessons/" + ID, lesson.lesson),
    _route("/handbook", handbook.handbook),
    _route("/handbook/(?P<chapter>[a-z-]{3,40})", handbook.chapter),
    _list("/sources", sources.sources, "place", "kind", "known", "checked", "page"),
    _route("/sources/" + ID, source.source, "page"),
    _route("/data", data.data),
    _route("/method", method.method),
    _list("/coding-queue", coding_queue.coding_queue, "place", "cause", "page"),
    _route("/own-weights", own_weights.own_weights, *own_weights.PARAMETERS),
    _list("/corrections", corrections.corrections, "page"),
    _route("/changes/(?P<kind>[a-z_]{4,16})", changes_of_kind.changes_of_kind),
    _list("/changes", changes.changes, "from", "to", "place", "change", "page"),
    _list("/editions", editions.editions, "page"),
    _route("/editions/" + EDITION, editions.edition),
    _route("/search", search.search, "q", "kind", "place", "region", "state", "year", "language", "page"),
    _route("/about", about.about),
)


def find(address: str) -> tuple[Route, dict[str, str]] | None:
    """The route of an address without language and its named parts."""
    for route in ROUTES:
        if match := route.pattern.fullmatch(address):
            return route, match.groupdict()
    return None
