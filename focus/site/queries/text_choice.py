# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which two texts a reader means: a place or a law is named first, then one of its texts is chosen.

A list of all texts would grow with the edition until no page could carry it; where they are few it is offered at once.
"""

from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import urlencode

from msgspec import Struct
from msgspec.structs import replace

from focus.compare.dossier.links import Link, links_to
from focus.edition.reader import Edition
from focus.edition.texts import TextHead, heads_of
from focus.edition.words import standard
from focus.lib import edtf
from focus.site.page import Ask, Moved, Wrong
from focus.site.queries.side_names import MOST_OFFERED, all_names, folded
from focus.standard.reference_bill import Review

BILL = "reference-bill-"
FIELDS = ("a", "b")
MOST_FITTING = 60
"""So many texts are offered at once; more words find the others."""


class TextChoice(Struct, frozen=True, kw_only=True):
    """A text that can be chosen. Of the reference bill ``link`` is ``None``, ``date`` that of its version, and
    ``reviews`` those of lawyers, in any language."""

    id: str
    link: Link | None
    language: str
    date: str
    address: str
    reviews: tuple[Review, ...] = ()


class TextSide(Struct, frozen=True, kw_only=True):
    """One of the two texts as it is asked for. Where ``fitting`` is empty, a name is asked for.

    ``words`` is what the address says; ``decided`` the text, once it is one; ``chosen`` the id that the field shows;
    ``more`` counts texts that fit too and are not offered. ``query`` is the address's without this one, and ``all``
    says that every text is offered, so that no other place or law need be named.
    """

    field: str
    words: str
    decided: TextChoice | None
    fitting: tuple[TextChoice, ...]
    chosen: str
    more: int
    all: bool
    query: str


class Known(Struct, frozen=True):
    """A text before it is shown: what tells it from others, and the names by which it is found, folded.

    ``newest``: no other wording of its law in its language is newer.
    """

    id: str
    head: TextHead | None
    newest: bool
    names: tuple[str, ...]


def text_sides(ask: Ask, address: str) -> tuple[TextSide, TextSide]:
    """Both sides; one query once the names are known. Raises ``Wrong``, and ``Moved`` to the address with ids."""
    known = _known(ask)
    given = {name: " ".join(ask.parameters.get(name, "").split()) for name in FIELDS}
    fits = {name: _fits(ask, known, words) for name, words in given.items()}
    meant = {name: fits[name][0].id if given[name] and len(fits[name]) == 1 else given[name] for name in FIELDS}
    values = {name: value for name, value in meant.items() if value}
    if all(value in known for value in meant.values()) and ask.parameters.get("page"):
        values["page"] = ask.parameters["page"]
    if values != dict(ask.parameters):
        query = urlencode(values)
        raise Moved(ask.view.at(address) + (f"?{query}" if query else ""))
    offered = {name: _offered(known, meant[name], fits[name]) for name in FIELDS}
    shown = _shown(ask.edition, known, [one for ones in offered.values() for one in ones])
    a, b = (_side(name, meant, fits[name], offered[name], shown, known) for name in FIELDS)
    return _with_default(ask, a, ""), _with_default(ask, b, a.chosen)


def laws_held(ask: Ask) -> int:
    """How many texts of laws there are."""
    return sum(one.head is not None for one in _known(ask).values())


def offered_places(ask: Ask) -> tuple[str, ...]:
    """The names of places that have a text, in the order of the alphabet; none where they are too many."""
    held = {one.head.place for one in _known(ask).values() if one.head}
    if len(held) > MOST_OFFERED:
        return ()
    return tuple(sorted((ask.view.place(one) for one in held), key=folded))


def _known(ask: Ask) -> Mapping[str, Known]:
    """The reference bill in each of its languages, then the texts of laws by place. Once a language."""
    return ask.edition.once(f"texts to compare in {ask.language}", lambda edition: _read(ask, edition))


def _read(ask: Ask, edition: Edition) -> dict[str, Known]:
    bill = standard(edition).bill
    ours = folded(ask.view._("Reference bill"))
    found = {
        BILL + language: Known(BILL + language, None, True, (ours, folded(ask.view.language_name(language))))
        for language in (bill.written() if bill else ())
    }
    names: dict[str, list[str]] = {}
    for one in all_names(ask):
        names.setdefault(one.id, []).append(one.folded)
    heads = sorted(heads_of(edition), key=lambda one: edtf.sort_key(one.wording_date), reverse=True)
    seen: set[tuple[str, str]] = set()
    for head in sorted(heads, key=lambda one: (one.place, one.instrument)):
        told = (*names.get(head.place, ()), *names.get(head.instrument, ()))
        found[head.id] = Known(head.id, head, (head.instrument, head.language) not in seen, told)
        seen.add((head.instrument, head.language))
    return found


def _fits(ask: Ask, known: Mapping[str, Known], words: str) -> Sequence[Known]:
    """The texts that words or an id may mean, all where nothing is said. Raises ``Wrong`` where there is none."""
    if not words:
        return tuple(known.values())
    if words in known:
        return (known[words],)
    code, name = words.lower(), folded(words)
    parts = name.split()
    found = [one for one in known.values() if name in one.names or code in _codes(one)] or [
        one for one in known.values() if parts and all(any(part in told for told in one.names) for part in parts)
    ]
    if not found:
        raise Wrong(ask.view._("No text here fits “%(words)s”.") % {"words": words})
    return found


def _codes(one: Known) -> tuple[str, ...]:
    return (one.head.place.lower(), one.head.instrument) if one.head else ()


def _offered(known: Mapping[str, Known], meant: str, fits: Sequence[Known]) -> Sequence[Known]:
    """What a field offers: all where they are few, else what fits; of a text that is decided, those of its place."""
    if meant and meant not in known:
        return fits[:MOST_FITTING]
    if len(known) <= MOST_FITTING:
        return tuple(known.values())
    if not meant:
        return ()
    head = known[meant].head
    if head is None:
        return [one for one in known.values() if one.head is None]
    near = [one for one in known.values() if one.head and one.head.place == head.place and one.id != meant]
    near.sort(key=lambda one: one.head is not None and one.head.instrument != head.instrument)
    return [known[meant], *near[: MOST_FITTING - 1]]


def _shown(edition: Edition, known: Mapping[str, Known], wanted: Iterable[Known]) -> dict[str, TextChoice]:
    """Texts as pages show them, by id; what was withdrawn is left out. One query."""
    held = {one.id: one for one in wanted}
    links = links_to(edition, [one.head.instrument for one in held.values() if one.head])
    bill = standard(edition).bill
    found = {}
    for id_, one in held.items():
        if one.head and one.head.instrument in links:
            found[id_] = _law(one.head, links[one.head.instrument], one.newest)
        elif one.head is None and bill:
            found[id_] = TextChoice(
                id=id_,
                link=None,
                language=id_.removeprefix(BILL),
                date=str(bill.head.date),
                address="/reference-bill",
                reviews=bill.head.reviews,
            )
    return found


def _law(head: TextHead, link: Link, newest: bool) -> TextChoice:
    """A text of a law, with where it is read: in its language, on its day unless it is the newest."""
    day = "" if newest else f"on={head.wording_date}&"
    address = f"/instruments/{head.instrument}/text?{day}language={head.language}"
    return TextChoice(id=head.id, link=link, language=head.language, date=head.wording_date, address=address)


def _side(
    name: str,
    meant: Mapping[str, str],
    fits: Sequence[Known],
    offered: Sequence[Known],
    shown: Mapping[str, TextChoice],
    known: Mapping[str, Known],
) -> TextSide:
    words = meant[name]
    return TextSide(
        field=name,
        words=words,
        decided=shown.get(words),
        fitting=tuple(shown[one.id] for one in offered if one.id in shown),
        chosen=words if words in shown else "",
        more=len(fits) - len(offered) if words and words not in known else 0,
        all=len(offered) == len(known),
        query=urlencode({other: value for other, value in meant.items() if value and other != name}),
    )


def _with_default(ask: Ask, side: TextSide, other: str) -> TextSide:
    """The side with the text that its field shows first: another than the first field's, where there is one."""
    if side.chosen or not side.fitting:
        return side
    ids = [one.id for one in side.fitting]
    own = BILL + ask.language
    if side.field == FIELDS[0]:
        chosen = own if own in ids else ids[0]
    else:
        chosen = next((one for one in reversed(ids) if one not in {own, other}), ids[-1])
    return replace(side, chosen=chosen)
