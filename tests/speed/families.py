# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Copies of the places of ``data/`` with all their records: first in countries that have none, then as subdivisions."""

import re
from collections.abc import Iterator
from itertools import count
from typing import Any

import msgspec
from babel import Locale

from focus.intake.territories import unknown_territory
from focus.record.records import Records
from focus.record.shapes import KINDS, Place
from tests.speed.prose import Prose

NOT_COPIED = ("findings", "regional_help", "coders")
"""Findings are made anew; help for a region and coders are short lists for the whole world and grow with nothing."""
LANGUAGES = ("en", "es", "fr", "pt")
OF_A_LANGUAGE = ("language", "title_language", "name_language")
ONE_WORDING = ("counts", "counter")
"""What a figure counts and who counts it is said in one way, as in the original: else no two numbers share a table."""
AS_FOUND = ("coder", "contact", "editor_note")


class Copies:
    """Copy 0 keeps the codes of places; each further one gives every place a new one. All records are numbered anew."""

    def __init__(self, original: Records, prose: Prose) -> None:
        self._original = original
        self._prose = prose
        held = {place.id for place in original.of("places")}
        codes = sorted(code for code in map(str, Locale("en").territories) if re.fullmatch("[A-Z]{2}", code))
        self._free = iter([code for code in codes if code not in held and not unknown_territory(code)])
        self._ids: dict[str, str] = {}
        self._wordings: dict[tuple[str, str], str] = {}
        self._number = 0

    def families(self) -> Iterator[list[tuple[str, Any]]]:
        """Without end: a place and its records, copy after copy."""
        for self._number in count():
            places = self._original.of("places")
            # The international family comes first: regional help, which is not copied, lies in it.
            places.sort(key=lambda one: (one.id != "INT", self._prose.random.random()))
            self._ids = self._new_ids({one.id: self._new_code(one) for one in places})
            yield from (self._family(place) for place in places)

    def _new_code(self, place: Place) -> str:
        if not self._number:
            return str(place.id)
        country, _, part = place.id.partition("-")
        if place.kind == "country" and (code := next(self._free, None)):
            return code
        return f"{country}-{part[:5]}K{self._number:02}"

    def _new_ids(self, codes: dict[str, str]) -> dict[str, str]:
        ids = dict(codes)
        for kind in KINDS:
            for number, shape in enumerate(self._original.of(kind), 1):
                if hasattr(shape, "place"):
                    ids[shape.id] = f"{codes[shape.place].lower()}-{kind.replace('_', '-')}-{number}"
        return ids

    def _family(self, place: Place) -> list[tuple[str, Any]]:
        language = self._prose.random.choice(LANGUAGES)
        return [
            (kind, self._copy(kind, shape, language))
            for kind in KINDS
            if kind != "corrections" and (not self._number or kind not in NOT_COPIED) and kind != "findings"
            for shape in self._original.of(kind)
            if (shape.id if kind == "places" else shape.place) == place.id
        ]

    def _copy(self, kind: str, shape: Any, language: str) -> Any:
        value = self._said(msgspec.to_builtins(shape), language)
        if kind == "places":
            value |= self._named(shape, value, language)
        if kind == "coders":
            value |= {"name": shape.name}
        if kind == "figures":
            value |= {"value": str(10 * int(float(value["value"])) + 100), "qualifier": "exact", "disagreements": []}
        return msgspec.convert(value, type(shape))

    def _named(self, place: Place, value: dict[str, Any], language: str) -> dict[str, Any]:
        """What a copy of a place is: CLDR names countries, everything else needs a name, and a part its country."""
        country, _, part = value["id"].partition("-")
        if not self._number:
            return {"name": msgspec.to_builtins(place.name)}
        if not part:
            return {}
        kind, parent = ("international", None) if country == "INT" else ("subdivision", country)
        return {"kind": kind, "parent": parent, "name": dict.fromkeys(LANGUAGES, self._prose.name(language))}

    def _said(self, value: Any, language: str, field: str = "") -> Any:
        """The same value with new ids, and with prose of our own in place of every text of several words."""
        if isinstance(value, dict):
            return {key: self._said(one, key if key in LANGUAGES else language, key) for key, one in value.items()}
        if isinstance(value, (list, tuple)):
            return [self._said(one, language, field) for one in value]
        return self._word(value, language, field) if isinstance(value, str) else value

    def _word(self, value: str, language: str, field: str) -> str:
        if field in OF_A_LANGUAGE:
            return language
        if field in AS_FOUND:
            return "" if field != "coder" else value
        if value.startswith(("https://", "http://")):
            return f"https://example.org/{self._prose.random.getrandbits(48):x}"
        if " " in value and field in ONE_WORDING:
            return self._wordings.setdefault((language, value), self._prose.text(language, len(value.split())))
        if " " in value:
            said = self._prose.title if field.startswith(("title", "name")) else self._prose.text
            return said(language, len(value.split()))
        return self._ids.get(value, value)
