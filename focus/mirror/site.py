# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The pages of an edition, made by the site's own functions, without a server and without a request."""

from functools import cache

from focus.edition.manifest import digest_of
from focus.edition.reader import Edition
from focus.mirror.pack import CRITERION, Pack
from focus.mirror.spots import CHOICE, Spot
from focus.site import render
from focus.site.forms import FORMS
from focus.site.page import Ask, Gone, Page, Wrong
from focus.site.routes import find
from focus.site.view import View

BY_SUFFIX = {form.suffix: form for form in FORMS}


def is_whole(spot: Spot) -> bool:
    """Whether a spot's form holds all rows of a list, and so is made from another page than the HTML."""
    return bool(spot.suffix) and BY_SUFFIX[spot.suffix].whole


class Site:
    """What a running server would answer for this edition, with its suppression list applied."""

    def __init__(self, edition: Edition, pack: Pack | None = None) -> None:
        self.edition = edition
        self.pack = pack
        self.digest = digest_of(edition.directory)
        self.view = cache(self._view)

    def page(self, spot: Spot) -> Page | None:
        """The page at a spot; ``None`` where there is none. Raises ``Moved`` where it has another address."""
        found = find(spot.address)
        if found is None:
            return None
        route, parts = found
        if spot.number > 1 and "page" not in route.parameters:
            return None
        ask = Ask(
            view=self.view(spot.language),
            edition=self._edition_of(spot.address),
            language=spot.language,
            parts=parts,
            parameters=spot.parameters,
            digest=self.digest,
            whole=is_whole(spot),
        )
        try:
            made = route.page(ask)
        except (Gone, Wrong):
            return None
        return made if made.status == 200 else None

    def content(self, page: Page, spot: Spot) -> bytes | None:
        """The page in the form that the spot names; ``None`` where it has no such form."""
        form = BY_SUFFIX[spot.suffix].render if spot.suffix else render.html
        try:
            return form(page, self.view(spot.language), self.digest)
        except Gone:
            return None

    def choice(self) -> bytes:
        """The choice of language, at the root."""
        return render.environment("en").get_template("choice.html").render().encode()

    def addresses(self) -> list[str]:
        """The home page, and the page of every record that was not withdrawn."""
        rows = self.edition.rows("SELECT id, address FROM entries ORDER BY address, id")
        held = [row["address"].partition("#")[0] for row in rows if not self.edition.suppressed(row["id"])]
        return list(dict.fromkeys([CHOICE.address, *held]))

    def _edition_of(self, address: str) -> Edition:
        return self.pack.narrowed if self.pack and address.startswith(CRITERION) else self.edition

    def _view(self, language: str) -> View:
        return View(self.edition, language)
