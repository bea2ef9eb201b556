# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which pages belong to the offline pack of one country."""

import re

from babel.languages import get_official_languages

from focus.edition.reader import Edition
from focus.edition.texts import texts_of
from focus.lib.errors import WRONG_USAGE, FocusError
from focus.lib.names import LANGUAGES
from focus.record.titles import OWN_PAGE

CRITERION = "/standard/"
COMMON = re.compile(r"/(?:standard(?:/[^/]+)?|method|about|corrections)")
"""What every pack needs to be read: the yardstick, how we work, who we are, how to report an error."""
HANDBOOK = re.compile(
    r"/handbook(?:/(?:frame|what-and-why|why-they-disappoint|how-a-policy-is-made|for-organisations))?"
)
"""Of the handbook, what serves who argues in one country; the chapters that compare countries stay on the site."""


def spoken_in(country: str) -> tuple[str, ...]:
    """The languages of the interface that are official in a country, by law or in fact (CLDR); English if none is.

    A part of a country has those of the country: CLDR knows no others.
    """
    official = get_official_languages(country.upper().partition("-")[0], de_facto=True)
    return tuple(one for one in LANGUAGES if one in official) or LANGUAGES[:1]


class _Narrowed:
    """Hides, besides what is withdrawn, other places and their findings: a criterion's page tells of the world."""

    def __init__(self, edition: Edition, places: set[str]) -> None:
        rows = edition.rows("SELECT id, place FROM findings UNION ALL SELECT id, id FROM places")
        self._elsewhere = {row["id"] for row in rows if row["place"] not in places}
        self._suppression = edition.suppression

    def holds(self, record_id: str) -> bool:
        """Whether a record is not to be seen."""
        return record_id in self._elsewhere or self._suppression.holds(record_id)

    def holds_field(self, record_id: str, field: str) -> bool:
        """Whether a field was withdrawn."""
        return self._suppression.holds_field(record_id, field)

    def state(self) -> tuple[object, ...]:
        """Another one whenever something else is withdrawn. What lies elsewhere never changes."""
        return ("narrowed", *self._suppression.state())


class Pack:
    """One country with its subdivisions, and everything recorded of them."""

    def __init__(self, edition: Edition, country: str) -> None:
        self.place = country.upper()
        sql = "SELECT id FROM places WHERE id = ? OR parent = ? ORDER BY id"
        rows = edition.rows(sql, [self.place, self.place])
        self.places = {row["id"] for row in rows if not edition.suppressed(row["id"])}
        if self.place not in self.places:
            raise FocusError(f"{country}: this edition has no such place; write its code, such as CO", WRONG_USAGE)
        self.home = f"/places/{self.place.lower()}"
        self._addresses = self._pages(edition)
        for one in map(str.lower, self.places):
            self._addresses |= {f"/guides/{one}", f"/places/{one}/briefing"}
        self.narrowed = Edition(edition.directory, _Narrowed(edition, self.places))

    def wanted(self, address: str) -> bool:
        """Whether the page at an address belongs to the pack."""
        return address in self._addresses or bool(COMMON.fullmatch(address) or HANDBOOK.fullmatch(address))

    def _pages(self, edition: Edition) -> set[str]:
        rows = edition.rows("SELECT id, kind, place, address FROM entries")
        own = [row for row in rows if row["kind"] in OWN_PAGE and not edition.suppressed(row["id"])]
        found = {row["address"] for row in own if row["place"] in self.places or row["id"] in self.places}
        laws = {f"/instruments/{one.instrument}/text" for one in texts_of(edition) if one.place in self.places}
        return found | laws | {f"{one}/changes" for one in laws}
